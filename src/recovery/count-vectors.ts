import { errorInWords } from '../contracts/error-in-words.ts';
import { numberTold } from '../contracts/told.ts';
import type { CountVector } from '../stats/counts/count-vector.ts';
import { type CountSearch, searchRuns, vectorsOfRun } from './count-search.ts';
import { numberOfCounts } from './counting/number-of-counts.ts';
import { integersPrinting, squaresPrinting } from './integer-range.ts';
import { parsePrinted } from './printed-value.ts';
import type { Rounding } from './rounding.ts';
import { questionOf } from './row-question.ts';

/** What many papers print of a scale: no percentages, only n, mean, SD and the ends of the scale. */
export interface PublishedSummary {
  /** Answers, integer of 1 or more */
  readonly n: number;
  /** Printed mean with its decimals */
  readonly mean: string;
  /** Printed standard deviation (denominator n - 1) with its decimals */
  readonly sd: string;
  /** Lowest and highest value of the scale, integers; neither need have been answered */
  readonly min: number;
  readonly max: number;
  /** Whole-valued items averaged into one value, default 1: values then lie 1/items apart */
  readonly items?: number;
}

/**
 * Every count vector with this n, mean, SD and scale, one after the other: a caller may stop early.
 *
 * It finds what CLOSURE enumerates and SPRITE samples, without visiting the samples that do not fit.
 *
 * @param summary printed values; entry i of a vector counts the value `min + i / items`
 * @param rounding what an exact half became
 * @yields count vectors of length `(max - min) * items + 1` in a fixed order
 * @throws TypeError when mean or sd is a number in place of text
 * @throws RangeError when a printed value is no decimal number, or n, items or the scale is impossible
 * @see CLOSURE: Larigaldie, as Jung and Larigaldie give it in the R package unsum,
 *   https://lhdjung.github.io/unsum/
 * @see Wilner, Wood & Simons (2018), Complete Recovery of Values in Diophantine Systems (CORVIDS)
 * @see Heathers, Anaya, van der Zee & Brown (2018), SPRITE, doi:10.7287/peerj.preprints.26968v1
 * @example
 * [...countVectors({ n: 2, mean: '1.50', sd: '0.71', min: 1, max: 3 })]
 * // [[1, 1, 0]]
 */
export function* countVectors(
  summary: PublishedSummary,
  rounding: Rounding = 'either',
): Generator<CountVector, void> {
  const search = summarySearch(summary, rounding);
  for (const run of searchRuns(search)) yield* vectorsOfRun(run, search.bounds.length);
}

/**
 * How many count vectors {@link countVectors} would list, without listing them: exact, however many.
 *
 * @param summary printed values
 * @param rounding what an exact half became
 * @returns the number, 0n when the printed values cannot hold together
 * @throws TypeError, RangeError as {@link countVectors} does; RangeError too when counting needs more memory
 *   than the limit, which takes thousands of answers with nothing but a mean and an SD
 * @example numberOfCountVectors({ n: 100, mean: '2.7', sd: '1.9', min: 1, max: 5 }) // 2256n
 */
export function numberOfCountVectors(summary: PublishedSummary, rounding: Rounding = 'either'): bigint {
  const number = numberOfCounts(questionOf(summarySearch(summary, rounding)));
  if (number !== null) return number;
  throw errorInWords(
    {
      en:
        `n: ${summary.n} answers on a scale from ${summary.min} to ${summary.max} leave too many sums to count in ` +
        'memory; take fewer answers, or more decimals of mean and SD',
      nl:
        `n: ${summary.n} antwoorden op een schaal van ${summary.min} tot ${summary.max} laten te veel sommen over om in ` +
        'het geheugen te tellen; neem minder antwoorden, of meer decimalen van gemiddelde en SD',
    },
    RangeError,
  );
}

function summarySearch(summary: PublishedSummary, rounding: Rounding): CountSearch {
  const { n, min, max, items = 1 } = summary;
  const mean = parsePrinted(summary.mean, 'mean');
  const sd = parsePrinted(summary.sd, 'sd');
  for (const [name, value, least] of [
    ['n', n, 1],
    ['items', items, 1],
    ['min', min, Number.MIN_SAFE_INTEGER],
    ['max', max, min],
  ] as const) {
    if (!Number.isSafeInteger(value) || value < least) {
      throw errorInWords(
        {
          en: `${name}: ${value} is not possible; expected an integer of at least ${least}`,
          nl: `${name}: ${numberTold(String(value)).nl} kan niet; verwacht een heel getal van minstens ${least}`,
        },
        RangeError,
      );
    }
  }
  const steps = (max - min) * items;
  const answers = BigInt(n);
  const parts = BigInt(items);
  const sum = integersPrinting(mean, rounding, 1n, answers * parts);
  const shift = n * items * min;
  // one answer has no standard deviation, so a printed one cannot come from it.
  const spread =
    n === 1
      ? { lower: 0, upper: -1 }
      : squaresPrinting(sd, rounding, answers * (answers - 1n) * parts * parts);
  return {
    n,
    bounds: Array.from({ length: steps + 1 }, () => ({ lower: 0, upper: n })),
    sum: { lower: sum.lower - shift, upper: sum.upper - shift },
    spread,
  };
}
