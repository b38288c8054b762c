import { answered } from '../counts/answered.ts';
import { countSums } from '../counts/count-sums.ts';
import type { CountVector } from '../counts/count-vector.ts';
import { STATISTICS } from '../statistic-names.ts';
import { type RoundingConvention, roundRatio } from './round-ratio.ts';

/**
 * The mean of answers scored 1..k as a report prints it, rounded once from the exact ratio sum / n.
 *
 * @param counts answers per category, lowest first
 * @param decimals decimals in print, default 2
 * @param convention what to do with ties, default `half-up`
 * @returns the text, e.g. `"3.70"`
 * @throws RangeError when the vector is not one of counts or has no answers
 * @example printMean([1, 0, 0, 0, 7]) // "4.50"
 */
export function printMean(
  counts: CountVector,
  decimals = 2,
  convention: RoundingConvention = 'half-up',
): string {
  const n = answered(counts, STATISTICS.mean);
  return roundRatio(countSums(counts).sum, n, decimals, convention);
}
