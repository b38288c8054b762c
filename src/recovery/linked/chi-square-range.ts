import type { CountVector } from '../../stats/counts/count-vector.ts';
import { chiSquareTail } from '../../stats/numeric/chi-square-tail.ts';
import type { Rounding } from '../rounding.ts';
import { summaryCounts, summaryNumber } from '../summary/summary-answer.ts';
import type { SummaryRow } from '../summary/summary-row.ts';

/** Least and greatest value, each with a table that gives it: a count vector for each group. */
export interface TableRange {
  readonly lower: number;
  readonly upper: number;
  readonly lowerWitness: readonly CountVector[];
  readonly upperWitness: readonly CountVector[];
}

/** Pearson's chi-square as it is, or with Yates' correction, which is for tables of 2 by 2. */
export type ChiSquareKind = 'pearson' | 'yates';

/** Tables that are looked through at most. */
const MOST_TABLES = 400_000;
const MOST_CELLS = 2_000_000;

/**
 * How far the printed rows of several groups leave chi-square and its p open, over tables that can exist:
 * exact, by every table that prints so.
 *
 * @param groups a printed row for each group, on the same categories
 * @param kind `pearson` (default) or `yates`
 * @param rounding how values were rounded
 * @returns null when a group has no counts, there are too many tables to look through, or none has two groups
 *   and two categories with answers
 * @see Yates (1934), doi:10.2307/2983604
 * @example
 * chiSquareRange([
 *   {
 *     scores: [1, 2],
 *     items: 1,
 *     base: 'answers',
 *     printedValues: [
 *       { name: 'n', statistic: 'n', printed: '4' },
 *       { name: '2', statistic: 'percent', of: [1], printed: '75' },
 *     ],
 *   },
 *   {
 *     scores: [1, 2],
 *     items: 1,
 *     base: 'answers',
 *     printedValues: [
 *       { name: 'n', statistic: 'n', printed: '4' },
 *       { name: '2', statistic: 'percent', of: [1], printed: '25' },
 *     ],
 *   },
 * ]).statistic
 * // { lower: 2, upper: 2, lowerWitness: [[1, 3], [3, 1]], ... }
 */
export function chiSquareRange(
  groups: readonly SummaryRow[],
  kind: ChiSquareKind = 'pearson',
  rounding: Rounding = 'either',
): { readonly statistic: TableRange; readonly pValue: TableRange } | null {
  let tables = 1;
  for (const row of groups) {
    const number = summaryNumber(row, rounding, MOST_CELLS);
    tables *= number === null ? Infinity : Number(number);
    if (tables === 0 || tables > MOST_TABLES) return null;
  }
  const sets = groups.map((row) => [...summaryCounts(row, rounding)].map(({ counts }) => counts));
  let statistic: TableRange | null = null;
  let pValue: TableRange | null = null;
  const visit = (table: readonly CountVector[]): void => {
    const next = sets[table.length];
    if (next !== undefined) {
      for (const counts of next) visit([...table, counts]);
      return;
    }
    const test = chiSquareOf(table, kind);
    if (test === null) return;
    statistic = widened(statistic, test.statistic, table);
    pValue = widened(pValue, chiSquareTail(test.statistic, test.df), table);
  };
  visit([]);
  return statistic === null || pValue === null ? null : { statistic, pValue };
}

function widened(range: TableRange | null, value: number, table: readonly CountVector[]): TableRange {
  if (range === null) return { lower: value, upper: value, lowerWitness: table, upperWitness: table };
  if (value < range.lower) return { ...range, lower: value, lowerWitness: table };
  return value > range.upper ? { ...range, upper: value, upperWitness: table } : range;
}

/** Groups and categories without answers are left out. */
function chiSquareOf(
  table: readonly CountVector[],
  kind: ChiSquareKind,
): { statistic: number; df: number } | null {
  const rows = table.map((counts) => counts.reduce((sum, count) => sum + count, 0));
  const columns = (table[0] ?? []).map((_, i) =>
    table.reduce((sum, counts) => sum + (counts[i] as number), 0),
  );
  const n = rows.reduce((sum, total) => sum + total, 0);
  const [usedRows, usedColumns] = [rows, columns].map((totals) => totals.filter((total) => total > 0).length);
  const df = ((usedRows as number) - 1) * ((usedColumns as number) - 1);
  if (df < 1) return null;
  const gaps = table.flatMap((counts, i) =>
    counts.flatMap((count, j) => {
      const expected = ((rows[i] as number) * (columns[j] as number)) / n;
      return expected === 0 ? [] : [{ gap: Math.abs(count - expected), expected }];
    }),
  );
  // as R does: never more than the gap itself
  const less = kind === 'yates' && df === 1 ? Math.min(0.5, ...gaps.map(({ gap }) => gap)) : 0;
  return { statistic: gaps.reduce((sum, { gap, expected }) => sum + (gap - less) ** 2 / expected, 0), df };
}
