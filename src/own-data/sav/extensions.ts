import type { ByteCursor } from '../byte-cursor.ts';

/** Contents of the extension records by their subtype, as bytes. */
export type Extensions = Map<number, Uint8Array>;

/** Subtypes that are read. */
export const EXTENSION = {
  integers: 3,
  floats: 4,
  longNames: 13,
  veryLongStrings: 14,
  manyCases: 16,
  encoding: 20,
  longStringLabels: 21,
  longStringMissing: 22,
} as const;

/**
 * Keeps one extension record; those of no known subtype are kept too, and read by nobody.
 *
 * @see GNU PSPP developer's guide, "Machine Integer Info Record" and the records after it
 */
export function readExtension(cursor: ByteCursor, into: Extensions): void {
  const subtype = cursor.int32();
  const size = cursor.int32();
  const count = cursor.int32();
  if (size < 0 || count < 0) throw new RangeError('a negative size');
  into.set(subtype, cursor.bytes(size * count));
}
