import { said } from '../../contracts/told.ts';
import { boundsOfTotal } from '../counting/bounds-of-total.ts';
import { integersPrinting } from '../integer-range.ts';
import { parsePrinted } from '../printed-value.ts';
import type { Rounding } from '../rounding.ts';
import { questionAnswer, type SummaryWitness } from '../summary/summary-answer.ts';
import { type SummaryQuestion, summaryQuestions } from '../summary/summary-questions.ts';
import type { SummaryRow } from '../summary/summary-row.ts';

/** A printed difference between two rows: of their means, or of the percentages of some categories. */
export interface PrintedDifference {
  readonly statistic: 'mean' | 'percent';
  /** The categories whose percentages are added, by index from 0 */
  readonly of?: readonly number[];
  /** First row less second, as printed with its decimals */
  readonly printed: string;
}

/** How far two rows let a difference move, in scale or percentage points. */
export interface DifferenceRange {
  readonly lower: number;
  readonly upper: number;
}

/** Whether two rows can differ as printed: counts of both that do, or what the rows leave instead. */
export type DifferenceAnswer =
  | { readonly kind: 'possible'; readonly witness: readonly [SummaryWitness, SummaryWitness] }
  | { readonly kind: 'impossible'; readonly range: DifferenceRange }
  | { readonly kind: 'undecided'; readonly reason: string };

/** Numbers of answers, and totals of one row, that are tried. */
const MOST_QUESTIONS = 60;
const MOST_TRIED = 600;
const MOST_CELLS = 4_000_000;

/**
 * Whether two printed rows can differ by a printed difference of unrounded means or percentages, with
 * everything that both rows print: exact, in whole numbers of answers.
 *
 * @param first one row, such as a wave; its n must be known or bounded
 * @param second the row that is taken off
 * @param difference what is printed, first less second
 * @param rounding how values were rounded
 * @returns counts of both rows, or the range that the rows leave to the difference
 * @throws TypeError, RangeError for a printed value that is no decimal number
 * @example
 * differenceAnswer(
 *   {
 *     scores: [1, 2, 3],
 *     items: 1,
 *     base: 'answers',
 *     printedValues: [{ name: 'n', statistic: 'n', printed: '3' }],
 *   },
 *   {
 *     scores: [1, 2, 3],
 *     items: 1,
 *     base: 'answers',
 *     printedValues: [{ name: 'n', statistic: 'n', printed: '2' }],
 *   },
 *   { statistic: 'mean', printed: '2.10' },
 * )
 * // { kind: 'impossible', range: { lower: -2, upper: 2 } }
 */
export function differenceAnswer(
  first: SummaryRow,
  second: SummaryRow,
  difference: PrintedDifference,
  rounding: Rounding = 'either',
): DifferenceAnswer {
  const [a, b] = [reached(first, difference, rounding), reached(second, difference, rounding)];
  if (typeof a === 'string') return { kind: 'undecided', reason: a };
  if (typeof b === 'string') return { kind: 'undecided', reason: b };
  const budget = { left: MOST_TRIED };
  let undecided = false;
  for (const x of a) {
    for (const y of b) {
      const found = pairOf(x, y, difference, first.items, rounding, budget);
      if (found === 'undecided') undecided = true;
      else if (found !== null) return { kind: 'possible', witness: found };
    }
  }
  if (undecided)
    return {
      kind: 'undecided',
      reason: said({
        en: 'too wide to say: more counts than are looked through',
        nl: 'te ruim om te zeggen: meer aantallen dan er worden nagegaan',
      }),
    };
  const values = (side: readonly Reached[], items: number) => ({
    lower: Math.min(...side.map(({ lower, base }) => lower / base / items)),
    upper: Math.max(...side.map(({ upper, base }) => upper / base / items)),
  });
  const unit = difference.statistic === 'percent' ? 100 : 1;
  const items = difference.statistic === 'percent' ? 1 : first.items;
  const [own, other] = [values(a, items), values(b, items)];
  const range = { lower: unit * (own.lower - other.upper), upper: unit * (own.upper - other.lower) };
  return { kind: 'impossible', range };
}

/** What one row leaves to the total that a difference is made of, for one number of answers. */
interface Reached {
  readonly asked: SummaryQuestion;
  readonly lower: number;
  readonly upper: number;
  /** What the total is divided by */
  readonly base: number;
  /** Counts with exactly this total */
  readonly at: (total: number) => number[] | 'none' | 'too large';
}

function reached(row: SummaryRow, difference: PrintedDifference, rounding: Rounding): Reached[] | string {
  const found: Reached[] = [];
  let asked = 0;
  for (const question of summaryQuestions(row, rounding) ?? []) {
    asked += 1;
    if (asked > MOST_QUESTIONS)
      return said({
        en: 'too wide to say: too many numbers of answers are possible',
        nl: 'te ruim om te zeggen: te veel mogelijke aantallen antwoorden',
      });
    const bounds = boundsWithin(question, weightsOf(row, difference));
    if (bounds === 'too large')
      return said({
        en: 'too wide to say: more possibilities than can be looked through',
        nl: 'te ruim om te zeggen: meer mogelijkheden dan er na te gaan zijn',
      });
    if (bounds === 'none') continue;
    const { answers, unknown } = question.world;
    const all =
      difference.statistic === 'percent' && row.base === 'respondents' ? answers + unknown : answers;
    found.push({ asked: question, ...bounds, base: all, at: remembered(question, difference) });
  }
  if (asked === 0)
    return said({
      en: 'n is not printed; give it or bounds of it',
      nl: 'n is niet gedrukt; geef n, of grenzen ervan',
    });
  return found.length === 0
    ? said({
        en: 'one of the two rows cannot be right by itself',
        nl: 'een van de twee rijen kan op zichzelf niet kloppen',
      })
    : found;
}

const weightsOf = ({ scores }: SummaryRow, { statistic, of = [] }: PrintedDifference): readonly number[] =>
  statistic === 'mean' ? scores : scores.map((_, category) => (of.includes(category) ? 1 : 0));

/** Bounds with all that is asked; without the spread, and then perhaps too wide, where that is too much. */
function boundsWithin({ question }: SummaryQuestion, weights: readonly number[]) {
  const exact = boundsOfTotal(question, weights, MOST_CELLS);
  const bounds =
    exact === 'too large' ? boundsOfTotal({ ...question, squares: null }, weights, MOST_CELLS) : exact;
  return typeof bounds === 'string' ? bounds : { lower: bounds.lower, upper: bounds.upper };
}

function remembered(asked: SummaryQuestion, { statistic, of = [] }: PrintedDifference): Reached['at'] {
  const known = new Map<number, number[] | 'none' | 'too large'>();
  const exactly = (total: number): SummaryQuestion => {
    const range = { lower: total, upper: total };
    const { question } = asked;
    if (statistic === 'mean') return { ...asked, question: { ...question, sum: range } };
    if (of.length > 1)
      return { ...asked, question: { ...question, totals: [...question.totals, { of, ...range }] } };
    const bounds = question.bounds.map((bound, category) => (category === of[0] ? range : bound));
    return { ...asked, question: { ...question, bounds } };
  };
  return (total) => {
    const before = known.get(total);
    const answer = before ?? questionAnswer(exactly(total), MOST_CELLS);
    known.set(total, answer);
    return answer;
  };
}

/** Totals of both rows that differ as printed, those in the middle of the first row first. */
function pairOf(
  x: Reached,
  y: Reached,
  { statistic, printed }: PrintedDifference,
  items: number,
  rounding: Rounding,
  budget: { left: number },
): readonly [SummaryWitness, SummaryWitness] | null | 'undecided' {
  const parts = statistic === 'percent' ? 1 : items;
  const scaled = integersPrinting(
    parsePrinted(printed, 'difference'),
    rounding,
    statistic === 'percent' ? 100n : 1n,
    BigInt(x.base) * BigInt(y.base) * BigInt(parts),
  );
  let undecided = false;
  for (const own of outward(x.lower, x.upper)) {
    // own * y.base - other * x.base lies within what prints so
    const lower = Math.max(y.lower, Math.ceil((own * y.base - scaled.upper) / x.base));
    const upper = Math.min(y.upper, Math.floor((own * y.base - scaled.lower) / x.base));
    if (lower > upper) continue;
    budget.left -= 1;
    if (budget.left < 0) return 'undecided';
    const mine = x.at(own);
    if (mine === 'none') continue;
    for (let other = lower; other <= upper; other += 1) {
      budget.left -= 1;
      if (budget.left < 0) return 'undecided';
      const theirs = y.at(other);
      if (typeof mine !== 'string' && typeof theirs !== 'string')
        return [
          { ...x.asked.world, counts: mine },
          { ...y.asked.world, counts: theirs },
        ];
      if (theirs !== 'none') undecided = true;
    }
  }
  return undecided ? 'undecided' : null;
}

function* outward(lower: number, upper: number): Generator<number> {
  const middle = Math.floor((lower + upper) / 2);
  for (let step = 0; step <= upper - lower + 1; step += 1) {
    if (middle + step <= upper) yield middle + step;
    if (step > 0 && middle - step >= lower) yield middle - step;
  }
}
