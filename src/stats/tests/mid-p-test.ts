import { checkSuccesses } from '../arguments/check-successes.ts';
import { upperMidP } from '../intervals/mid-p-interval.ts';
import { dutchNumber, refusal } from '../refusal.ts';

/**
 * Does a share differ from a stated proportion? Exact binomial test with mid-p: twice the smaller of
 * P(X > x) + P(X = x) / 2 and P(X < x) + P(X = x) / 2. Agrees with `midPInterval`: the p-value falls
 * below 1 - level just where the interval leaves the proportion out.
 *
 * @param successes integer in [0, n]
 * @param n valid answers, integer > 0
 * @param proportion the stated proportion, in [0, 1]
 * @returns two-sided p-value in [0, 1]
 * @throws RangeError when successes, n or the proportion is out of range
 * @see Lancaster (1961), JASA 56, 223-234, doi:10.1080/01621459.1961.10482105
 * @example midPTest(9, 10, 0.5) // 0.01171875
 */
export function midPTest(successes: number, n: number, proportion: number): number {
  checkSuccesses(successes, n);
  if (!(proportion >= 0 && proportion <= 1)) {
    throw refusal({
      en: `the stated proportion is ${proportion}; expected a number from 0 to 1`,
      nl: `het genoemde aandeel is ${dutchNumber(proportion)}; verwacht een getal van 0 tot en met 1`,
    });
  }
  const upper = upperMidP(successes, n, proportion);
  const lower = upperMidP(n - successes, n, 1 - proportion);
  return Math.min(1, 2 * Math.min(upper, lower));
}
