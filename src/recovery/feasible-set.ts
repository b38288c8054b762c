import type { CountVector } from '../stats/counts/count-vector.ts';
import { searchRuns, vectorsOfRun } from './count-search.ts';
import { type ParsedRow, parseRow } from './parsed-row.ts';
import type { PublishedRow } from './published-row.ts';
import type { Rounding } from './rounding.ts';
import { rowSearch } from './row-search.ts';

/**
 * Every count vector that prints exactly as a published row: all of its percentages, mean, SD and n,
 * with answers in categories min and max and none outside them.
 *
 * @param row one item in one wave as printed; null figures constrain nothing, n may be a range
 * @param rounding what an exact half became; `either` (default) accepts both neighbours
 * @returns all vectors in lexicographic order; empty when the printed figures cannot hold together
 * @throws TypeError, RangeError as {@link parseRow} does
 */
export function feasibleSet(row: PublishedRow, rounding: Rounding = 'either'): CountVector[] {
  return [...feasibleVectors(parseRow(row), rounding)].sort(compareVectors);
}

/**
 * The same vectors one by one, in no particular but fixed order, so that a caller may stop early.
 *
 * @param row a parsed row
 * @param rounding what an exact half became
 * @yields count vectors
 */
export function* feasibleVectors(row: ParsedRow, rounding: Rounding): Generator<number[]> {
  for (let n = row.n.min; n <= row.n.max; n += 1) {
    for (const run of searchRuns(rowSearch(row, n, rounding))) yield* vectorsOfRun(run, row.percents.length);
  }
}

/**
 * Lexicographic order of count vectors of equal length.
 *
 * @returns negative, 0 or positive, as a sort callback does
 */
export function compareVectors(a: CountVector, b: CountVector): number {
  for (const [index, count] of a.entries()) {
    const difference = count - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
