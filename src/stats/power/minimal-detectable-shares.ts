import { checkPower } from '../arguments/check-power.ts';
import { checkProportion } from '../arguments/check-proportion.ts';
import { checkSampleSize } from '../arguments/check-sample-size.ts';
import type { Interval } from '../intervals/interval.ts';
import { findRoot } from '../numeric/find-root.ts';
import { normalCriticalValue } from '../numeric/normal-critical-value.ts';
import { powerOfDistance } from './power-of-two-shares.ts';

/**
 * With samples of this size, how far must a share move before a test will probably notice? The two shares
 * at which `powerOfTwoShares` reaches the power wanted: one below p1 and one above. What lies between them
 * is too near to be told from p1, so "no significant change" says nothing about such changes.
 *
 * @param p1 share in the first population, a proportion in [0, 1]
 * @param n1 valid answers in the first sample, integer > 0
 * @param n2 valid answers in the second, integer > 0
 * @param power chance to notice, in (1 - level, 1), default 0.8
 * @param level the test is held at significance 1 - level, in (0, 1), default 0.95
 * @returns nearest detectable share on either side; 0 or 1 where none on
 *   that side is far enough, or just that one is
 * @throws RangeError when an argument is out of range
 * @see Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd ed., section 6.4,
 *   doi:10.4324/9780203771587
 * @example minimalDetectableShares(0.45, 101, 91) // { lower: 0.2580567, upper: 0.6500301 }
 */
export function minimalDetectableShares(
  p1: number,
  n1: number,
  n2: number,
  power = 0.8,
  level = 0.95,
): Interval {
  checkProportion(p1, { en: 'the first proportion', nl: 'het eerste aandeel' });
  checkSampleSize(n1, 'first');
  checkSampleSize(n2, 'second');
  checkPower(power, level);
  const z = normalCriticalValue(level);
  // a distance of z + 40 is seen with certainty as far as floating point can tell.
  const distance = findRoot((d) => powerOfDistance(d, z) - power, 0, z + 40);
  const h = distance / Math.sqrt((n1 * n2) / (n1 + n2));
  const angle = 2 * Math.asin(Math.sqrt(p1));
  return {
    lower: Math.sin(Math.max(0, angle - h) / 2) ** 2,
    upper: Math.sin(Math.min(Math.PI, angle + h) / 2) ** 2,
  };
}
