import { surveyDesign, type WeightedEstimate, weightedShare } from '../stats/index.ts';
import type { Scale } from '../tables/index.ts';

/** One statement of one's own wave: who agrees, and how sure that is. */
export interface AgreeRow {
  readonly item: string;
  readonly estimate: WeightedEstimate;
}

/** Answers by item, one entry a respondent; null for none. */
export type AnswersByItem = ReadonlyMap<string, readonly (number | null)[]>;

/**
 * The share that agrees with each statement, weighted where respondents have weights.
 *
 * @param weights one per respondent; all alike where null
 */
export function agreeRows(
  answers: AnswersByItem,
  scale: Scale,
  weights: readonly number[] | null,
): AgreeRow[] {
  return [...answers]
    .filter(([, given]) => given.filter((answer) => answer !== null).length > 1)
    .map(([item, given]) => {
      const design = surveyDesign({ weights: weights ?? given.map(() => 1) });
      return { item, estimate: weightedShare(given, scale.agree, design) };
    });
}

/**
 * Percentages of every answer to every statement, weighted, as charts take them.
 *
 * @returns rows of wave, item, response, count (null: there is none), percent (text), n
 */
export function weightedRows(
  answers: AnswersByItem,
  points: number,
  weights: readonly number[],
  wave: string,
) {
  return [...answers].flatMap(([item, given]) => {
    const sums = Array<number>(points).fill(0);
    let n = 0;
    given.forEach((answer, row) => {
      if (answer === null) return;
      n += 1;
      sums[answer - 1] = (sums[answer - 1] as number) + (weights[row] as number);
    });
    const total = sums.reduce((sum, weight) => sum + weight, 0);
    if (total === 0) return [];
    return sums.map((sum, index) => ({
      wave,
      item,
      response: String(index + 1),
      count: null,
      percent: ((100 * sum) / total).toFixed(0),
      n,
    }));
  });
}
