/** Sends messages of one socket one after another. */
interface SendQueue {
  /** Queues frames; order is kept. Never blocks and never throws. */
  push(frames: Uint8Array[]): void;
  /** Resolves when all that was pushed so far has been handed to ZeroMQ. */
  drained(): Promise<void>;
}

/**
 * A queue before a socket. ZeroMQ sockets refuse a send while another one is pending (EBUSY), which loses
 * the message; so each waits for the last.
 *
 * @param onError told of a message that could not be sent; later ones are still tried
 */
export function createSendQueue(
  socket: { send(frames: Uint8Array[]): Promise<void> },
  onError: (error: Error) => void,
): SendQueue {
  let waiting: Uint8Array[][] = [];
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      for (const frames of batch) await socket.send(frames).catch(onError);
    }
    running = null;
  };
  return {
    push(frames) {
      waiting.push(frames);
      running ??= run();
    },
    async drained() {
      while (running) await running;
    },
  };
}
