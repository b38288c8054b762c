import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { checkLevel } from '../arguments/check-level.ts';
import { answered } from '../counts/answered.ts';
import type { CountVector } from '../counts/count-vector.ts';
import { mean } from '../counts/mean.ts';
import { standardDeviation } from '../counts/standard-deviation.ts';
import { STATISTICS } from '../statistic-names.ts';
import type { Interval } from './interval.ts';

/**
 * Between which bounds does the mean of the population plausibly lie? Student's interval, mean +/-
 * t(n - 1) sd / sqrt(n). Assumes independent answers and a mean that is about normal, which five
 * categories and some twenty answers give. The bounds may leave the scale 1..k: the method does not know it.
 *
 * @param counts answers per category, lowest first
 * @param level confidence level in (0, 1), default 0.95
 * @returns lower and upper bound in scale points
 * @throws RangeError when the vector is not one of counts, has fewer than
 *   two answers, or the level is out of range
 * @see Student (1908), Biometrika 6, 1-25, doi:10.1093/biomet/6.1.1
 * @example meanInterval([3, 7, 12, 20, 8]) // { lower: 3.144418, upper: 3.775582 }
 */
export function meanInterval(counts: CountVector, level = 0.95): Interval {
  checkLevel(level);
  const n = answered(counts, STATISTICS.meanInterval, 2);
  const half = (-tQuantile((1 - level) / 2, n - 1) * standardDeviation(counts)) / Math.sqrt(n);
  const centre = mean(counts);
  return { lower: centre - half, upper: centre + half };
}
