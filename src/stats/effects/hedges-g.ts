import gammaln from '@stdlib/math-base-special-gammaln';
import type { CountVector } from '../counts/count-vector.ts';
import { checkSummary, type SampleSummary, sampleSummary } from '../counts/sample-summary.ts';
import type { Estimate } from '../intervals/estimate.ts';
import { normalCriticalValue } from '../numeric/normal-critical-value.ts';
import { refusal } from '../refusal.ts';
import { STATISTICS } from '../statistic-names.ts';
import { pairOfWaves } from '../tests/pair-of-waves.ts';

/**
 * By how many standard deviations do two means differ? Hedges' g = J (m1 - m2) / s, with s the pooled
 * standard deviation and J = Gamma(f/2) / (sqrt(f/2) Gamma((f - 1)/2)), f = n1 + n2 - 2, which takes out
 * the upward bias of small samples. Interval: g -/+ z sqrt(J^2 (n1 + n2) / (n1 n2) + g^2 / (2 (n1 + n2))),
 * a large-sample one. Assumes independent answers and about equal spread in both groups.
 *
 * @param first mean, sd and n of the first sample
 * @param second those of the second
 * @param level confidence level in (0, 1), default 0.95
 * @returns g, positive when the first mean is higher, and its interval, in standard deviations
 * @throws RangeError when a summary or the level is out of range, or neither sample varies
 * @see Hedges (1981), Journal of Educational Statistics 6, 107-128, doi:10.3102/10769986006002107; interval:
 *   Borenstein et al. (2009), Introduction to Meta-Analysis, chapter 4, doi:10.1002/9780470743386.ch4
 * @example
 * hedgesG({ mean: 103, sd: 5.5, n: 50 }, { mean: 100, sd: 4.5, n: 50 })
 * // { estimate: 0.5924, interval: { lower: 0.1949, upper: 0.9900 } }
 */
export function hedgesG(first: SampleSummary, second: SampleSummary, level = 0.95): Estimate {
  checkSummary(first, 'first');
  checkSummary(second, 'second');
  const z = normalCriticalValue(level);
  const df = first.n + second.n - 2;
  const pooled = Math.sqrt(((first.n - 1) * first.sd ** 2 + (second.n - 1) * second.sd ** 2) / df);
  if (pooled === 0) {
    throw refusal({
      en: "Hedges' g needs answers that vary, but both standard deviations are 0",
      nl: 'Hedges’ g vraagt antwoorden die verschillen, maar beide standaarddeviaties zijn 0',
    });
  }
  const correction = Math.exp(gammaln(df / 2) - gammaln((df - 1) / 2)) / Math.sqrt(df / 2);
  const estimate = (correction * (first.mean - second.mean)) / pooled;
  const n = first.n + second.n;
  const half = z * Math.sqrt((correction ** 2 * n) / (first.n * second.n) + estimate ** 2 / (2 * n));
  return { estimate, interval: { lower: estimate - half, upper: estimate + half } };
}

/**
 * `hedgesG` on two count vectors, answers scored 1..k.
 *
 * @param first answers per category in the first wave
 * @param second answers per category in the second, as many categories
 * @param level confidence level in (0, 1), default 0.95
 * @returns g, positive when the first mean is higher, and its interval, in standard deviations
 * @throws RangeError when lengths differ, an entry is no count, a wave has
 *   fewer than two answers, or neither varies
 * @example hedgesGOfCounts([3, 7, 12, 20, 8], [9, 11, 14, 10, 6]).estimate // 0.4973618
 */
export function hedgesGOfCounts(first: CountVector, second: CountVector, level = 0.95): Estimate {
  pairOfWaves(first, second, STATISTICS.hedgesG, 2);
  return hedgesG(sampleSummary(first), sampleSummary(second), level);
}
