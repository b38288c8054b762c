import type { Interval } from './interval.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * Between what values may the difference of two shares lie? Newcombe's hybrid score interval (his method 10) joins
 * the Wilson intervals of both shares, so it stays within [-1, 1] and does not collapse at 0 or 100 percent.
 * The two groups are independent samples.
 *
 * @param successes1 integer in [0, n1]
 * @param n1 valid answers of the first group, integer > 0
 * @param successes2 integer in [0, n2]
 * @param n2 valid answers of the second group, integer > 0
 * @param level confidence level in (0, 1), default 0.95
 * @returns bounds of p1 - p2, proportions in [-1, 1]
 * @throws RangeError when a number is out of range
 * @see Newcombe (1998), Statistics in Medicine 17, 873-890, method 10,
 *   doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I
 * @example newcombeInterval(56, 70, 48, 80) // { lower: 0.0524, upper: 0.3339 }, rounded
 */
export function newcombeInterval(
  successes1: number,
  n1: number,
  successes2: number,
  n2: number,
  level = 0.95,
): Interval {
  const first = wilsonInterval(successes1, n1, level);
  const second = wilsonInterval(successes2, n2, level);
  const p1 = successes1 / n1;
  const p2 = successes2 / n2;
  return {
    lower: p1 - p2 - Math.hypot(p1 - first.lower, second.upper - p2),
    upper: p1 - p2 + Math.hypot(first.upper - p1, p2 - second.lower),
  };
}
