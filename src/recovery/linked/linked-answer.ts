import { type IntegerProgram, type LinearConstraint, solved } from '../integer-program.ts';
import { integersPrinting } from '../integer-range.ts';
import { parsePrinted } from '../printed-value.ts';
import type { Rounding } from '../rounding.ts';
import type { SummaryQuestion } from '../summary/summary-questions.ts';
import type { SummaryRow } from '../summary/summary-row.ts';
import type { PrintedDifference } from './difference-answer.ts';
import { constraintsOf, linearQuestion } from './row-program.ts';

/** What ties rows of a table together, by their index: a total of some, or a printed difference of two. */
export type RowLink =
  | {
      readonly kind: 'total';
      readonly name: string;
      readonly total: number;
      readonly parts: readonly number[];
    }
  | (PrintedDifference & {
      readonly kind: 'difference';
      readonly name: string;
      readonly first: number;
      readonly second: number;
    });

/** Whether rows can hold together: counts of each, or a minimal set of links that they cannot all keep. */
export type LinkedAnswer =
  | { readonly kind: 'possible'; readonly witness: readonly (readonly number[])[] }
  | { readonly kind: 'impossible'; readonly conflict: readonly string[] }
  | { readonly kind: 'undecided'; readonly reason: string };

/** Larger programs are not tried. */
const MOST_UNKNOWNS = 600;

/**
 * Whether rows and all that ties them together can hold at once, in everything that is linear in
 * the counts: n, counts, percentages, means, totals and differences. Standard deviations and
 * medians are left out of account.
 *
 * @param rows printed rows on one scale; n of each must be known
 * @param links totals and differences
 * @param rounding how values were rounded
 * @returns counts of each row; or links that cannot hold together, none
 *   of them needless; or why it is undecided
 * @throws Error when the solver cannot be loaded
 * @example
 * linkedAnswer(
 *   ['2', '2', '5'].map((printed) => ({
 *     scores: [1, 2], items: 1, base: 'answers', printedValues: [{ name: 'n', statistic: 'n', printed }],
 *   })),
 *   [{ kind: 'total', name: 'all', total: 2, parts: [0, 1] }],
 * ) // { kind: 'impossible', conflict: ['all'] }
 */
export async function linkedAnswer(
  rows: readonly SummaryRow[],
  links: readonly RowLink[],
  rounding: Rounding = 'either',
): Promise<LinkedAnswer> {
  const asked = rows.map((row) => linearQuestion(row, rounding));
  if (asked.some((question) => question === null)) return undecided('n is not printed for each of the rows');
  const questions = asked as SummaryQuestion[];
  const starts: number[] = [0];
  for (const { scores } of rows) starts.push((starts.at(-1) as number) + scores.length);
  const unknowns = starts.at(-1) as number;
  if (unknowns > MOST_UNKNOWNS) return undecided('more rows and categories than are looked through');
  const own = questions.flatMap(({ question }, row) =>
    constraintsOf(question, (category) => [(starts[row] as number) + category]),
  );
  const under = (kept: readonly RowLink[]): IntegerProgram => ({
    unknowns,
    constraints: [
      ...own,
      ...kept.flatMap((link) => constraintsOfLink(link, rows, questions, starts, rounding)),
    ],
  });
  const alone = await solved(under([]));
  if (alone === 'none') return undecided('a row cannot be right by itself');
  const together = await solved(under(links));
  if (typeof alone === 'string' || together === 'too long' || together === 'unbounded')
    return undecided('it takes too long to say');
  if (together !== 'none') {
    const witness = rows.map(({ scores }, row) =>
      scores.map((_, category) => together.unknowns[(starts[row] as number) + category] as number),
    );
    return { kind: 'possible', witness };
  }
  let kept = [...links];
  for (const link of links) {
    const rest = kept.filter((other) => other !== link);
    if ((await solved(under(rest))) === 'none') kept = rest;
  }
  return { kind: 'impossible', conflict: kept.map(({ name }) => name) };
}

const undecided = (reason: string): LinkedAnswer => ({ kind: 'undecided', reason });

function constraintsOfLink(
  link: RowLink,
  rows: readonly SummaryRow[],
  questions: readonly SummaryQuestion[],
  starts: readonly number[],
  rounding: Rounding,
): LinearConstraint[] {
  const unknown = (row: number, category: number) => (starts[row] as number) + category;
  if (link.kind === 'total') {
    return (rows[link.total] as SummaryRow).scores.map((_, category) => ({
      sum: [...link.parts, link.total].map((row) => unknown(row, category)),
      weights: [...link.parts.map(() => 1), -1],
      lower: 0,
      upper: 0,
    }));
  }
  const { first, second, statistic, of = [] } = link;
  const base = (row: number): number => {
    const { answers, unknown: missing } = (questions[row] as SummaryQuestion).world;
    return statistic === 'percent' && rows[row]?.base === 'respondents' ? answers + missing : answers;
  };
  const [m, n] = [base(first), base(second)];
  const parts = statistic === 'percent' ? 1 : (rows[first] as SummaryRow).items;
  const { lower, upper } = integersPrinting(
    parsePrinted(link.printed, link.name),
    rounding,
    statistic === 'percent' ? 100n : 1n,
    BigInt(m) * BigInt(n) * BigInt(parts),
  );
  const side = (row: number, times: number) =>
    (rows[row] as SummaryRow).scores.flatMap((score, category) => {
      const weight = times * (statistic === 'mean' ? score : of.includes(category) ? 1 : 0);
      return weight === 0 ? [] : [{ unknown: unknown(row, category), weight }];
    });
  // (total of the first / m - total of the second / n) times m n
  const terms = [...side(first, n), ...side(second, -m)];
  return [
    { sum: terms.map((term) => term.unknown), weights: terms.map(({ weight }) => weight), lower, upper },
  ];
}
