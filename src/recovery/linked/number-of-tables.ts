import { errorInWords } from '../../contracts/error-in-words.ts';
import { numberTold } from '../../contracts/told.ts';

/** Ways to share a row of sums over two halves of the columns that are looked through at most. */
const MOST_SPLITS = 30_000_000;

/**
 * How many tables of whole numbers, none below 0, have these margins: exact, without listing them.
 *
 * The columns are cut in halves. What the first half takes of each row total is tried; two columns share a
 * row of totals in as many ways as inclusion and exclusion gives.
 *
 * @param rows row totals, integers of 0 or more
 * @param columns column totals, integers of 0 or more
 * @returns the number; 0n when the margins do not add to the same total;
 *   null when there is too much to look through
 * @throws RangeError for a total that is no whole number of 0 or more
 * @see De Loera & Onn (2006), doi:10.1137/040610623
 * @example numberOfTables([2, 1], [1, 2]) // 2n
 */
export function numberOfTables(rows: readonly number[], columns: readonly number[]): bigint | null {
  const wrong = [...rows, ...columns].find((total) => !Number.isSafeInteger(total) || total < 0);
  if (wrong !== undefined)
    throw errorInWords(
      {
        en: `${wrong} is no total; expected a whole number of 0 or more`,
        nl: `${numberTold(String(wrong)).nl} is geen totaal; verwacht een heel getal van 0 of meer`,
      },
      RangeError,
    );
  const sum = (totals: readonly number[]) => totals.reduce((all, total) => all + total, 0);
  if (sum(rows) !== sum(columns)) return 0n;
  // few rows are quickest, and small columns together leave the fewest ways to split
  const [few, many] = rows.length <= columns.length ? [rows, columns] : [columns, rows];
  const sorted = [...many].sort((a, b) => a - b);
  const work = { left: MOST_SPLITS };
  const number = ways([...few], sorted, work);
  return work.left < 0 ? null : number;
}

function ways(totals: readonly number[], columns: readonly number[], work: { left: number }): bigint {
  const [first, second, ...others] = columns;
  if (first === undefined) return totals.every((total) => total === 0) ? 1n : 0n;
  if (second === undefined) return 1n;
  if (others.length === 0) return sharedByTwo(totals, first);
  const half = Math.floor(columns.length / 2);
  const [left, right] = [columns.slice(0, half), columns.slice(half)];
  const taken = left.reduce((sum, column) => sum + column, 0);
  let number = 0n;
  const share: number[] = [];
  const extend = (row: number, open: number): void => {
    if (work.left < 0) return;
    if (row === totals.length - 1) {
      if (open > (totals[row] as number)) return;
      work.left -= 1;
      const own = [...share, open];
      const before = ways(own, left, work);
      const rest = totals.map((total, i) => total - (own[i] as number));
      number += before * ways(rest, right, work);
      return;
    }
    for (let count = 0; count <= Math.min(open, totals[row] as number); count += 1) {
      share.push(count);
      extend(row + 1, open - count);
      share.pop();
    }
  };
  extend(0, taken);
  return number;
}

/**
 * Ways to take `first` in all from rows of such totals: all ways, less those that take more than a row has.
 */
function sharedByTwo(totals: readonly number[], first: number): bigint {
  const rows = totals.length;
  let number = 0;
  const exclude = (row: number, left: number, sign: number): void => {
    if (left < 0) return;
    if (row === rows) {
      number += sign * choose(left + rows - 1, rows - 1);
      return;
    }
    exclude(row + 1, left, sign);
    exclude(row + 1, left - (totals[row] as number) - 1, -sign);
  };
  exclude(0, first, 1);
  return Number.isSafeInteger(number) && choose(first + rows - 1, rows - 1) < 2 ** 50
    ? BigInt(number)
    : exactly(totals, first);
}

function choose(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= k; i += 1) result = (result * (n - k + i)) / i;
  return result;
}

/** The same one row after the other, for numbers beyond what floating point holds. */
function exactly(totals: readonly number[], first: number): bigint {
  let counts: bigint[] = [1n];
  for (const total of totals) {
    const next: bigint[] = new Array(first + 1).fill(0n);
    let held = 0n;
    for (let sum = 0; sum <= first; sum += 1) {
      held += counts[sum] ?? 0n;
      if (sum - total - 1 >= 0) held -= counts[sum - total - 1] ?? 0n;
      next[sum] = held;
    }
    counts = next;
  }
  return counts[first] ?? 0n;
}
