/** Messages of a broadcast that nobody hears yet. */
interface Audience {
  /** Forwards a message, or holds it while nobody has ever subscribed. */
  push(frames: Uint8Array[]): void;
  /**
   * The first subscriber is there: what is held and still of use is forwarded, and all that follows at once.
   */
  arrive(): void;
}

/**
 * How long a message is held for a first subscriber, milliseconds: a client connects its sockets one by one.
 */
const HELD_MS = 10_000;

/** How much is held at most, bytes; the oldest go first. */
const HELD_BYTES = 32 * 2 ** 20;

/**
 * Holds what is broadcast until there is somebody to hear it. A client that connects before the kernel
 * listens tries each of its sockets again after a random 100 to 200 ms, so that its first request may come
 * before its subscription; ZeroMQ drops what has no subscriber, and the client would wait for ever for an
 * idle status that was sent.
 *
 * @param forward takes each message, in order
 * @param now a clock in milliseconds
 */
export function holdForAudience(
  forward: (frames: Uint8Array[]) => void,
  now: () => number = () => performance.now(),
): Audience {
  let held: { frames: Uint8Array[]; size: number; at: number }[] | null = [];
  let bytes = 0;
  const dropStale = (waiting: NonNullable<typeof held>): void => {
    const stale = (first: (typeof waiting)[number]) => now() - first.at > HELD_MS || bytes > HELD_BYTES;
    for (let first = waiting[0]; first && stale(first); first = waiting[0]) {
      bytes -= first.size;
      waiting.shift();
    }
  };
  return {
    push(frames) {
      if (!held) {
        forward(frames);
        return;
      }
      const size = frames.reduce((sum, frame) => sum + frame.byteLength, 0);
      held.push({ frames, size, at: now() });
      bytes += size;
      dropStale(held);
    },
    arrive() {
      if (!held) return;
      dropStale(held);
      const waiting = held;
      held = null;
      for (const { frames } of waiting) forward(frames);
    },
  };
}
