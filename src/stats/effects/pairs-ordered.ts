import type { CountVector } from '../counts/count-vector.ts';
import type { InBoth } from '../refusal.ts';
import { pairOfWaves } from '../tests/pair-of-waves.ts';

/** Pairs of one answer from each wave, by which of the two is higher. */
export interface OrderedPairs {
  readonly n1: number;
  readonly n2: number;
  /** Pairs in which the answer from the first wave is higher */
  readonly above: number;
  /** Pairs with twice the same answer */
  readonly tied: number;
  /** Pairs in which the answer from the first wave is lower */
  readonly below: number;
}

/**
 * Of all n1 x n2 pairs of one answer from each wave, in how many is the first higher, equal, lower? The
 * integers behind Mann-Whitney's U, Cliff's delta and the common-language effect.
 *
 * @param first answers per category in the first wave
 * @param second answers per category in the second, as many categories
 * @param statistic what to call the statistic in an error
 * @param least the fewest answers that each wave needs
 * @returns exact counts; above + tied + below = n1 n2
 * @throws RangeError when lengths differ, an entry is no count, or a wave has too few answers
 * @example
 * pairsOrdered([0, 1], [1, 1], { en: 'U', nl: 'U' })
 * // { n1: 1, n2: 2, above: 1, tied: 1, below: 0 }
 */
export function pairsOrdered(
  first: CountVector,
  second: CountVector,
  statistic: InBoth,
  least = 1,
): OrderedPairs {
  const { n1, n2 } = pairOfWaves(first, second, statistic, least);
  let above = 0;
  let tied = 0;
  let secondBelow = 0;
  first.forEach((count, index) => {
    const same = second[index] ?? 0;
    above += count * secondBelow;
    tied += count * same;
    secondBelow += same;
  });
  return { n1, n2, above, tied, below: n1 * n2 - above - tied };
}
