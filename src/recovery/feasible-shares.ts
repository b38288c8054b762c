import { errorInWords } from '../contracts/error-in-words.ts';
import type { Told } from '../contracts/language.ts';
import { numberTold } from '../contracts/told.ts';
import { parsePrinted } from './printed-value.ts';
import { type Rounding, type RoundingInterval, roundingInterval } from './rounding.ts';

const READINGS = ['exact', 'about', 'more than', 'less than', 'at least', 'at most'] as const;

/**
 * How a stated share is to be read.
 *
 * - `exact`: rounds to the printed value as stated
 * - `about`: within `within` percentage points of it, the edges included
 * - `more than`, `less than`: strictly; `at least`, `at most`: the printed value itself included
 */
export type ShareReading = (typeof READINGS)[number];

/** One statement of a report on the share of one category, or of several together. */
export interface ShareStatement {
  /** Names of the categories that the share adds up */
  readonly of: readonly string[];
  readonly reading: ShareReading;
  /** Percentage as text with its decimals, e.g. `"24"`, `"33.3"` */
  readonly percent: string;
  /** Percentage points that `about` allows on either side, default 5: about one answer in twenty */
  readonly within?: number;
  /** What the percentage is of: the answers (default), or all respondents with the "don't know" */
  readonly base?: 'answers' | 'respondents';
}

/** An inclusive range of whole numbers. */
export interface WholeRange {
  readonly min: number;
  readonly max: number;
}

/** Everything that a report states on one question. */
export interface ShareConstraints {
  readonly categories: readonly string[];
  /**
   * `all`: each answer is in one of the categories; `some`: in one or none; `multiple`: in any number of them
   */
  readonly choice: 'all' | 'some' | 'multiple';
  /** Those who answered the question, "don't know" included */
  readonly respondents: number | WholeRange;
  /** Those of them who said "don't know", default 0; they are not among the answers */
  readonly dontKnow?: number | WholeRange;
  /** Statements from any place in the report; all must hold */
  readonly statements: readonly ShareStatement[];
}

/** Counts that agree with everything stated. */
export interface FeasibleShares {
  readonly respondents: number;
  readonly dontKnow: number;
  /** Answers, `respondents - dontKnow` */
  readonly n: number;
  /** Answers per category, in the order of the categories */
  readonly counts: readonly number[];
}

/**
 * All counts that agree with everything a report states on one question, for small surveys.
 *
 * With a few dozen respondents a percentage leaves few pairs of count and n, and several statements
 * together often leave one. Exact, in integers; lazy, so a caller may stop.
 *
 * @param constraints categories, respondents and statements; meant for up to about 50 respondents
 * @param rounding what an exact half became, in `exact` statements
 * @yields solutions by respondents, then "don't know", then counts in lexicographic order
 * @throws TypeError when a percentage is a number in place of text
 * @throws RangeError when a percentage, category, number of respondents or reading is impossible
 * @example
 * const statements = [{ of: ['yes'], reading: 'exact', percent: '67' }];
 * const asked = { categories: ['yes', 'no'], choice: 'all', respondents: { min: 1, max: 5 }, statements };
 * [...feasibleShares(asked)].map(({ counts }) => counts)
 * // [[2, 1]]
 */
export function* feasibleShares(
  constraints: ShareConstraints,
  rounding: Rounding = 'either',
): Generator<FeasibleShares, void> {
  const { categories, choice } = constraints;
  const respondents = wholeRange('respondents', constraints.respondents, 1);
  const dontKnow = wholeRange('dontKnow', constraints.dontKnow ?? 0, 0);
  const tests = constraints.statements.map((statement) => readStatement(statement, categories, rounding));
  for (let all = respondents.min; all <= respondents.max; all += 1) {
    for (let unknown = dontKnow.min; unknown <= Math.min(dontKnow.max, all - 1); unknown += 1) {
      const n = all - unknown;
      const holds = (counts: readonly number[], level: number) =>
        tests.every((test) => test.last !== level || test.holds(counts, test.ofAll ? all : n));
      for (const counts of extend([], n, n, choice, categories.length, holds)) {
        yield { respondents: all, dontKnow: unknown, n, counts };
      }
    }
  }
}

/** Extends counts category by category, testing each statement as soon as its last category is known. */
function* extend(
  counts: readonly number[],
  n: number,
  left: number,
  choice: ShareConstraints['choice'],
  categories: number,
  holds: (counts: readonly number[], level: number) => boolean,
): Generator<readonly number[]> {
  const level = counts.length;
  if (level === categories) {
    yield counts;
    return;
  }
  const first = choice === 'all' && level === categories - 1 ? left : 0;
  for (let count = first; count <= left; count += 1) {
    const next = [...counts, count];
    if (!holds(next, level)) continue;
    yield* extend(next, n, choice === 'multiple' ? n : left - count, choice, categories, holds);
  }
}

const refused = (told: Told): RangeError => errorInWords(told, RangeError);

interface StatementTest {
  /** Index of the last category that it needs */
  readonly last: number;
  readonly ofAll: boolean;
  readonly holds: (counts: readonly number[], base: number) => boolean;
}

function readStatement(
  { of, reading, percent, within = 5, base = 'answers' }: ShareStatement,
  categories: readonly string[],
  rounding: Rounding,
): StatementTest {
  const indices = of.map((name) => categories.indexOf(name));
  const unknown = of.find((_, i) => indices[i] === -1);
  if (unknown !== undefined || of.length === 0) {
    const wrong =
      unknown === undefined
        ? { en: 'names no category', nl: 'noemt geen antwoord' }
        : { en: `"${unknown}" is not a category`, nl: `"${unknown}" is geen antwoord` };
    const known = categories.join(', ');
    throw refused({
      en: `statement ${percent} %: ${wrong.en}; the categories are ${known}`,
      nl: `uitspraak ${numberTold(percent).nl} %: ${wrong.nl}; de antwoorden zijn ${known}`,
    });
  }
  const printedValue = parsePrinted(percent, `share of ${of.join(' + ')}`);
  const unit = 10n ** BigInt(printedValue.decimals);
  if (printedValue.units < 0n || printedValue.units > 100n * unit) {
    throw refused({
      en: `share of ${of.join(' + ')}: "${percent}" lies outside 0 to 100`,
      nl: `aandeel van ${of.join(' + ')}: "${percent}" ligt buiten 0 tot 100`,
    });
  }
  if (!Number.isInteger(within) || within < 0) {
    throw refused({
      en: `within: ${within} is not possible; expected whole percentage points, 0 or more`,
      nl: `within: ${numberTold(String(within)).nl} kan niet; verwacht hele procentpunten, 0 of meer`,
    });
  }
  const interval = readingInterval(reading, printedValue, 2n * BigInt(within) * unit, rounding);
  return {
    last: Math.max(...indices),
    ofAll: base === 'respondents',
    holds: (counts, size) => {
      const count = indices.reduce((sum, index) => sum + (counts[index] ?? 0), 0);
      // the percentage in parts of the last stated decimal, times the base.
      const share = 100n * interval.parts * unit * BigInt(count);
      const [low, high] = [interval.low * BigInt(size), interval.high * BigInt(size)];
      const above = interval.lowClosed ? share >= low : share > low;
      return above && (interval.highClosed ? share <= high : share < high);
    },
  };
}

function readingInterval(
  reading: ShareReading,
  printedValue: { units: bigint; decimals: number },
  twiceWithin: bigint,
  rounding: Rounding,
): RoundingInterval {
  const twice = 2n * printedValue.units;
  const whole = {
    low: 0n,
    high: 200n * 10n ** BigInt(printedValue.decimals),
    lowClosed: true,
    highClosed: true,
    parts: 2n,
  };
  switch (reading) {
    case 'exact':
      return roundingInterval(printedValue, rounding);
    case 'about':
      return { ...whole, low: twice - twiceWithin, high: twice + twiceWithin };
    case 'more than':
      return { ...whole, low: twice, lowClosed: false };
    case 'less than':
      return { ...whole, high: twice, highClosed: false };
    case 'at least':
      return { ...whole, low: twice };
    case 'at most':
      return { ...whole, high: twice };
    default:
      throw refused({
        en: `reading: "${String(reading)}" is not one of ${READINGS.join(', ')}`,
        nl: `reading: "${String(reading)}" is niet een van ${READINGS.join(', ')}`,
      });
  }
}

function wholeRange(name: string, value: number | WholeRange, least: number): WholeRange {
  const range = typeof value === 'number' ? { min: value, max: value } : value;
  if (
    !Number.isSafeInteger(range.min) ||
    !Number.isSafeInteger(range.max) ||
    range.min < least ||
    range.max < range.min
  ) {
    const [low, high] = [String(range.min), String(range.max)];
    throw refused({
      en: `${name}: ${low} to ${high} is not possible; expected whole numbers of ${least} or more, in order`,
      nl: `${name}: ${numberTold(low).nl} tot ${numberTold(high).nl} kan niet; verwacht hele getallen van ${least} of meer, op volgorde`,
    });
  }
  return range;
}
