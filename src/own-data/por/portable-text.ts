/** Reads what an SPSS portable file is written in: numbers to the base 30 and counted strings. */
export interface PortableText {
  readonly atEnd: boolean;
  char(): string;
  /** Goes back one character */
  back(): void;
  /** null is the system-missing value */
  number(): number | null;
  integer(): number;
  string(): Uint8Array;
}

/** What cannot be: the file is damaged. */
export class DamagedPortable extends Error {}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRST';
const BASE = 30;
const LINE = 80;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;

/** The file without its line ends; a line that was shortened gets its spaces back. */
export function portableBytes(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length + countLines(bytes) * LINE);
  let length = 0;
  let inLine = 0;
  for (const byte of bytes) {
    if (byte === RETURN) continue;
    if (byte === NEWLINE) {
      for (; inLine < LINE; inLine += 1) out[length++] = SPACE;
      inLine = 0;
      continue;
    }
    out[length++] = byte;
    inLine = inLine === LINE ? 1 : inLine + 1;
  }
  return out.subarray(0, length);
}

function countLines(bytes: Uint8Array): number {
  let lines = 1;
  for (const byte of bytes) if (byte === NEWLINE) lines += 1;
  return lines;
}

/**
 * Reads portable text from a position on.
 *
 * @returns the reader; past the end it throws RangeError, on what is no number DamagedPortable
 * @see GNU PSPP developer's guide, "Portable File Format"
 */
export function portableText(bytes: Uint8Array, from: number): PortableText {
  let at = from;
  const char = (): string => {
    if (at >= bytes.length) throw new RangeError('past the end');
    return String.fromCharCode(bytes[at++] as number);
  };
  const number = (): number | null => {
    let next = char();
    while (next === ' ') next = char();
    if (next === '*') {
      char();
      return null;
    }
    let text = '';
    for (; next !== '/'; next = char()) text += next;
    return fromBase30(text);
  };
  const integer = (): number => {
    const value = number();
    if (value === null || !Number.isInteger(value))
      throw new DamagedPortable(`${value} where a count should be`);
    return value;
  };
  return {
    get atEnd() {
      return at >= bytes.length;
    },
    char,
    back: () => {
      at -= 1;
    },
    number,
    integer,
    string: () => {
      const length = integer();
      if (length < 0 || at + length > bytes.length) throw new RangeError('past the end');
      at += length;
      return bytes.subarray(at - length, at);
    },
  };
}

/** Digits with a sign, a point, and an exponent to the base 30 after its sign. */
function fromBase30(text: string): number {
  const parts = /^(-?)([0-9A-T]*)(?:\.([0-9A-T]*))?(?:([+-])([0-9A-T]+))?$/.exec(text);
  if (!parts || !(parts[2] || parts[3])) throw new DamagedPortable(`"${text}" where a number should be`);
  const [, sign, whole = '', fraction = '', direction, power = ''] = parts;
  const exponent = (direction === '-' ? -1 : 1) * digits(power) - fraction.length;
  const value = digits(whole + fraction);
  // dividing by a power is exact where multiplying by its inverse is not
  const scaled = exponent < 0 ? value / BASE ** -exponent : value * BASE ** exponent;
  return sign === '-' ? -scaled : scaled;
}

const digits = (text: string): number =>
  [...text].reduce((value, digit) => value * BASE + DIGITS.indexOf(digit), 0);
