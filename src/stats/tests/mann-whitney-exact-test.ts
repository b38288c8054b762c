import type { CountVector } from '../counts/count-vector.ts';
import { pairsOrdered } from '../effects/pairs-ordered.ts';
import { logChoose } from '../numeric/log-choose.ts';
import { refusal } from '../refusal.ts';
import { STATISTICS } from '../statistic-names.ts';
import type { MannWhitneyResult } from './mann-whitney-test.ts';

/** More steps than this would take seconds. */
const MOST_STEPS = 5e7;

/**
 * The Mann-Whitney test without approximation, ties included: over all ways to deal the observed answers
 * out to two waves of these sizes, how often is U at least as far from n1 n2 / 2 as it was seen? Two-sided
 * by that distance, as in R's coin and exactRankTests.
 *
 * The answers differ only by category, so the deals are counted, not listed: category by category, the
 * ways to have given the first wave m answers with rank sum r. Ranks are doubled to stay whole.
 *
 * @param first answers per category in the first wave
 * @param second answers per category in the second, as many categories
 * @returns U of the first wave, and two-sided p
 * @throws RangeError when lengths differ, an entry is no count, a wave has no answers, or the waves are too
 *   large to count out (some 150 answers together)
 * @see Mehta, Patel and Tsiatis (1984), Biometrics 40, 819-825
 * @example mannWhitneyExactTest([1, 1, 1, 0], [0, 0, 1, 2]) // { u: 0.5, pValue: 0.2 }
 */
export function mannWhitneyExactTest(first: CountVector, second: CountVector): MannWhitneyResult {
  const { n1, n2, above, tied } = pairsOrdered(first, second, STATISTICS.exactMannWhitneyTest);
  const together = first.map((count, index) => count + (second[index] ?? 0));
  // dealing the smaller wave is less work, and U is as far from its centre seen from either side.
  const dealt = Math.min(n1, n2);
  const ways = countDeals(together, dealt);
  const all = logChoose(n1 + n2, dealt);
  // 2U = doubled rank sum - m (m + 1) for the m dealt, so its distance to
  // n1 n2 is an integer and compared exactly.
  const centre = dealt * (dealt + 1) + n1 * n2;
  const observed = Math.abs(2 * above + tied - n1 * n2);
  let extreme = 0;
  ways.forEach((weight, rankSum) => {
    if (weight > 0 && Math.abs(rankSum - centre) >= observed) extreme += weight;
  });
  return { u: above + tied / 2, pValue: Math.min(1, extreme / Math.exp(all)) };
}

/** By doubled rank sum: in how many ways can this many of the answers in these categories be dealt? */
function countDeals(together: readonly number[], dealt: number): Float64Array {
  const n = together.reduce((sum, count) => sum + count, 0);
  const steps = dealt * (2 * dealt * n + 1) * Math.max(...together);
  // past a thousand answers the number of ways overflows floating point.
  if (steps > MOST_STEPS || n > 1000) {
    throw refusal({
      en: `an exact Mann-Whitney test of ${dealt} and ${n - dealt} answers is too large to count out; use mannWhitneyTest, whose approximation is good at this size`,
      nl: `een exacte Mann-Whitney-toets van ${dealt} en ${n - dealt} antwoorden is te groot om uit te tellen; gebruik mannWhitneyTest, die dit bij zulke aantallen goed benadert`,
    });
  }
  let ways: Float64Array[] = Array.from({ length: dealt + 1 }, () => new Float64Array(0));
  ways[0] = Float64Array.of(1);
  let below = 0;
  for (const count of together) {
    if (count === 0) continue;
    ways = dealCategory(ways, count, 2 * below + count + 1);
    below += count;
  }
  return ways[dealt] ?? new Float64Array(0);
}

/** Adds one category: its answers share the doubled midrank `rank`, and any number of them may be dealt. */
function dealCategory(ways: readonly Float64Array[], count: number, rank: number): Float64Array[] {
  return ways.map((_, chosen) => {
    const most = Math.min(count, chosen);
    let length = 0;
    for (let taken = 0; taken <= most; taken += 1) {
      const before = ways[chosen - taken] ?? new Float64Array(0);
      if (before.length > 0) length = Math.max(length, before.length + taken * rank);
    }
    const sums = new Float64Array(length);
    for (let taken = 0; taken <= most; taken += 1) {
      const factor = Math.round(Math.exp(logChoose(count, taken)));
      const before = ways[chosen - taken] ?? new Float64Array(0);
      before.forEach((weight, sum) => {
        sums[sum + taken * rank] = (sums[sum + taken * rank] ?? 0) + factor * weight;
      });
    }
    return sums;
  });
}
