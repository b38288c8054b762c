import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import type { CountVector } from '../counts/count-vector.ts';
import { pairsOrdered } from '../effects/pairs-ordered.ts';
import { STATISTICS } from '../statistic-names.ts';

/** Outcome of a Mann-Whitney test. */
export interface MannWhitneyResult {
  /** Pairs in which the first wave's answer is higher, ties counting half (R calls it W) */
  readonly u: number;
  /** Two-sided */
  readonly pValue: number;
}

/**
 * Do answers in one wave tend to be higher than in the other? The Mann-Whitney (Wilcoxon rank-sum) test
 * uses only the order of the categories, not distances between them. Normal approximation with the
 * variance corrected for ties, which five categories make many: n1 n2 / 12 x (N + 1 - sum(t^3 - t) / (N
 * (N - 1))). Where every answer is the same in both waves nothing can differ, and p is 1. For small
 * waves see `mannWhitneyExactTest`.
 *
 * @param first answers per category in the first wave
 * @param second answers per category in the second, as many categories
 * @param continuity move U half a step toward its expectation, as R does by default; default true
 * @returns U of the first wave, and two-sided p
 * @throws RangeError when lengths differ, an entry is no count, or a wave has no answers
 * @see Mann and Whitney (1947), Annals of Mathematical Statistics 18, 50-60, doi:10.1214/aoms/1177730491;
 *   Lehmann (1975), Nonparametrics, section 1.4, for the ties
 * @example mannWhitneyTest([3, 7, 12, 20, 8], [9, 11, 14, 10, 6]) // { u: 1595, pValue: 0.01457471 }
 */
export function mannWhitneyTest(
  first: CountVector,
  second: CountVector,
  continuity = true,
): MannWhitneyResult {
  const { n1, n2, above, tied } = pairsOrdered(first, second, STATISTICS.mannWhitneyTest);
  const u = above + tied / 2;
  const n = n1 + n2;
  const ties = first.reduce((sum, count, index) => {
    const together = count + (second[index] ?? 0);
    return sum + together ** 3 - together;
  }, 0);
  // all answers in one category: ties = n^3 - n and the variance is 0, in exact integers.
  if (ties === n ** 3 - n) return { u, pValue: 1 };
  const variance = ((n1 * n2) / 12) * (n + 1 - ties / (n * (n - 1)));
  const distance = Math.abs(u - (n1 * n2) / 2);
  const z = Math.max(0, distance - (continuity ? 0.5 : 0)) / Math.sqrt(variance);
  return { u, pValue: 2 * normalCdf(-z, 0, 1) };
}
