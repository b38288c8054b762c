import { checkPower } from '../arguments/check-power.ts';
import { checkSampleSize } from '../arguments/check-sample-size.ts';
import { checkSpread } from '../arguments/check-spread.ts';
import { findRoot } from '../numeric/find-root.ts';
import { noncentralTPower } from './noncentral-t-power.ts';

/**
 * With samples of this size, how far must a mean move before a t test will probably notice? The difference
 * at which `powerOfTwoMeans` reaches the power wanted. "No significant change" says nothing about
 * differences smaller than this.
 *
 * @param sd standard deviation within each population, in scale points, > 0
 * @param n1 valid answers in the first sample, integer > 1
 * @param n2 valid answers in the second, integer > 1
 * @param power chance to notice, in (1 - level, 1), default 0.8
 * @param level the test is held at significance 1 - level, in (0, 1), default 0.95
 * @returns the difference in scale points, > 0; the same in either direction
 * @throws RangeError when an argument is out of range
 * @see Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd ed., section 2.4,
 *   doi:10.4324/9780203771587
 * @example minimalDetectableMeanDifference(1, 64, 64) // 0.4990692
 */
export function minimalDetectableMeanDifference(
  sd: number,
  n1: number,
  n2: number,
  power = 0.8,
  level = 0.95,
): number {
  checkSpread(sd);
  checkSampleSize(n1, 'first', 2);
  checkSampleSize(n2, 'second', 2);
  checkPower(power, level);
  const df = n1 + n2 - 2;
  const missing = (noncentrality: number) => noncentralTPower(noncentrality, df, level) - power;
  let high = 4;
  while (missing(high) < 0) high *= 2;
  return (sd * findRoot(missing, 0, high)) / Math.sqrt((n1 * n2) / (n1 + n2));
}
