import { boundsOfTotal } from './counting/bounds-of-total.ts';
import { momentsReached } from './counting/moments-reached.ts';
import type { ParsedRow } from './parsed-row.ts';
import type { Rounding } from './rounding.ts';
import { keeping } from './row-constraints.ts';
import { rowQuestions } from './row-question.ts';

/** Least and greatest mean and SD over all counts that print as the percentages of n answers do. */
interface AllowedByPercentages {
  readonly mean: { readonly lower: number; readonly upper: number };
  /** null when there is a single answer, or more possibilities than can be looked through */
  readonly sd: { readonly lower: number; readonly upper: number } | null;
}

/**
 * What the percentages and n of a row allow its mean and SD to be.
 *
 * @param row a parsed row
 * @param rounding what an exact half became
 * @returns bounds in scale units; null when no counts of n answers print as the
 *   percentages, or when there are too many to tell
 */
export function allowedByPercentages(row: ParsedRow, rounding: Rounding): AllowedByPercentages | null {
  const free = keeping(row, new Set([...row.percents.map((_, index) => `p${index + 1}`), 'n']));
  let mean: { lower: number; upper: number } | null = null;
  let sd: { lower: number; upper: number } | null = null;
  let tooLarge = false;
  for (const { question } of rowQuestions(free, rounding)) {
    const { n } = question;
    const sums = boundsOfTotal(
      question,
      question.scores.map((score) => score + 1),
    );
    if (sums === 'too large') return null;
    if (sums === 'none') continue;
    mean = widened(widened(mean, sums.lower / n), sums.upper / n);
    if (n === 1) continue;
    const moments = momentsReached({
      ...question,
      squares: () => ({ lower: 0, upper: n * question.scores.length ** 2 }),
    });
    if (moments === 'too large') tooLarge = true;
    else {
      for (const { sum, squares } of moments)
        sd = widened(sd, Math.sqrt((n * squares - sum * sum) / (n * (n - 1))));
    }
  }
  return mean === null ? null : { mean, sd: tooLarge ? null : sd };
}

function widened(
  range: { lower: number; upper: number } | null,
  value: number,
): { lower: number; upper: number } {
  if (range === null) return { lower: value, upper: value };
  return { lower: Math.min(range.lower, value), upper: Math.max(range.upper, value) };
}
