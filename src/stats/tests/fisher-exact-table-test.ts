import factorialln from '@stdlib/math-base-special-factorialln';
import { refusal } from '../refusal.ts';
import { STATISTICS } from '../statistic-names.ts';
import { type ContingencyTable, tableMargins } from './contingency-table.ts';

/** More steps than this would take some seconds. */
const MOST_STEPS = 1e7;

/**
 * Parts of tables that have the same margins left to fill: their
 * ln(product of cell factorials), and how many.
 */
type Pasts = Map<number, { cost: number; tables: number }>;

/**
 * Are rows and columns of a table related, however small the counts? Fisher's exact test for any number of
 * rows and columns (Freeman and Halton): the probability, margins held fixed, of all tables no likelier
 * than the observed one, with a relative tolerance of 1e-7 as in R.
 *
 * Tables are not listed one by one. As in the network algorithm, columns are filled in turn; partial
 * tables that leave the same margins are carried together, and are settled as a whole as soon as every way
 * to finish them lies on one side of the observed table.
 *
 * @param table one row per group, one column per answer
 * @returns p in [0, 1]
 * @throws RangeError when rows differ in length, an entry is no count, all are 0, or the table is too large
 * @see Freeman and Halton (1951), Biometrika 38, 141-149; Mehta and Patel
 *   (1983), JASA 78, 427-434, doi:10.1080/01621459.1983.10477989
 * @example fisherExactTableTest([[3, 0, 2], [1, 4, 1], [0, 2, 5]]) // 0.03318250
 */
export function fisherExactTableTest(table: ContingencyTable): number {
  const margins = tableMargins(table, STATISTICS.fisherTest);
  const wide = margins.rows.length <= margins.columns.length;
  const rows = descending(wide ? margins.rows : margins.columns);
  const columns = descending(wide ? margins.columns : margins.rows);
  const observed = table.flat().reduce((sum, count) => sum + factorialln(count), 0);
  const constant = logFactorials(rows) + logFactorials(columns) - factorialln(margins.n);
  // a likelihood ratio of 1 + 1e-7 is a cost difference of 1e-7.
  const enough = observed - 1e-7;
  const filler: Filler = { columns, filled: new Map(), extremes: new Map(), steps: 0 };

  let stage = new Map<string, Pasts>([[rows.join(), new Map([[0, { cost: 0, tables: 1 }]])]]);
  let settled = 0;
  for (let column = 0; column < columns.length; column += 1) {
    const next = new Map<string, Pasts>();
    for (const [key, pasts] of stage) {
      const left = key.split(',').map(Number);
      for (const { rest, cost, ways } of fillings(filler, left, column)) {
        const restKey = rest.join();
        const { least, most } = costsToFinish(filler, rest, column + 1);
        const finishes = logSumOfFinishes(filler, rest, column + 1);
        count(filler, pasts.size);
        for (const past of pasts.values()) {
          const total = past.cost + cost;
          const tables = past.tables * ways;
          if (total + most < enough) continue;
          if (total + least >= enough) settled += tables * Math.exp(constant - total + finishes);
          else carry(next, restKey, total, tables);
        }
      }
    }
    stage = next;
  }
  return Math.min(1, settled);
}

function carry(stage: Map<string, Pasts>, key: string, cost: number, tables: number): void {
  const pasts = stage.get(key) ?? new Map<number, { cost: number; tables: number }>();
  stage.set(key, pasts);
  // equal products of factorials reach the same sum by different orders of
  // addition: merge what differs by rounding.
  const bin = Math.round(cost * 1e9);
  const same = pasts.get(bin);
  if (same) same.tables += tables;
  else pasts.set(bin, { cost, tables });
}

interface Filling {
  readonly rest: readonly number[];
  readonly cost: number;
  readonly ways: number;
}

/** What filling the columns of a table has found so far, by column and by what is left of each row. */
interface Filler {
  readonly columns: readonly number[];
  readonly filled: Map<string, readonly Filling[]>;
  readonly extremes: Map<string, { least: number; most: number }>;
  steps: number;
}

function count(filler: Filler, more: number): void {
  filler.steps += more;
  if (filler.steps > MOST_STEPS)
    throw refusal({
      en: "this table is too large for Fisher's exact test; use chiSquareTest",
      nl: 'deze tabel is te groot voor Fishers exacte toets; gebruik chiSquareTest',
    });
}

/** Ways to fill a column. Row totals are kept sorted: their order does not matter. */
function fillings(filler: Filler, left: readonly number[], column: number): readonly Filling[] {
  const key = `${column}:${left.join()}`;
  const known = filler.filled.get(key);
  if (known) return known;
  const found = new Map<string, { rest: readonly number[]; cost: number; ways: number }>();
  const place = (row: number, toPlace: number, room: number, rest: number[], cost: number) => {
    count(filler, 1);
    const total = left[row];
    if (total === undefined) {
      count(filler, 9);
      const sorted = descending(rest);
      const id = `${sorted.join()}|${Math.round(cost * 1e9)}`;
      const same = found.get(id);
      if (same) same.ways += 1;
      else found.set(id, { rest: sorted, cost, ways: 1 });
      return;
    }
    const roomAfter = room - total;
    for (let x = Math.max(0, toPlace - roomAfter); x <= Math.min(total, toPlace); x += 1) {
      place(row + 1, toPlace - x, roomAfter, [...rest, total - x], cost + factorialln(x));
    }
  };
  const room = left.reduce((sum, total) => sum + total, 0);
  place(0, filler.columns[column] ?? 0, room, [], 0);
  const result = [...found.values()];
  filler.filled.set(key, result);
  return result;
}

function costsToFinish(
  filler: Filler,
  left: readonly number[],
  column: number,
): { least: number; most: number } {
  if (column === filler.columns.length) return { least: 0, most: 0 };
  const key = `${column}:${left.join()}`;
  const known = filler.extremes.get(key);
  if (known) return known;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const { rest, cost } of fillings(filler, left, column)) {
    const after = costsToFinish(filler, rest, column + 1);
    least = Math.min(least, cost + after.least);
    most = Math.max(most, cost + after.most);
  }
  filler.extremes.set(key, { least, most });
  return { least, most };
}

/**
 * ln of the sum, over all ways to finish, of 1 / product of cell factorials: N!
 * / (product of both margins' factorials).
 */
function logSumOfFinishes({ columns }: Filler, left: readonly number[], column: number): number {
  const n = left.reduce((sum, total) => sum + total, 0);
  return factorialln(n) - logFactorials(left) - logFactorials(columns.slice(column));
}

function descending(totals: readonly number[]): number[] {
  return [...totals].sort((a, b) => b - a);
}

function logFactorials(totals: readonly number[]): number {
  return totals.reduce((sum, total) => sum + factorialln(total), 0);
}
