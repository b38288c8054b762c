import { checkWeights } from './check-weights.ts';

/**
 * How many equally weighted respondents tell as much as these weighted ones: (sum of w)^2 / sum of w^2. It
 * measures the cost of unequal weights alone, not of clusters.
 *
 * @param weights one per respondent, 0 or more
 * @returns respondents, in (0, n]
 * @throws RangeError when a weight is negative or not finite, or all are 0
 * @see Kish (1965), Survey Sampling, Wiley, section 11.7
 * @example effectiveN([1, 1, 2]) // 2.6667
 */
export function effectiveN(weights: readonly number[]): number {
  checkWeights(weights);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum ** 2 / weights.reduce((total, weight) => total + weight ** 2, 0);
}
