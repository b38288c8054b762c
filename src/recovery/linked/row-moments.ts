import type { CountVector } from '../../stats/counts/count-vector.ts';
import type { CountQuestion } from '../counting/count-question.ts';
import { countsAnswering } from '../counting/counts-answering.ts';
import { momentsReached, type ReachedMoments } from '../counting/moments-reached.ts';
import type { Rounding } from '../rounding.ts';
import { summaryQuestions } from '../summary/summary-questions.ts';
import type { SummaryRow } from '../summary/summary-row.ts';

/**
 * A sum and a sum of squares that some counts behind a printed row have,
 * and the mean and variance that they give.
 */
export interface RowMoments extends ReachedMoments {
  readonly question: CountQuestion;
  readonly n: number;
  readonly mean: number;
  /** With n - 1 */
  readonly variance: number;
}

/**
 * Every mean with every variance that counts behind a printed row have.
 *
 * @param row the printed row; its n must be known or bounded
 * @param rounding how values were rounded
 * @returns least sum first, and for one sum the least sum of squares first; null when no counts print so, n
 *   is unknown, or there are too many to look through; samples of one are left out, as they have no variance
 */
export function rowMoments(row: SummaryRow, rounding: Rounding): RowMoments[] | null {
  const reached: RowMoments[] = [];
  for (const { question } of summaryQuestions(row, rounding) ?? []) {
    const { n, scores } = question;
    if (n < 2) continue;
    const widest = n * Math.max(...scores.map((score) => score * score));
    const asked = { ...question, squares: question.squares ?? (() => ({ lower: 0, upper: widest })) };
    const moments = momentsReached(asked);
    if (moments === 'too large') return null;
    for (const { sum, squares } of moments) {
      const mean = sum / n / row.items;
      const variance = (n * squares - sum * sum) / (n * (n - 1)) / row.items ** 2;
      reached.push({ sum, squares, question: asked, n, mean, variance });
    }
  }
  return reached.length === 0 ? null : reached;
}

/**
 * Of the moments with one sum those with the least and the greatest variance, and the least above none: where
 * neither of two samples varies there is no test.
 */
export function outermost(reached: readonly RowMoments[]): RowMoments[] {
  return reached.filter((own, i) => {
    const [before, after] = [reached[i - 1], reached[i + 1]];
    const same = (other: RowMoments | undefined) =>
      other !== undefined && other.sum === own.sum && other.question === own.question;
    return !same(before) || !same(after) || before?.variance === 0;
  });
}

/** Counts that have such moments. */
export function countsWith({ question, sum, squares }: RowMoments): CountVector {
  const answer = countsAnswering({
    ...question,
    sum: { lower: sum, upper: sum },
    squares: () => ({ lower: squares, upper: squares }),
  });
  if (typeof answer === 'string')
    throw new Error(`no counts were found for sum ${sum} and squares ${squares}`);
  return answer.counts;
}
