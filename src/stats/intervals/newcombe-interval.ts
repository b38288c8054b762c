import { checkSuccesses } from '../arguments/check-successes.ts';
import type { Interval } from './interval.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * Between which bounds does the difference of two independent proportions plausibly lie? Newcombe's
 * hybrid score interval (his method 10): the distances from each share to its own Wilson bounds, added
 * as the sides of a right angle. Never leaves [-1, 1].
 *
 * @param successes1 integer in [0, n1]
 * @param n1 valid answers in the first wave, integer > 0
 * @param successes2 integer in [0, n2]
 * @param n2 valid answers in the second wave, integer > 0
 * @param level confidence level in (0, 1), default 0.95
 * @returns bounds of p1 - p2 (pass the later wave first to read it as a change), in [-1, 1]
 * @throws RangeError when an argument is out of range
 * @see Newcombe (1998), Statistics in Medicine 17, 873-890,
 *   doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I
 * @example newcombeInterval(56, 70, 48, 80) // { lower: 0.0524, upper: 0.3339 }
 */
export function newcombeInterval(
  successes1: number,
  n1: number,
  successes2: number,
  n2: number,
  level = 0.95,
): Interval {
  checkSuccesses(successes1, n1);
  checkSuccesses(successes2, n2);
  const p1 = successes1 / n1;
  const p2 = successes2 / n2;
  const first = wilsonInterval(successes1, n1, level);
  const second = wilsonInterval(successes2, n2, level);
  const difference = p1 - p2;
  return {
    lower: difference - Math.hypot(p1 - first.lower, second.upper - p2),
    upper: difference + Math.hypot(first.upper - p1, p2 - second.lower),
  };
}
