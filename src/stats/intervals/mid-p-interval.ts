import { checkLevel } from '../arguments/check-level.ts';
import { checkSuccesses } from '../arguments/check-successes.ts';
import { binomialTail } from '../numeric/binomial-tail.ts';
import { findRoot } from '../numeric/find-root.ts';
import type { Interval } from './interval.ts';

/**
 * The exact interval for a proportion without its excess caution: the observed outcome counts for half
 * in each tail. The lower bound solves P(X > x) + P(X = x) / 2 = (1 - level) / 2, the upper one mirrors
 * it. Coverage is near the level on average and may fall below it for single p.
 *
 * @param successes integer in [0, n]
 * @param n valid answers, integer > 0
 * @param level confidence level in (0, 1), default 0.95
 * @returns lower and upper bound, proportions in [0, 1]
 * @throws RangeError when successes, n or level is out of range
 * @see Berry and Armitage (1995), The Statistician 44, 417-423
 * @example midPInterval(0, 20) // { lower: 0, upper: 0.1391083 }
 */
export function midPInterval(successes: number, n: number, level = 0.95): Interval {
  checkSuccesses(successes, n);
  const tail = (1 - checkLevel(level)) / 2;
  return {
    lower: lowerBound(successes, n, tail),
    upper: 1 - lowerBound(n - successes, n, tail),
  };
}

function lowerBound(successes: number, n: number, tail: number): number {
  if (successes === 0) return 0;
  return findRoot((p) => upperMidP(successes, n, p) - tail, 0, 1);
}

/** P(X > successes) + P(X = successes) / 2. */
export function upperMidP(successes: number, n: number, p: number): number {
  return (binomialTail(successes, n, p) + binomialTail(successes + 1, n, p)) / 2;
}
