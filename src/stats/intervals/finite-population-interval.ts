import { checkSuccesses } from '../arguments/check-successes.ts';
import { normalCriticalValue } from '../numeric/normal-critical-value.ts';
import { checkPopulation, finitePopulationCorrection } from './finite-population-correction.ts';
import type { Interval } from './interval.ts';
import { scoreInterval } from './score-interval.ts';

/**
 * Between which bounds does the share of a small population plausibly lie, when many of its units
 * answered? Wilson's interval with the number of answers divided by the squared finite population
 * correction: 24 of 43 municipalities weigh as much as 53 of endlessly many. All answered: no width left.
 *
 * @param successes units that said so, integer in [0, n]
 * @param n units that answered, integer in [1, population]
 * @param population units there are, integer > 1
 * @param level confidence level in (0, 1), default 0.95
 * @returns lower and upper bound, proportions in [0, 1]
 * @throws RangeError when an argument is out of range
 * @see Cochran (1977), Sampling Techniques, 3rd ed., section 3.2; Wilson (1927),
 *   doi:10.1080/01621459.1927.10502953
 * @example finitePopulationInterval(12, 24, 43) // { lower: 0.3701, upper: 0.6299 }
 */
export function finitePopulationInterval(
  successes: number,
  n: number,
  population: number,
  level = 0.95,
): Interval {
  checkPopulation(n, population);
  checkSuccesses(successes, n);
  const z = normalCriticalValue(level);
  const share = successes / n;
  if (n === population) return { lower: share, upper: share };
  return scoreInterval(share, n / finitePopulationCorrection(n, population) ** 2, z);
}
