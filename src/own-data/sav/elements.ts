/** The 8-byte elements of the cases, one after another. */
export interface ElementReader {
  /** The next element as a number; null is the system-missing value. */
  number(): number | null;
  /** Copies the next element, a piece of a string. */
  text(into: Uint8Array, at: number): void;
  /** Whether no further case follows. */
  atEnd(): boolean;
}

/** What cannot be: the file is damaged. */
export class DamagedData extends Error {}

/** The value that stands for "no value": the largest negative one. */
const SYSTEM_MISSING = -Number.MAX_VALUE;
const SPACE = 0x20;
/** Codes of the bytecode; those from 1 to 251 are small whole numbers. */
const PADDING = 0;
const LAST_NUMBER = 251;
const END = 252;
const LITERAL = 253;
const SPACES = 254;
const MISSING = 255;

/** Elements of a file without compression. Reading past the end throws RangeError. */
export function plainElements(bytes: Uint8Array, littleEndian: boolean): ElementReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  return {
    number() {
      const value = view.getFloat64(at, littleEndian);
      at += 8;
      return orNull(value);
    },
    text(into, to) {
      if (at + 8 > bytes.length) throw new RangeError('past the end');
      copy(bytes, at, into, to);
      at += 8;
    },
    atEnd: () => at >= bytes.length,
  };
}

/**
 * Elements of a file with bytecode compression: eight codes, then the literal elements that they call for.
 *
 * @param bias what a code stands above its number
 * @see GNU PSPP developer's guide, "Data Record"
 */
export function bytecodeElements(bytes: Uint8Array, littleEndian: boolean, bias: number): ElementReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers = Array.from({ length: LAST_NUMBER + 1 }, (_, code) => code - bias);
  let codesAt = -8;
  let used = 8;
  let at = 0;
  const peek = (): number => {
    for (;;) {
      if (used === 8) {
        if (at >= bytes.length) return END;
        if (at + 8 > bytes.length) throw new RangeError('past the end');
        codesAt = at;
        at += 8;
        used = 0;
      }
      const code = bytes[codesAt + used] as number;
      if (code !== PADDING) return code;
      used += 1;
    }
  };
  const next = (): number => {
    const code = peek();
    if (code === END) throw new RangeError('past the end');
    used += 1;
    return code;
  };
  return {
    number() {
      const code = next();
      if (code <= LAST_NUMBER) return numbers[code] as number;
      if (code === MISSING) return null;
      if (code !== LITERAL) throw new DamagedData('spaces where a number should be');
      const value = view.getFloat64(at, littleEndian);
      at += 8;
      return orNull(value);
    },
    text(into, to) {
      const code = next();
      if (code === SPACES) {
        into.fill(SPACE, to, to + 8);
        return;
      }
      if (code !== LITERAL) throw new DamagedData('a number where text should be');
      if (at + 8 > bytes.length) throw new RangeError('past the end');
      copy(bytes, at, into, to);
      at += 8;
    },
    atEnd: () => peek() === END,
  };
}

const orNull = (value: number): number | null =>
  value === SYSTEM_MISSING || Number.isNaN(value) ? null : value;

function copy(from: Uint8Array, at: number, into: Uint8Array, to: number): void {
  for (let index = 0; index < 8; index += 1) into[to + index] = from[at + index] as number;
}
