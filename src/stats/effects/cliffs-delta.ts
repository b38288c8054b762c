import type { CountVector } from '../counts/count-vector.ts';
import type { Estimate } from '../intervals/estimate.ts';
import type { Interval } from '../intervals/interval.ts';
import { normalCriticalValue } from '../numeric/normal-critical-value.ts';
import { STATISTICS } from '../statistic-names.ts';
import { type OrderedPairs, pairsOrdered } from './pairs-ordered.ts';

/**
 * How much more often is an answer in one wave higher than in the other, than lower? Cliff's delta =
 * P(first higher) - P(first lower), over all pairs of one answer from each wave. Uses only the order of
 * the categories; equals 2 U / (n1 n2) - 1 with Mann-Whitney's U.
 *
 * Interval: the asymmetric one, (d - d^3 -/+ z s sqrt((1 - d^2)^2 + z^2 s^2)) / (1 - d^2 + z^2 s^2), which
 * stays within [-1, 1]; s^2 is the unbiased variance, but at least (1 - d^2) / (n1 n2 - 1). Where the waves
 * do not overlap, s says nothing, and the inner bound is (n - z^2) / (n + z^2) with n the smaller wave.
 *
 * @param first answers per category in the first wave, at least 2 answers
 * @param second answers per category in the second, as many categories, at least 2 answers
 * @param level confidence level in (0, 1), default 0.95
 * @returns delta, positive when the first wave is higher, and its interval, in [-1, 1]
 * @throws RangeError when lengths differ, an entry is no count, a wave has fewer
 *   than 2 answers, or the level is out of range
 * @see Cliff (1993), Psychological Bulletin 114, 494-509, doi:10.1037/0033-2909.114.3.494; interval: Feng and
 *   Cliff (2004), Journal of Modern Applied Statistical Methods 3, 322-332, doi:10.22237/jmasm/1099267560
 * @example
 * cliffsDelta([3, 7, 12, 20, 8], [9, 11, 14, 10, 6])
 * // { estimate: 0.276, interval: { lower: 0.0551, upper: 0.4712 } }
 */
export function cliffsDelta(first: CountVector, second: CountVector, level = 0.95): Estimate {
  const pairs = pairsOrdered(first, second, STATISTICS.cliffsDelta, 2);
  const { n1, n2, above, below } = pairs;
  const z = normalCriticalValue(level);
  const delta = (above - below) / (n1 * n2);
  if (above === n1 * n2 || below === n1 * n2)
    return { estimate: delta, interval: disjoint(delta, Math.min(n1, n2), z) };
  const rest = 1 - delta * delta;
  const variance = z * z * Math.max(unbiasedVariance(first, second, pairs), rest / (n1 * n2 - 1));
  const half = Math.sqrt(variance * (rest * rest + variance));
  return {
    estimate: delta,
    interval: {
      lower: (delta * rest - half) / (rest + variance),
      upper: (delta * rest + half) / (rest + variance),
    },
  };
}

function disjoint(delta: number, n: number, z: number): Interval {
  const inner = (n - z * z) / (n + z * z);
  return delta > 0 ? { lower: inner, upper: 1 } : { lower: -1, upper: -inner };
}

/** Of delta, from the spread of each answer's own dominance over the other wave. */
function unbiasedVariance(first: CountVector, second: CountVector, pairs: OrderedPairs): number {
  const { n1, n2, above, tied, below } = pairs;
  const delta = (above - below) / (n1 * n2);
  const byFirst = n2 ** 2 * spread(first, dominance(first, second, n2), delta);
  const bySecond = n1 ** 2 * spread(second, dominance(second, first, n1), -delta);
  const byPair = above * (1 - delta) ** 2 + tied * delta ** 2 + below * (1 + delta) ** 2;
  return (byFirst + bySecond - byPair) / (n1 * n2 * (n1 - 1) * (n2 - 1));
}

/** Per category of one wave: share of the other wave's answers below it, less the share above it. */
function dominance(counts: CountVector, others: CountVector, n: number): number[] {
  let lower = 0;
  return counts.map((_, index) => {
    const same = others[index] ?? 0;
    const value = (lower - (n - lower - same)) / n;
    lower += same;
    return value;
  });
}

function spread(counts: CountVector, values: readonly number[], centre: number): number {
  return counts.reduce((sum, count, index) => sum + count * ((values[index] ?? 0) - centre) ** 2, 0);
}
