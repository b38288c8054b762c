import { type PrintedValue, parsePrinted } from './printed-value.ts';
import type { PublishedRow } from './published-row.ts';

/** A published row whose printed values have been read and whose structure has been validated. */
export interface ParsedRow {
  readonly n: { readonly min: number; readonly max: number };
  readonly percents: readonly (PrintedValue | null)[];
  readonly mean: PrintedValue | null;
  readonly sd: PrintedValue | null;
  readonly min: number | null;
  readonly max: number | null;
}

/**
 * Reads a published row.
 *
 * Refuses what cannot be a row at all. Printed values that merely contradict each other pass: to find those
 * is the purpose of recovery.
 *
 * @param row one item in one wave as printed
 * @returns the row with exact printed values and n as a range
 * @throws TypeError when a printed value is a number in place of text
 * @throws RangeError when a printed value is no decimal number, a percentage lies outside 0..100, n is not an
 *   integer of 1 or more, the SD is negative, or min and max are not categories in order
 */
export function parseRow(row: PublishedRow): ParsedRow {
  const n = typeof row.n === 'number' ? { min: row.n, max: row.n } : { min: row.n.min, max: row.n.max };
  if (!Number.isSafeInteger(n.min) || !Number.isSafeInteger(n.max) || n.min < 1 || n.max < n.min) {
    throw new RangeError(
      `n: ${n.min === n.max ? n.min : `${n.min} to ${n.max}`} cannot be a number of answers; expected an integer of 1 or more`,
    );
  }
  const categories = row.percents.length;
  if (categories === 0) {
    throw new RangeError('percents: a row needs one entry per category (null where not printed), got none');
  }
  const percents = row.percents.map((text, index) => {
    if (text === null) return null;
    const printedValue = parsePrinted(text, `percentage of category ${index + 1}`);
    if (printedValue.units < 0n || printedValue.units > 100n * 10n ** BigInt(printedValue.decimals)) {
      throw new RangeError(`percentage of category ${index + 1}: "${text}" lies outside 0 to 100`);
    }
    return printedValue;
  });
  const mean = row.mean === null ? null : parsePrinted(row.mean, 'mean');
  const sd = row.sd === null ? null : parsePrinted(row.sd, 'sd');
  if (sd !== null && sd.units < 0n) throw new RangeError(`sd: "${row.sd}" is negative`);
  for (const [name, value] of [
    ['min', row.min],
    ['max', row.max],
  ] as const) {
    if (value !== null && (!Number.isInteger(value) || value < 1 || value > categories)) {
      throw new RangeError(
        `${name}: ${value} is not a category; expected an integer from 1 to ${categories}`,
      );
    }
  }
  if (row.min !== null && row.max !== null && row.min > row.max) {
    throw new RangeError(`min: ${row.min} lies above max ${row.max}`);
  }
  return { n, percents, mean, sd, min: row.min, max: row.max };
}
