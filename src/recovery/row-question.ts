import { type CountSearch, searchRuns, vectorsOfRun } from './count-search.ts';
import type { CountQuestion } from './counting/count-question.ts';
import { type CountsFound, countsAnswering } from './counting/counts-answering.ts';
import { numberOfCounts } from './counting/number-of-counts.ts';
import { MOST_REMEMBERED } from './counting/question-layers.ts';
import type { ParsedRow } from './parsed-row.ts';
import type { Rounding } from './rounding.ts';
import { rowSearch } from './row-search.ts';

/** Branches that a plain search may try before the exact one starts. */
const QUICK = 2_000;
const THOROUGH = 300_000;
/** Numbers of answers that may stay undecided before the others are left alone. */
const MOST_UNDECIDED = 5;

/**
 * A search as a question for exact counting.
 *
 * @param search bounds in whole numbers, categories scored from 0
 * @param free whether nothing is asked of the sum, or of the spread
 */
export function questionOf(search: CountSearch, free = { sum: false, spread: false }): CountQuestion {
  const { n, bounds, sum, spread } = search;
  return {
    n,
    bounds,
    scores: bounds.map((_, category) => category),
    sum: free.sum ? null : sum,
    squares: free.spread
      ? null
      : (total) => ({
          lower: Math.ceil((spread.lower + total * total) / n),
          upper: Math.floor((spread.upper + total * total) / n),
        }),
    totals: [],
  };
}

/** The questions that a row asks, one for each number of answers that it leaves possible. */
export function* rowQuestions(
  row: ParsedRow,
  rounding: Rounding,
): Generator<{ search: CountSearch; question: CountQuestion }> {
  const free = { sum: row.mean === null, spread: row.sd === null };
  for (let n = row.n.min; n <= row.n.max; n += 1) {
    const search = rowSearch(row, n, rounding);
    yield { search, question: questionOf(search, free) };
  }
}

/**
 * Counts that print as a row, or the proof that none do.
 *
 * @param row a parsed row
 * @param rounding what an exact half became
 * @returns counts, `none`, or `too large` when neither could be found within the limits
 */
export function rowAnswer(row: ParsedRow, rounding: Rounding): CountsFound {
  let undecided = 0;
  const sizes = row.n.max - row.n.min + 1;
  for (const { search, question } of rowQuestions(row, rounding)) {
    const answer = answerOf(search, question, Math.ceil(MOST_REMEMBERED / sizes));
    if (answer === 'too large') undecided += 1;
    else if (answer !== 'none') return answer;
    if (undecided > MOST_UNDECIDED) break;
  }
  return undecided > 0 ? 'too large' : 'none';
}

/**
 * Many answers are found at once by trying; few or none need the exact
 * search, and very large ones a longer try.
 */
function answerOf(search: CountSearch, question: CountQuestion, limit: number): CountsFound {
  const quick = tried(search, QUICK);
  if (quick !== 'too large') return quick;
  const exact = countsAnswering(question, limit);
  return exact === 'too large' && limit === MOST_REMEMBERED ? tried(search, THOROUGH) : exact;
}

function tried(search: CountSearch, branches: number): CountsFound {
  const runs = searchRuns(search, branches);
  const first = runs.next();
  if (first.done) return first.value === 'all' ? 'none' : 'too large';
  return { counts: vectorsOfRun(first.value, search.bounds.length).next().value as number[] };
}

/**
 * How many count vectors print as a row.
 *
 * @returns the exact number; null when counting them is beyond the limits
 */
export function numberOfRowVectors(row: ParsedRow, rounding: Rounding): bigint | null {
  let total = 0n;
  for (const { question } of rowQuestions(row, rounding)) {
    const number = numberOfCounts(question);
    if (number === null) return null;
    total += number;
  }
  return total;
}
