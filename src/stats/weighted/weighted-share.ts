import type { SurveyDesign } from './survey-design.ts';
import type { WeightedEstimate } from './weighted-estimate.ts';
import { weightedMean } from './weighted-mean.ts';

/**
 * Which share of the population gives one of some answers? The weighted mean of an indicator.
 *
 * @param answers category per respondent, null where there is no answer
 * @param categories the answers that count, for the agree share of five points 4 and 5
 * @param design as `surveyDesign`, `rake` or `postStratify` gives it
 * @param level confidence level in (0, 1), default 0.95
 * @returns the share, a proportion; near 0 and 1 the interval may reach past them
 * @throws RangeError as `weightedMean` does
 * @see Lumley (2010), Complex Surveys, Wiley, chapter 2
 * @example weightedShare([5, 2, 4], [4, 5], surveyDesign({ weights: [1, 2, 1] })).estimate // 0.5
 */
export function weightedShare(
  answers: readonly (number | null)[],
  categories: readonly number[],
  design: SurveyDesign,
  level = 0.95,
): WeightedEstimate {
  const indicators = answers.map((answer) => (answer === null ? null : Number(categories.includes(answer))));
  return weightedMean(indicators, design, level);
}
