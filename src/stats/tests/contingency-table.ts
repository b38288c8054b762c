import { type CountVector, validN } from '../counts/count-vector.ts';

/** Counts in rows and columns: one row per group, one column per answer. */
export type ContingencyTable = readonly CountVector[];

/** Sums of a contingency table. */
interface Margins {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly n: number;
}

/**
 * The row, column and grand totals of a table.
 *
 * @param table at least 2 rows, each as long as the first, of at least 2 columns
 * @param statistic what to call the statistic in the error
 * @returns totals, n > 0
 * @throws RangeError when rows differ in length, an entry is no count, or the table is empty
 * @example tableMargins([[1, 2], [3, 4]], 'a test').rows // [3, 7]
 */
export function tableMargins(table: ContingencyTable, statistic: string): Margins {
  const width = table[0]?.length ?? 0;
  if (table.length < 2 || width < 2) {
    throw new RangeError(`${statistic} needs at least 2 rows and 2 columns, got ${table.length} by ${width}`);
  }
  const rows = table.map((row, index) => {
    if (row.length !== width) {
      throw new RangeError(
        `row ${index + 1} has ${row.length} columns, the first row ${width}; write an empty cell as 0`,
      );
    }
    return validN(row);
  });
  const columns = (table[0] ?? []).map((_, j) => table.reduce((sum, row) => sum + (row[j] ?? 0), 0));
  const n = rows.reduce((sum, total) => sum + total, 0);
  if (n === 0) throw new RangeError(`${statistic} needs answers, but every cell of the table is 0`);
  return { rows, columns, n };
}
