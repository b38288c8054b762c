import type { Codes, SourceCell } from './source-table.ts';

/** Fills a column from top to bottom. */
export interface ColumnBuilder {
  add(value: SourceCell): void;
  finish(): { readonly values: readonly SourceCell[]; readonly codes: Codes };
}

const FIRST_LENGTH = 1024;
const SMALL = 256;
/** Past so many different values a column is taken for text or ids, and each value is kept as it comes. */
const LOOKED_UP = 200_000;

/**
 * Starts a column that keeps each different value once.
 *
 * @returns the builder; values are told apart as JavaScript's `===` does. A column of very
 *   many different values may hold one twice
 */
export function columnBuilder(): ColumnBuilder {
  const values: SourceCell[] = [];
  const codeOf = new Map<SourceCell, number>();
  // most answers are small whole numbers, and need no map
  const codeOfSmall = new Int32Array(SMALL).fill(-1);
  let codes: Codes = new Uint8Array(FIRST_LENGTH);
  let length = 0;
  let largest = largestOf(codes);
  return {
    add(value) {
      const small = typeof value === 'number' && value >= 0 && value < SMALL && Number.isInteger(value);
      let code = small ? (codeOfSmall[value] as number) : (codeOf.get(value) ?? -1);
      if (code === -1) {
        code = values.length;
        // -0 is 0
        values.push(value === 0 ? 0 : value);
        if (small) codeOfSmall[value] = code;
        else if (code < LOOKED_UP) codeOf.set(value, code);
      }
      if (length === codes.length || code > largest) {
        codes = widened(codes, code, length);
        largest = largestOf(codes);
      }
      codes[length] = code;
      length += 1;
    },
    finish: () => ({ values, codes: codes.slice(0, length) }),
  };
}

const largestOf = (codes: Codes): number => 2 ** (8 * codes.BYTES_PER_ELEMENT) - 1;

function widened(codes: Codes, code: number, length: number): Codes {
  const room = length === codes.length ? 2 * length : codes.length;
  const wide = code > 0xffff ? new Uint32Array(room) : code > 0xff ? new Uint16Array(room) : undefined;
  const next =
    wide && wide.BYTES_PER_ELEMENT > codes.BYTES_PER_ELEMENT
      ? wide
      : new (codes.constructor as new (size: number) => Codes)(room);
  next.set(codes);
  return next;
}
