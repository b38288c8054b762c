import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { checkLevel } from '../arguments/check-level.ts';
import type { CountVector } from '../counts/count-vector.ts';
import { checkSummary, type SampleSummary, sampleSummary } from '../counts/sample-summary.ts';
import type { Interval } from '../intervals/interval.ts';
import { studentTails } from '../numeric/student-tails.ts';
import { refusal } from '../refusal.ts';
import { STATISTICS } from '../statistic-names.ts';
import { pairOfWaves } from './pair-of-waves.ts';

/** Outcome of a t test of two means. */
export interface TTestResult {
  readonly t: number;
  /** Degrees of freedom, seldom whole */
  readonly df: number;
  /** Two-sided */
  readonly pValue: number;
  /** First mean minus second */
  readonly difference: number;
  /** Of the difference */
  readonly interval: Interval;
}

/**
 * Do two independent samples differ in mean? Welch's test, which does not assume equal variances:
 * t = (m1 - m2) / sqrt(s1^2/n1 + s2^2/n2), with Satterthwaite's degrees of freedom. It needs only what a
 * report prints, so it runs on a table of means. Assumes independent answers and means about normal.
 *
 * @param first mean, sd and n of the first sample
 * @param second those of the second
 * @param level confidence level of the interval, in (0, 1), default 0.95
 * @returns t, df, two-sided p, and the difference first minus second with its interval
 * @throws RangeError when a summary or the level is out of range, or neither sample varies
 * @see Welch (1947), Biometrika 34, 28-35, doi:10.1093/biomet/34.1-2.28;
 *   Satterthwaite (1946), Biometrics Bulletin 2, 110-114, doi:10.2307/3002019
 * @example
 * welchTTest({ mean: 0.75, sd: 1.789009658, n: 10 }, { mean: 2.33, sd: 2.002248736, n: 10 })
 * // { t: -1.860813, df: 17.77647, pValue: 0.07939414, ... }
 */
export function welchTTest(first: SampleSummary, second: SampleSummary, level = 0.95): TTestResult {
  checkSummary(first, 'first');
  checkSummary(second, 'second');
  checkLevel(level);
  const v1 = first.sd ** 2 / first.n;
  const v2 = second.sd ** 2 / second.n;
  const error = Math.sqrt(v1 + v2);
  if (error === 0)
    throw refusal({
      en: 'a t test needs answers that vary, but both standard deviations are 0',
      nl: 'een t-toets vraagt antwoorden die verschillen, maar beide standaarddeviaties zijn 0',
    });
  const difference = first.mean - second.mean;
  // shares of the variance rather than the variances, so that tiny ones do not underflow when squared.
  const [w1, w2] = [v1 / (v1 + v2), v2 / (v1 + v2)];
  const df = 1 / (w1 ** 2 / (first.n - 1) + w2 ** 2 / (second.n - 1));
  const t = difference / error;
  const half = -tQuantile((1 - level) / 2, df) * error;
  return {
    t,
    df,
    pValue: studentTails(t, df),
    difference,
    interval: { lower: difference - half, upper: difference + half },
  };
}

/**
 * `welchTTest` on two count vectors, answers scored 1..k.
 *
 * @param first answers per category in the first wave
 * @param second answers per category in the second, as many categories
 * @param level confidence level of the interval, in (0, 1), default 0.95
 * @returns t, df, two-sided p, and the difference first minus second with its interval
 * @throws RangeError when lengths differ, an entry is no count, a wave has
 *   fewer than two answers, or neither varies
 * @example welchTTestOfCounts([3, 7, 12, 20, 8], [9, 11, 14, 10, 6]) // { t: 2.506045, df: 96.12768, ... }
 */
export function welchTTestOfCounts(first: CountVector, second: CountVector, level = 0.95): TTestResult {
  pairOfWaves(first, second, STATISTICS.tTest, 2);
  return welchTTest(sampleSummary(first), sampleSummary(second), level);
}
