/** What is to be shown, in the order in which cells asked for it. */
interface ShowQueue {
  /** Runs `send` in order: now if nothing waits, else when all before it are through. */
  inOrder<Ready>(value: Ready | Promise<Ready>, send: (ready: Ready) => void): Promise<void>;
  /** What waits now is never shown. */
  dropPending(): void;
}

/** @returns a queue that is empty */
export function createShowQueue(): ShowQueue {
  let queue: Promise<void> | undefined;
  let generation = 0;
  return {
    inOrder(value, send) {
      if (!queue && !(value instanceof Promise)) {
        send(value);
        return Promise.resolve();
      }
      const born = generation;
      const before = queue ?? Promise.resolve();
      const turn = before
        .then(() => value)
        .then((ready) => {
          if (born === generation) send(ready);
        });
      const settled = turn
        .catch(() => undefined)
        .then(() => {
          if (queue === settled) queue = undefined;
        });
      queue = settled;
      return turn;
    },
    dropPending() {
      generation++;
      queue = undefined;
    },
  };
}
