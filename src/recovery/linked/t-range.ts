import type { CountVector } from '../../stats/counts/count-vector.ts';
import type { CountQuestion } from '../counting/count-question.ts';
import { countsAnswering } from '../counting/counts-answering.ts';
import { momentsReached, type ReachedMoments } from '../counting/moments-reached.ts';
import type { Rounding } from '../rounding.ts';
import { summaryQuestions } from '../summary/summary-questions.ts';
import type { SummaryRow } from '../summary/summary-row.ts';

/** Least and greatest t that two printed rows allow, each with counts of both that give it. */
export interface TRange {
  readonly lower: number;
  readonly upper: number;
  readonly lowerWitness: readonly [CountVector, CountVector];
  readonly upperWitness: readonly [CountVector, CountVector];
}

interface Reached extends ReachedMoments {
  readonly question: CountQuestion;
}

/**
 * How far two printed rows leave Student's or Welch's t open, over data that can exist: exact, where grids over
 * rounded means and SDs also take pairs that no counts give.
 *
 * @param a one printed row; its n must be known
 * @param b the other
 * @param kind `welch` (default) or `pooled` variances
 * @param rounding how values were rounded
 * @returns the range of (mean of a - mean of b) / its standard error; null when a row has no counts, or too many
 */
export function tRange(
  a: SummaryRow,
  b: SummaryRow,
  kind: 'welch' | 'pooled' = 'welch',
  rounding: Rounding = 'either',
): TRange | null {
  const [first, second] = [endsOf(a, rounding), endsOf(b, rounding)];
  if (first === null || second === null) return null;
  let lower: { t: number; pair: [Reached, Reached] } | null = null;
  let upper: { t: number; pair: [Reached, Reached] } | null = null;
  for (const x of first) {
    for (const y of second) {
      const t = tOf(x, a.items, y, b.items, kind);
      if (Number.isNaN(t)) continue;
      if (lower === null || t < lower.t) lower = { t, pair: [x, y] };
      if (upper === null || t > upper.t) upper = { t, pair: [x, y] };
    }
  }
  if (lower === null || upper === null) return null;
  return {
    lower: lower.t,
    upper: upper.t,
    lowerWitness: [witness(lower.pair[0]), witness(lower.pair[1])],
    upperWitness: [witness(upper.pair[0]), witness(upper.pair[1])],
  };
}

/** For each sum the least and the greatest sum of squares: between them t is monotone. */
function endsOf(row: SummaryRow, rounding: Rounding): Reached[] | null {
  const ends: Reached[] = [];
  for (const { question } of summaryQuestions(row, rounding) ?? []) {
    const widest = question.n * Math.max(...question.scores.map((score) => score * score));
    const asked = { ...question, squares: question.squares ?? (() => ({ lower: 0, upper: widest })) };
    const moments = momentsReached(asked);
    if (moments === 'too large') return null;
    for (const sum of new Set(moments.map((moment) => moment.sum))) {
      const own = moments.filter((moment) => moment.sum === sum);
      for (const end of new Set([own[0], own.at(-1)])) if (end) ends.push({ ...end, question: asked });
    }
  }
  return ends.length === 0 ? null : ends;
}

function tOf(a: Reached, itemsA: number, b: Reached, itemsB: number, kind: 'welch' | 'pooled'): number {
  const part = ({ sum, squares, question: { n } }: Reached, items: number) => ({
    n,
    mean: sum / n / items,
    variance: (n * squares - sum * sum) / (n * (n - 1)) / items ** 2,
  });
  const [x, y] = [part(a, itemsA), part(b, itemsB)];
  const pooled = ((x.n - 1) * x.variance + (y.n - 1) * y.variance) / (x.n + y.n - 2);
  const error = kind === 'welch' ? x.variance / x.n + y.variance / y.n : pooled / x.n + pooled / y.n;
  return (x.mean - y.mean) / Math.sqrt(error);
}

function witness({ question, sum, squares }: Reached): CountVector {
  const answer = countsAnswering({
    ...question,
    sum: { lower: sum, upper: sum },
    squares: () => ({ lower: squares, upper: squares }),
  });
  if (typeof answer === 'string')
    throw new Error(`no counts were found for sum ${sum} and squares ${squares}`);
  return answer.counts;
}
