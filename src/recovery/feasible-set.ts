import { errorInWords } from '../contracts/error-in-words.ts';
import type { CountVector } from '../stats/counts/count-vector.ts';
import { searchRuns, vectorsOfRun } from './count-search.ts';
import { listCounts } from './counting/list-counts.ts';
import { type ParsedRow, parseRow } from './parsed-row.ts';
import type { PublishedRow } from './published-row.ts';
import type { Rounding } from './rounding.ts';
import { numberOfRowVectors, rowQuestions } from './row-question.ts';

/** How much may be listed, and what ends the listing. */
export interface ListOptions {
  /** Most vectors listed, default 1,000,000 */
  readonly limit?: number;
  /** Ends the listing when it is aborted */
  readonly signal?: AbortSignal;
}

const MOST_LISTED = 1_000_000;

/**
 * Every count vector that prints exactly as a published row: all of its percentages, mean, SD and n,
 * with answers in categories min and max and none outside them.
 *
 * They are counted before they are listed, so that a set too large to list is told by its size.
 *
 * @param row one item in one wave as printed; null printed values constrain nothing, n may be a range
 * @param rounding what an exact half became; `either` (default) accepts both neighbours
 * @param options the limit and a signal
 * @returns all vectors in lexicographic order; empty when the printed values cannot hold together
 * @throws TypeError, RangeError as {@link parseRow} does; RangeError with the number of vectors when there
 *   are more than the limit; the signal's reason when it is aborted
 * @example
 * feasibleSet({ n: 3, percents: ['33', '67'], mean: null, sd: null, min: null, max: null })
 * // [[1, 2]]
 */
export function feasibleSet(
  row: PublishedRow,
  rounding: Rounding = 'either',
  { limit = MOST_LISTED, signal }: ListOptions = {},
): CountVector[] {
  const parsed = parseRow(row);
  const number = numberOfRowVectors(parsed, rounding);
  if (number === null || number > BigInt(limit)) {
    const many =
      number === null
        ? { en: 'more count vectors than can be counted', nl: 'meer reeksen aantallen dan te tellen zijn' }
        : { en: `${number} count vectors`, nl: `${number} reeksen aantallen` };
    throw errorInWords(
      {
        en:
          `${many.en} print as this row, and the limit is ${limit}; give more of its printed values, list them one by one with ` +
          'feasibleVectors, or raise the limit',
        nl:
          `${many.nl} drukken zo af als deze rij, en de grens is ${limit}; geef meer gedrukte waarden van de rij, vraag ze ` +
          'één voor één met feasibleVectors, of verhoog de grens',
      },
      RangeError,
    );
  }
  const found: CountVector[] = [];
  for (const vector of feasibleVectors(parsed, rounding)) {
    signal?.throwIfAborted();
    found.push(vector);
  }
  return found.sort(compareVectors);
}

/**
 * The same vectors one by one, in no particular but fixed order, so that a caller may stop early.
 *
 * @param row a parsed row
 * @param rounding what an exact half became
 * @yields count vectors
 */
export function* feasibleVectors(row: ParsedRow, rounding: Rounding): Generator<number[]> {
  for (const { search, question } of rowQuestions(row, rounding)) {
    const listed = yield* listCounts(question);
    if (listed === 'all') continue;
    // too large to remember: searched branch by branch, which needs no memory
    for (const run of searchRuns(search)) yield* vectorsOfRun(run, row.percents.length);
  }
}

/**
 * Lexicographic order of count vectors of equal length.
 *
 * @returns negative, 0 or positive, as a sort callback does
 */
export function compareVectors(a: CountVector, b: CountVector): number {
  for (const [index, count] of a.entries()) {
    const difference = count - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
