import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import { checkLevel } from '../arguments/check-level.ts';
import { checkSuccesses } from '../arguments/check-successes.ts';
import type { Interval } from './interval.ts';

/**
 * Between which bounds does a proportion certainly enough lie? The exact interval: all p for which
 * neither P(X >= successes) nor P(X <= successes) falls below (1 - level) / 2. Its coverage is never less
 * than the level, mostly more; `wilsonInterval` is nearer to it on average. Assumes independent answers.
 *
 * @param successes integer in [0, n]
 * @param n valid answers, integer > 0
 * @param level confidence level in (0, 1), default 0.95
 * @returns lower and upper bound, proportions in [0, 1]
 * @throws RangeError when successes, n or level is out of range
 * @see Clopper and Pearson (1934), Biometrika 26, 404-413, doi:10.1093/biomet/26.4.404
 * @example clopperPearsonInterval(81, 263) // { lower: 0.2527367, upper: 0.3676219 }
 */
export function clopperPearsonInterval(successes: number, n: number, level = 0.95): Interval {
  checkSuccesses(successes, n);
  const tail = (1 - checkLevel(level)) / 2;
  return {
    lower: successes === 0 ? 0 : betaQuantile(tail, successes, n - successes + 1),
    upper: successes === n ? 1 : betaQuantile(1 - tail, successes + 1, n - successes),
  };
}
