import { countSums } from '../counts/count-sums.ts';
import type { CountVector } from '../counts/count-vector.ts';
import { STATISTICS } from '../statistic-names.ts';
import { pairOfWaves } from '../tests/pair-of-waves.ts';
import { type RoundingConvention, roundRatio } from './round-ratio.ts';

/**
 * The difference of two means as a report would print it had it rounded once, at the end:
 * S2/n2 - S1/n1 as one exact ratio. (Subtracting two printed means can differ by one unit in the last place.)
 *
 * @param before answers per category in the earlier wave
 * @param after answers per category in the later wave, as many categories
 * @param decimals decimals in print, default 2
 * @param convention what to do with ties, default `half-up`
 * @returns the text, e.g. `"-0.12"`; no plus sign
 * @throws RangeError when lengths differ, an entry is no count, or a wave has no answers
 * @example printMeanDifference([1, 2], [2, 1]) // "-0.33"
 */
export function printMeanDifference(
  before: CountVector,
  after: CountVector,
  decimals = 2,
  convention: RoundingConvention = 'half-up',
): string {
  const { n1, n2 } = pairOfWaves(before, after, STATISTICS.differenceOfMeans);
  const top = BigInt(countSums(after).sum) * BigInt(n1) - BigInt(countSums(before).sum) * BigInt(n2);
  return roundRatio(top, BigInt(n1) * BigInt(n2), decimals, convention);
}
