import { checkSuccesses } from '../arguments/check-successes.ts';
import { normalCriticalValue } from '../numeric/normal-critical-value.ts';
import type { Interval } from './interval.ts';
import { scoreInterval } from './score-interval.ts';

/**
 * Between which bounds does a proportion plausibly lie? Wilson's score interval: all p for which
 * |successes/n - p| <= z sqrt(p (1 - p) / n). It stays within [0, 1] and behaves for small n and
 * proportions near 0 or 1. Assumes independent answers of equal chance.
 *
 * @param successes integer in [0, n]
 * @param n valid answers, integer > 0
 * @param level confidence level in (0, 1), default 0.95
 * @returns lower and upper bound, proportions in [0, 1]
 * @throws RangeError when successes, n or level is out of range
 * @see Wilson (1927), JASA 22, 209-212, doi:10.1080/01621459.1927.10502953
 * @example wilsonInterval(81, 263) // { lower: 0.2552885, upper: 0.3662096 }
 */
export function wilsonInterval(successes: number, n: number, level = 0.95): Interval {
  checkSuccesses(successes, n);
  return scoreInterval(successes / n, n, normalCriticalValue(level));
}
