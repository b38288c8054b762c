import { searchRuns, vectorsOfRun } from '../count-search.ts';
import { boundsOfTotal } from '../counting/bounds-of-total.ts';
import { countsAnswering } from '../counting/counts-answering.ts';
import { listCounts } from '../counting/list-counts.ts';
import { numberOfCounts } from '../counting/number-of-counts.ts';
import type { Rounding } from '../rounding.ts';
import { type SummaryQuestion, summaryQuestions } from './summary-questions.ts';
import type { SummaryRow } from './summary-row.ts';
import type { SummaryWorld } from './summary-worlds.ts';

/** Counts that print as a row, with the "don't know" beside them. */
export interface SummaryWitness extends SummaryWorld {
  readonly counts: readonly number[];
}

/**
 * Whether a row can be right: counts, none, or neither found within the limits; `no n` where n is unknown.
 */
export type SummaryAnswer = SummaryWitness | 'none' | 'too large' | 'no n';

/** Most cells that are remembered for one row, 4 bytes each. */
const MOST_CELLS = 5_000_000;
const QUICK = 3_000;
const THOROUGH = 100_000;
const MOST_UNDECIDED = 5;

/**
 * Counts that print as a row, or the proof that there are none.
 *
 * @param row the printed row
 * @param rounding how values were rounded
 * @throws TypeError, RangeError for a printed value that is no decimal number
 * @example
 * const values = [
 *   { name: 'n', statistic: 'n', printed: '4' },
 *   { name: 'mean', statistic: 'mean', printed: '1.25' },
 * ];
 * const row = { scores: [1, 2], items: 1, printedValues: values, base: 'answers' };
 * summaryAnswer(row)
 * // { counts: [3, 1], ... }
 */
export function summaryAnswer(row: SummaryRow, rounding: Rounding = 'either'): SummaryAnswer {
  const questions = summaryQuestions(row, rounding);
  if (questions === null) return 'no n';
  let undecided = 0;
  const cells = MOST_CELLS / Math.max(1, Math.min(100, (row.n?.max ?? 1) - (row.n?.min ?? 1)));
  for (const question of questions) {
    const answer = questionAnswer(question, cells);
    if (answer === 'too large') undecided += 1;
    else if (answer !== 'none') return { ...question.world, counts: answer };
    if (undecided > MOST_UNDECIDED) break;
  }
  return undecided > 0 ? 'too large' : 'none';
}

/** Counts that answer one question of a row. */
export function questionAnswer(asked: SummaryQuestion, cells = MOST_CELLS): number[] | 'none' | 'too large' {
  const quick = tried(asked, QUICK);
  if (quick !== 'too large') return quick;
  const exact = countsAnswering(asked.question, cells);
  if (exact !== 'too large') return exact === 'none' ? exact : exact.counts;
  return tried(asked, THOROUGH);
}

/** Branch by branch, which finds one of many at once; only for what a plain search can say. */
function tried({ question, spread }: SummaryQuestion, branches: number): number[] | 'none' | 'too large' {
  const { n, scores, bounds, sum, squares, totals } = question;
  const [first = 0] = scores;
  const consecutive = scores.every((score, i) => score === first + i);
  if (!consecutive || totals.length > 0 || (squares !== null && spread === null)) return 'too large';
  const most = scores.length - 1;
  const runs = searchRuns(
    {
      n,
      bounds,
      sum:
        sum === null
          ? { lower: 0, upper: n * most }
          : { lower: sum.lower - first * n, upper: sum.upper - first * n },
      spread: spread ?? { lower: 0, upper: (n * Math.max(1, most)) ** 2 },
    },
    branches,
  );
  const run = runs.next();
  if (run.done) return run.value === 'all' ? 'none' : 'too large';
  return vectorsOfRun(run.value, scores.length).next().value as number[];
}

/**
 * How many count vectors print as a row, over all numbers of answers that it leaves.
 *
 * @param limit most cells of one layer
 * @returns null when they cannot be counted within the limit, or n is unknown
 * @example
 * const values = [
 *   { name: 'n', statistic: 'n', printed: '4' },
 *   { name: 'mean', statistic: 'mean', printed: '1.25' },
 * ];
 * const row = { scores: [1, 2], items: 1, printedValues: values, base: 'answers' };
 * summaryNumber(row)
 * // 1n
 */
export function summaryNumber(row: SummaryRow, rounding: Rounding = 'either', limit?: number): bigint | null {
  const questions = summaryQuestions(row, rounding);
  if (questions === null) return null;
  let total = 0n;
  for (const { question } of questions) {
    const number = numberOfCounts(question, limit);
    if (number === null) return null;
    total += number;
  }
  return total;
}

/**
 * Every count vector that prints as a row, one by one.
 *
 * @example
 * const values = [
 *   { name: 'n', statistic: 'n', printed: '4' },
 *   { name: 'mean', statistic: 'mean', printed: '1.25' },
 * ];
 * const row = { scores: [1, 2], items: 1, printedValues: values, base: 'answers' };
 * [...summaryCounts(row)].map(({ counts }) => counts)
 * // [[3, 1]]
 */
export function* summaryCounts(row: SummaryRow, rounding: Rounding = 'either'): Generator<SummaryWitness> {
  for (const { question, world } of summaryQuestions(row, rounding) ?? []) {
    for (const counts of listCounts(question)) yield { ...world, counts };
  }
}

/** Least and greatest share or mean that a row allows, as fractions of the answers. */
export interface SummaryBounds {
  readonly lower: number;
  readonly upper: number;
}

/**
 * How far a row leaves a weighted total open, divided by the answers: a share, or a mean.
 *
 * @param weights what one answer in each category adds, integers
 * @returns null when no counts print so, or it is beyond the limits
 * @example
 * const values = [
 *   { name: 'n', statistic: 'n', printed: '4' },
 *   { name: 'mean', statistic: 'mean', printed: '1.25' },
 * ];
 * const row = { scores: [1, 2], items: 1, printedValues: values, base: 'answers' };
 * summaryBounds(row, 'either', [0, 1])
 * // { lower: 0.25, upper: 0.25 }
 */
export function summaryBounds(
  row: SummaryRow,
  rounding: Rounding,
  weights: readonly number[],
  limit?: number,
): SummaryBounds | null {
  let [lower, upper] = [Infinity, -Infinity];
  for (const { question } of summaryQuestions(row, rounding) ?? []) {
    const bounds = boundsOfTotal(question, weights, limit);
    if (bounds === 'too large') return null;
    if (bounds === 'none') continue;
    lower = Math.min(lower, bounds.lower / question.n);
    upper = Math.max(upper, bounds.upper / question.n);
  }
  return lower > upper ? null : { lower, upper };
}
