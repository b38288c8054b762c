import { checkLevel } from '../arguments/check-level.ts';
import { answeredRows } from './answered-rows.ts';
import { effectiveN } from './effective-n.ts';
import { linearizedCovariance } from './linearized-covariance.ts';
import type { SurveyDesign } from './survey-design.ts';
import { studentInterval, type WeightedEstimate } from './weighted-estimate.ts';

/**
 * What is the mean in the population that weighted answers stand for, and how sure is that? The standard
 * error follows the design: strata, clusters, finite populations, and totals that the weights were fitted to.
 * Who did not answer stays in the design as outside the subgroup of those who did.
 *
 * @param values one per respondent, null where there is no answer
 * @param design as `surveyDesign`, `rake` or `postStratify` gives it
 * @param level confidence level in (0, 1), default 0.95
 * @returns the mean in the unit of the values, its standard error and Student's interval
 * @throws RangeError when nobody answered, lengths differ, a stratum
 *   has one unit, or the level is out of range
 * @see Lumley (2010), Complex Surveys, Wiley, chapter 2; Binder (1983), doi:10.2307/1402588
 * @example weightedMean([1, 2, 4], surveyDesign({ weights: [1, 1, 2] })).estimate // 2.75
 */
export function weightedMean(
  values: readonly (number | null)[],
  design: SurveyDesign,
  level = 0.95,
): WeightedEstimate {
  checkLevel(level);
  const rows = answeredRows(values, design.weights);
  const total = rows.reduce((sum, row) => sum + (design.weights[row] as number), 0);
  const estimate =
    rows.reduce((sum, row) => sum + (design.weights[row] as number) * (values[row] as number), 0) / total;
  const scores = new Array<number>(values.length).fill(0);
  for (const row of rows) {
    scores[row] = ((design.weights[row] as number) * ((values[row] as number) - estimate)) / total;
  }
  const { covariance, degreesOfFreedom } = linearizedCovariance([scores], design);
  const standardError = Math.sqrt(covariance[0]?.[0] as number);
  return {
    estimate,
    standardError,
    degreesOfFreedom,
    interval: studentInterval(estimate, standardError, degreesOfFreedom, level),
    n: rows.length,
    effectiveN: effectiveN(rows.map((row) => design.weights[row] as number)),
  };
}
