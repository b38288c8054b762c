import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { checkLevel } from '../arguments/check-level.ts';

/**
 * How many standard errors on either side hold this share of a standard normal distribution?
 *
 * @param level in (0, 1)
 * @returns z with P(-z < Z < z) = level
 * @throws RangeError when the level is out of range
 * @example normalCriticalValue(0.95) // 1.959963984540054
 */
export function normalCriticalValue(level: number): number {
  return -normalQuantile((1 - checkLevel(level)) / 2, 0, 1);
}
