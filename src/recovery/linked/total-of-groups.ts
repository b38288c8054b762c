import { said } from '../../contracts/told.ts';
import type { CountQuestion } from '../counting/count-question.ts';
import { extremeOf, type IntegerProgram } from '../integer-program.ts';
import type { Rounding } from '../rounding.ts';
import type { Statistic, SummaryRow, SummaryValue } from '../summary/summary-row.ts';
import { constraintsOf, LINEAR, linearQuestion } from './row-program.ts';

/** Larger programs are not tried. */
const MOST_UNKNOWNS = 400;
const MOST_ANSWERS = 100_000;

/** A printed value of a total that its groups exclude. */
interface ExcludedValue {
  readonly printedValue: SummaryValue;
  /**
   * The fewest and most answers that the groups leave to its categories; null for what adds up no categories
   */
  readonly attainable: { readonly lower: number; readonly upper: number } | null;
}

/**
 * Whether a total can be that of its groups; `excluded` is empty where
 * only several values together exclude it.
 */
export type TotalAnswer =
  | { readonly kind: 'possible' }
  | { readonly kind: 'n'; readonly groups: readonly number[]; readonly total: number }
  | { readonly kind: 'impossible'; readonly excluded: readonly ExcludedValue[] }
  | { readonly kind: 'undecided'; readonly reason: string };

/**
 * Whether one row can be the sum of others, in everything that is linear in the counts: n,
 * counts, percentages and means of all rows at once, in whole numbers. Standard deviations and
 * medians are left out of account.
 *
 * @param groups the rows that are added
 * @param total the row that is said to be their sum
 * @param rounding how values were rounded
 * @throws Error when the integer solver gives up
 */
export async function totalOfGroups(
  groups: readonly SummaryRow[],
  total: SummaryRow,
  rounding: Rounding = 'either',
): Promise<TotalAnswer> {
  const questions = groups.map((row) => questionOf(row, rounding));
  const whole = questionOf(total, rounding);
  if (whole === null || questions.some((question) => question === null))
    return {
      kind: 'undecided',
      reason: said({
        en: 'n is not printed for each group and for the total',
        nl: 'n is niet gedrukt voor elke groep en voor het totaal',
      }),
    };
  const parts = questions as CountQuestion[];
  const sizes = parts.map(({ n }) => n);
  const size = sizes.reduce((sum, n) => sum + n, 0);
  if (size !== whole.n) return { kind: 'n', groups: sizes, total: whole.n };
  const points = total.scores.length;
  if (points * parts.length > MOST_UNKNOWNS || size > MOST_ANSWERS)
    return {
      kind: 'undecided',
      reason: said({
        en: 'more groups, categories or answers than are looked through',
        nl: 'meer groepen, categorieën of antwoorden dan er worden nagegaan',
      }),
    };
  const own = parts.flatMap((question, part) => constraintsOf(question, (k) => [part * points + k]));
  const all = (k: number) => parts.map((_, part) => part * points + k);
  const program = { unknowns: points * parts.length, constraints: own };
  const possible = (question: CountQuestion) =>
    feasible({ ...program, constraints: [...own, ...constraintsOf(question, all)] });
  if (!(await feasible(program)))
    return {
      kind: 'undecided',
      reason: said({
        en: 'the groups cannot be right by themselves',
        nl: 'de groepen kunnen op zichzelf niet kloppen',
      }),
    };
  if (await possible(whole)) return { kind: 'possible' };
  const excluded: ExcludedValue[] = [];
  for (const printedValue of total.printedValues.filter(({ statistic }) => LINEAR.includes(statistic))) {
    const sized = total.printedValues.filter(
      (other) => other === printedValue || SIZES.includes(other.statistic),
    );
    const alone = questionOf({ ...total, printedValues: sized }, rounding);
    if (SIZES.includes(printedValue.statistic) || alone === null || (await possible(alone))) continue;
    const sum = (printedValue.of ?? []).flatMap(all);
    const [lower, upper] =
      sum.length === 0
        ? [null, null]
        : [await extremeOf(program, sum, 'minimum'), await extremeOf(program, sum, 'maximum')];
    excluded.push({ printedValue, attainable: lower === null || upper === null ? null : { lower, upper } });
  }
  return { kind: 'impossible', excluded };
}

const SIZES: readonly Statistic[] = ['n', 'respondents', "don't know count", "don't know percent"];

const feasible = async (program: IntegerProgram): Promise<boolean> =>
  (await extremeOf(program, [0], 'minimum')) !== null;

const questionOf = (row: SummaryRow, rounding: Rounding): CountQuestion | null =>
  linearQuestion(row, rounding)?.question ?? null;
