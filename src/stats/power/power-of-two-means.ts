import { checkFinite } from '../arguments/check-finite.ts';
import { checkSampleSize } from '../arguments/check-sample-size.ts';
import { checkSpread } from '../arguments/check-spread.ts';
import { noncentralTPower } from './noncentral-t-power.ts';

/**
 * If two populations differ so much in mean, how likely does a t test of two samples see it? Under a
 * difference d the t statistic has a noncentral t distribution with n1 + n2 - 2 degrees of freedom and
 * noncentrality (d / sd) sqrt(n1 n2 / (n1 + n2)); the power is its weight outside the critical values, both
 * sides. Assumes independent answers and one standard deviation for both populations.
 *
 * @param difference between the population means, in scale points
 * @param sd standard deviation within each population, > 0
 * @param n1 valid answers in the first sample, integer > 1
 * @param n2 valid answers in the second, integer > 1
 * @param level the test is held at significance 1 - level, in (0, 1), default 0.95
 * @returns chance that the test rejects, in [1 - level, 1]
 * @throws RangeError when an argument is out of range
 * @see Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd ed., section 2.3,
 *   doi:10.4324/9780203771587
 * @example powerOfTwoMeans(0.5, 1, 64, 64) // 0.8014596
 */
export function powerOfTwoMeans(
  difference: number,
  sd: number,
  n1: number,
  n2: number,
  level = 0.95,
): number {
  checkFinite(difference, { en: 'the difference', nl: 'het verschil' });
  checkSpread(sd);
  checkSampleSize(n1, 'first', 2);
  checkSampleSize(n2, 'second', 2);
  const noncentrality = (Math.abs(difference) / sd) * Math.sqrt((n1 * n2) / (n1 + n2));
  return noncentralTPower(noncentrality, n1 + n2 - 2, level);
}
