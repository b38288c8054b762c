/**
 * A ring in shared memory that carries the text a cell writes from the main thread to the worker, in order,
 * also while the main thread is inside a long loop. Marks in the ring give the place of what travels as a
 * message (displays, results, ends of cells) between the text.
 *
 * One record is two words (bytes of payload; cell key times four plus kind) and the payload, padded
 * to eight bytes. A record counts once the write position has moved past it, so a writer that is
 * stopped midway leaves no trace.
 */
const recordKind = { stdout: 0, stderr: 1, mark: 2, skip: 3 } as const;

// As they are at the start: cells may replace them.
const { exchange, load, notify, store, wait } = Atomics;
const { min } = Math;
const headWords = 4;
const writeAt = 0;
const readAt = 1;
const armed = 2;
const urgent = 3;
const headerBytes = 8;
/** UTF-16 units per record; three bytes each at most. */
const chunkUnits = 16384;
const patienceMs = 10_000;

/** Writes to the ring; `ring(urgent)` is called when the reader has to be woken. */
interface RingWriter {
  text(key: number, kind: 0 | 1, text: string): void;
  mark(sequence: number): void;
}

/** Takes what the ring holds; see {@link createRingReader}. */
interface RingReader {
  /**
   * Hands every record to `onText` or `onMark`; false when `onMark` said to stop before the ring was empty.
   */
  drain(): boolean;
  /** Asks for a wake-up at the next record; false when there is one already. */
  arm(): boolean;
}

/** @returns the shared memory of a ring with room for `capacity` bytes, a power of two. */
export function createRing(capacity = 1 << 20): SharedArrayBuffer {
  return new SharedArrayBuffer(headWords * 4 + capacity);
}

/** The main thread's end. A full ring makes the writer wait for the reader. */
export function createRingWriter(memory: SharedArrayBuffer, wake: (isUrgent: boolean) => void): RingWriter {
  const head = new Int32Array(memory, 0, headWords);
  const bytes = Buffer.from(memory, headWords * 4);
  const words = new Int32Array(memory, headWords * 4);
  const capacity = bytes.length;
  const half = capacity / 2;
  // As they are now: cells may replace them.
  const write = bytes.write.bind(bytes);

  function reserve(size: number): number {
    const written = load(head, writeAt);
    const at = written & (capacity - 1);
    const skip = at + size > capacity ? capacity - at : 0;
    const limit = capacity - size - skip;
    let read = load(head, readAt);
    const start = performance.now();
    while (((written - read) | 0) > limit) {
      wake(true);
      wait(head, readAt, read, 50);
      read = load(head, readAt);
      if (performance.now() - start > patienceMs) return -1;
    }
    if (skip === 0) return at;
    words[at >> 2] = skip - headerBytes;
    words[(at >> 2) + 1] = recordKind.skip;
    store(head, writeAt, (written + skip) | 0);
    return 0;
  }

  function publish(at: number, size: number, payload: number, tag: number): void {
    words[at >> 2] = payload;
    words[(at >> 2) + 1] = tag;
    const end = (load(head, writeAt) + size) | 0;
    store(head, writeAt, end);
    if (exchange(head, armed, 0) === 1) wake((tag & 3) === recordKind.mark);
    else if (((end - load(head, readAt)) | 0) > half && exchange(head, urgent, 1) === 0) wake(true);
  }

  return {
    text(key, kind, text) {
      let from = 0;
      while (from < text.length) {
        let to = min(from + chunkUnits, text.length);
        if (to < text.length && isHighSurrogate(text.charCodeAt(to - 1))) to -= 1;
        const part = from === 0 && to === text.length ? text : text.slice(from, to);
        from = to;
        const most = align(part.length * 3) + headerBytes;
        const at = reserve(most);
        if (at < 0) return;
        const length = write(part, at + headerBytes, part.length * 3, 'utf8');
        publish(at, align(length) + headerBytes, length, key * 4 + kind);
      }
    },
    mark(sequence) {
      const at = reserve(headerBytes);
      if (at >= 0) publish(at, headerBytes, 0, (sequence << 2) | recordKind.mark | 0);
    },
  };
}

/**
 * The worker's end.
 *
 * @param onText takes a piece of text of one cell and stream
 * @param onMark takes a mark; false leaves it in the ring, to be met again at the next drain
 */
export function createRingReader(
  memory: SharedArrayBuffer,
  onText: (key: number, kind: 0 | 1, text: string) => void,
  onMark: (sequence: number) => boolean,
): RingReader {
  const head = new Int32Array(memory, 0, headWords);
  const bytes = Buffer.from(memory, headWords * 4);
  const words = new Int32Array(memory, headWords * 4);
  const capacity = bytes.length;
  return {
    drain() {
      let read = load(head, readAt);
      let through = true;
      while (read !== load(head, writeAt)) {
        const at = read & (capacity - 1);
        const length = words[at >> 2] as number;
        const tag = words[(at >> 2) + 1] as number;
        const kind = tag & 3;
        if (kind === recordKind.mark) {
          if (!onMark(tag >>> 2)) {
            through = false;
            break;
          }
        } else if (kind !== recordKind.skip)
          onText(
            tag >> 2,
            kind as 0 | 1,
            bytes.toString('utf8', at + headerBytes, at + headerBytes + length),
          );
        read = (read + align(length) + headerBytes) | 0;
        store(head, readAt, read);
      }
      store(head, urgent, 0);
      notify(head, readAt);
      return through;
    },
    arm() {
      store(head, armed, 1);
      return load(head, writeAt) === load(head, readAt);
    },
  };
}

function align(length: number): number {
  return (length + 7) & ~7;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
