import type { ByteCursor } from '../byte-cursor.ts';
import type { DtaVariable } from './layout.ts';
import { stataNumber } from './values.ts';

/** All of a Stata file but its values. */
export interface DtaSections {
  readonly variables: readonly DtaVariable[];
  readonly rows: number;
  readonly dataAt: number;
  readonly valueLabels: ReadonlyMap<string, ReadonlyMap<string | number, string>>;
  /** The text that the eight bytes of a `strL` point to. */
  longText(reference: Uint8Array): string | null;
}

/** Decodes a text up to its first zero. */
export type DtaText = (bytes: Uint8Array) => string;

/** What cannot be: the file is damaged. */
export class DamagedDta extends Error {}

/**
 * Reads one set of value labels.
 *
 * @param length bytes of the table
 * @see Stata, help dta, section 5.9 (value labels)
 */
export function readLabelTable(
  cursor: ByteCursor,
  length: number,
  text: DtaText,
): Map<string | number, string> {
  const end = cursor.at + length;
  const count = cursor.int32();
  const bytes = cursor.int32();
  if (count < 0 || 8 + 8 * count + bytes !== length) throw new DamagedDta('a table of value labels');
  const offsets = Array.from({ length: count }, () => cursor.int32());
  const values = Array.from({ length: count }, () => cursor.int32());
  const texts = cursor.bytes(bytes);
  cursor.seek(end);
  return new Map(
    values.map((value, index) => [
      stataNumber(value, 'long') ?? '.',
      text(texts.subarray(offsets[index])).trim(),
    ]),
  );
}
