import { checkLevel } from '../arguments/check-level.ts';
import { checkSuccesses } from '../arguments/check-successes.ts';
import { logChoose } from '../numeric/log-choose.ts';
import { checkPopulation } from './finite-population-correction.ts';
import type { Interval } from './interval.ts';

/**
 * How many units of a small population may hold a view, when some of those asked did? The exact interval
 * by the hypergeometric distribution: every total K for which neither P(X >= successes) nor
 * P(X <= successes) falls to (1 - level) / 2 or below. Assumes that who answered is chance.
 *
 * @param successes units that said so, integer in [0, n]
 * @param n units that answered, integer in [1, population]
 * @param population units there are, integer > 1
 * @param level confidence level in (0, 1), default 0.95
 * @returns least and greatest K, integers in [successes, population - n + successes]
 * @throws RangeError when an argument is out of range
 * @see Buonaccorsi (1987), The American Statistician 41, 215-218
 * @example finitePopulationExactInterval(12, 24, 43) // { lower: 16, upper: 27 }
 */
export function finitePopulationExactInterval(
  successes: number,
  n: number,
  population: number,
  level = 0.95,
): Interval {
  checkPopulation(n, population);
  checkSuccesses(successes, n);
  const tail = (1 - checkLevel(level)) / 2;
  return {
    lower: leastTotal(successes, n, population, tail),
    upper: population - leastTotal(n - successes, n, population, tail),
  };
}

/** Least total whose chance to show this many successes or more exceeds the tail. */
function leastTotal(successes: number, n: number, population: number, tail: number): number {
  let total = successes;
  while (hypergeometricTail(successes, n, total, population) <= tail) total += 1;
  return total;
}

/** P(X >= successes) when n of the population are drawn and `total` of it are successes. */
function hypergeometricTail(successes: number, n: number, total: number, population: number): number {
  const all = logChoose(population, n);
  let tail = 0;
  for (let x = successes; x <= Math.min(n, total); x += 1) {
    if (n - x > population - total) continue;
    tail += Math.exp(logChoose(total, x) + logChoose(population - total, n - x) - all);
  }
  return tail;
}
