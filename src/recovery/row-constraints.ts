import { type CountVector, validN } from '../stats/counts/count-vector.ts';
import type { ParsedRow } from './parsed-row.ts';
import type { PublishedRow } from './published-row.ts';
import type { Rounding } from './rounding.ts';
import { rowValues } from './row-values.ts';
import { formatEither } from './vector-values.ts';

/** A printed value that a count vector does not reproduce. */
export interface Miss {
  /** `p1`, `p2`, ..., `mean`, `sd`, `min`, `max` or `n` */
  readonly statistic: string;
  readonly printed: string;
  /** What these counts would print */
  readonly wouldPrint: string;
  /** Distance in units of the last printed decimal (categories for min and max), integer > 0 */
  readonly units: number;
}

/**
 * Names of the values that a row prints: `p1`, `p2`, ..., `mean`, `sd`, `min`, `max`, `n`.
 *
 * @param row the printed row; null values have no name
 */
export function constraintNames(row: PublishedRow): string[] {
  const printedValues = rowValues(row).map(({ statistic }) => statistic);
  return [...printedValues, ...(row.min === null ? [] : ['min']), ...(row.max === null ? [] : ['max']), 'n'];
}

/**
 * The row with every printed value given up that is not kept.
 *
 * @param row a parsed row
 * @param kept names as of {@link constraintNames}; without `n`, n is anything from 1 to twice its value
 */
export function keeping(row: ParsedRow, kept: ReadonlySet<string>): ParsedRow {
  return {
    n: kept.has('n') ? row.n : { min: 1, max: 2 * row.n.max },
    percents: row.percents.map((percent, index) => (kept.has(`p${index + 1}`) ? percent : null)),
    mean: kept.has('mean') ? row.mean : null,
    sd: kept.has('sd') ? row.sd : null,
    min: kept.has('min') ? row.min : null,
    max: kept.has('max') ? row.max : null,
  };
}

/**
 * The printed values that a count vector does not reproduce.
 *
 * @param vector a count vector with at least one answer
 * @param row the printed row
 * @param rounding what an exact half became
 * @returns one miss per value, in the order of the names
 */
export function missesOf(vector: CountVector, row: PublishedRow, rounding: Rounding): Miss[] {
  const misses = rowValues(row).map(({ statistic, printed, printedValue, candidates }) => {
    const found = candidates(vector, rounding);
    const gaps = found.map(({ units }) => Math.abs(Number(units - printedValue.units)));
    // an undefined statistic (the SD of one answer) is missed by the whole printed value.
    const units = gaps.length === 0 ? Math.max(1, Number(printedValue.units)) : Math.min(...gaps);
    return { statistic, printed, wouldPrint: formatEither(found), units };
  });
  const whole = (statistic: string, low: number, high: number, found: number) => {
    const units = Math.max(low - found, found - high, 0);
    misses.push({
      statistic,
      printed: low === high ? `${low}` : `${low} to ${high}`,
      wouldPrint: `${found}`,
      units,
    });
  };
  if (row.min !== null) whole('min', row.min, row.min, vector.findIndex((count) => count > 0) + 1);
  if (row.max !== null) whole('max', row.max, row.max, vector.findLastIndex((count) => count > 0) + 1);
  const n = typeof row.n === 'number' ? { min: row.n, max: row.n } : row.n;
  whole('n', n.min, n.max, validN(vector));
  return misses.filter(({ units }) => units > 0);
}
