import tCdf from '@stdlib/stats-base-dists-t-cdf';
import { checkLevel } from '../arguments/check-level.ts';
import type { Estimate } from '../intervals/estimate.ts';
import { studentInterval, type WeightedEstimate } from './weighted-estimate.ts';

/** A difference between two independent samples, with its standard error. */
export interface WeightedDifference extends Estimate {
  readonly standardError: number;
  readonly degreesOfFreedom: number;
}

/**
 * How far apart are two estimates of independent samples, say two waves? Variances add;
 * the degrees of freedom are Satterthwaite's.
 *
 * @param first an estimate, as `weightedMean` or `weightedShare` gives it
 * @param second the estimate that is compared with it
 * @param level confidence level in (0, 1), default 0.95
 * @returns second less first, with Student's interval, in the unit of the estimates
 * @throws RangeError when the level is out of range
 * @see Satterthwaite (1946), Biometrics Bulletin 2, 110-114, doi:10.2307/3002019
 * @example
 * weightedDifference(
 *   weightedMean([1, 2], surveyDesign({ weights: [1, 1] })),
 *   weightedMean([3, 5], surveyDesign({ weights: [1, 1] })),
 * ).estimate
 * // 2.5
 */
export function weightedDifference(
  first: WeightedEstimate,
  second: WeightedEstimate,
  level = 0.95,
): WeightedDifference {
  checkLevel(level);
  const a = first.standardError ** 2;
  const b = second.standardError ** 2;
  const standardError = Math.sqrt(a + b);
  const degreesOfFreedom =
    a + b === 0
      ? Math.min(first.degreesOfFreedom, second.degreesOfFreedom)
      : (a + b) ** 2 / (a ** 2 / first.degreesOfFreedom + b ** 2 / second.degreesOfFreedom);
  const estimate = second.estimate - first.estimate;
  return {
    estimate,
    standardError,
    degreesOfFreedom,
    interval: studentInterval(estimate, standardError, degreesOfFreedom, level),
  };
}

/**
 * The chance of a difference as large as this one, in either direction, where there is none: Student's
 * two-sided p-value. With equal weights it is Welch's test.
 *
 * @returns a probability; 1 or 0 where nothing varies, by whether there is a difference
 * @see Welch (1947), Biometrika 34, 28-35, doi:10.1093/biomet/34.1-2.28
 * @example
 * zeroDifferencePValue(
 *   weightedDifference(
 *     weightedMean([1, 2], surveyDesign({ weights: [1, 1] })),
 *     weightedMean([3, 5], surveyDesign({ weights: [1, 1] })),
 *   ),
 * )
 * // 0.1987
 */
export function zeroDifferencePValue({
  estimate,
  standardError,
  degreesOfFreedom,
}: WeightedDifference): number {
  if (standardError === 0) return estimate === 0 ? 1 : 0;
  return Math.min(1, 2 * tCdf(-Math.abs(estimate / standardError), degreesOfFreedom));
}
