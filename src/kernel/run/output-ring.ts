/**
 * A ring in shared memory that carries the text a cell writes from the main thread to the worker, in order,
 * also while the main thread is inside a long loop. Marks in the ring give the place of what travels as a
 * message (displays, results, ends of cells) between the text.
 *
 * One record is two words (bytes of payload; cell key times four plus kind) and the payload, padded
 * to eight bytes. A record counts once the write position has moved past it, so a writer that is
 * stopped midway leaves no trace.
 */
const RECORD_KIND = { stdout: 0, stderr: 1, mark: 2, skip: 3 } as const;

// as they are at the start: cells may replace them.
const { exchange, load, notify, store, wait } = Atomics;
const { min } = Math;
const HEAD_WORDS = 4;
const WRITE_AT = 0;
const READ_AT = 1;
const ARMED = 2;
const URGENT = 3;
const HEADER_BYTES = 8;
/** UTF-16 units per record; three bytes each at most. */
const CHUNK_UNITS = 16384;
const PATIENCE_MS = 10_000;

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
  return new SharedArrayBuffer(HEAD_WORDS * 4 + capacity);
}

/** The main thread's end. A full ring makes the writer wait for the reader. */
export function createRingWriter(memory: SharedArrayBuffer, wake: (isUrgent: boolean) => void): RingWriter {
  const head = new Int32Array(memory, 0, HEAD_WORDS);
  const bytes = Buffer.from(memory, HEAD_WORDS * 4);
  const words = new Int32Array(memory, HEAD_WORDS * 4);
  const capacity = bytes.length;
  const half = capacity / 2;
  // as they are now: cells may replace them.
  const write = bytes.write.bind(bytes);

  function reserve(size: number): number {
    const written = load(head, WRITE_AT);
    const at = written & (capacity - 1);
    const skip = at + size > capacity ? capacity - at : 0;
    const limit = capacity - size - skip;
    let read = load(head, READ_AT);
    const start = performance.now();
    while (((written - read) | 0) > limit) {
      wake(true);
      wait(head, READ_AT, read, 50);
      read = load(head, READ_AT);
      if (performance.now() - start > PATIENCE_MS) return -1;
    }
    if (skip === 0) return at;
    words[at >> 2] = skip - HEADER_BYTES;
    words[(at >> 2) + 1] = RECORD_KIND.skip;
    store(head, WRITE_AT, (written + skip) | 0);
    return 0;
  }

  function publish(at: number, size: number, payload: number, tag: number): void {
    words[at >> 2] = payload;
    words[(at >> 2) + 1] = tag;
    const end = (load(head, WRITE_AT) + size) | 0;
    store(head, WRITE_AT, end);
    if (exchange(head, ARMED, 0) === 1) wake((tag & 3) === RECORD_KIND.mark);
    else if (((end - load(head, READ_AT)) | 0) > half && exchange(head, URGENT, 1) === 0) wake(true);
  }

  return {
    text(key, kind, text) {
      let from = 0;
      while (from < text.length) {
        let to = min(from + CHUNK_UNITS, text.length);
        if (to < text.length && isHighSurrogate(text.charCodeAt(to - 1))) to -= 1;
        const part = from === 0 && to === text.length ? text : text.slice(from, to);
        from = to;
        const most = align(part.length * 3) + HEADER_BYTES;
        const at = reserve(most);
        if (at < 0) return;
        const length = write(part, at + HEADER_BYTES, part.length * 3, 'utf8');
        publish(at, align(length) + HEADER_BYTES, length, key * 4 + kind);
      }
    },
    mark(sequence) {
      const at = reserve(HEADER_BYTES);
      if (at >= 0) publish(at, HEADER_BYTES, 0, (sequence << 2) | RECORD_KIND.mark | 0);
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
  const head = new Int32Array(memory, 0, HEAD_WORDS);
  const bytes = Buffer.from(memory, HEAD_WORDS * 4);
  const words = new Int32Array(memory, HEAD_WORDS * 4);
  const capacity = bytes.length;
  return {
    drain() {
      let read = load(head, READ_AT);
      let through = true;
      while (read !== load(head, WRITE_AT)) {
        const at = read & (capacity - 1);
        const length = words[at >> 2] as number;
        const tag = words[(at >> 2) + 1] as number;
        const kind = tag & 3;
        if (kind === RECORD_KIND.mark) {
          if (!onMark(tag >>> 2)) {
            through = false;
            break;
          }
        } else if (kind !== RECORD_KIND.skip)
          onText(
            tag >> 2,
            kind as 0 | 1,
            bytes.toString('utf8', at + HEADER_BYTES, at + HEADER_BYTES + length),
          );
        read = (read + align(length) + HEADER_BYTES) | 0;
        store(head, READ_AT, read);
      }
      store(head, URGENT, 0);
      notify(head, READ_AT);
      return through;
    },
    arm() {
      store(head, ARMED, 1);
      return load(head, WRITE_AT) === load(head, READ_AT);
    },
  };
}

function align(length: number): number {
  return (length + 7) & ~7;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
