import type { AnswerSpread } from './answer-spread.ts';

/**
 * What respondents' answers to one item add up to: all that a weighted
 * share or mean and its error ask of them.
 */
export interface AnswerSums {
  /** Respondents by answer, from the lowest; weight 0 not counted */
  readonly counts: readonly number[];
  /** Their weights, summed; the counts again where nobody is weighted */
  readonly weights: readonly number[];
  /** Squares of their weights, summed */
  readonly squares: readonly number[];
  /** How the sample's design spreads their shares; left out where respondents were drawn one by one */
  readonly spread?: AnswerSpread;
}

/**
 * The sums of answers that all count alike.
 *
 * @param counts answers per category, lowest first
 * @example sumsOfCounts([1, 2]).squares // [1, 2]
 */
export function sumsOfCounts(counts: readonly number[]): AnswerSums {
  return { counts, weights: counts, squares: counts };
}

/**
 * How many equally weighted respondents tell as much as those who answered: Kish's (sum of w)^2 / sum of w^2.
 *
 * @returns 0 where nobody answered
 * @example effectiveNOfSums({ counts: [1, 2], weights: [1, 3], squares: [1, 5] }) // 2.6667
 */
export function effectiveNOfSums({ weights, squares }: AnswerSums): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const square = squares.reduce((sum, each) => sum + each, 0);
  return square === 0 ? 0 : total ** 2 / square;
}
