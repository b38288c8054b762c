import { type ColumnTable, table } from 'arquero';

/** Rows of one shape as a table with a column for each field. */
export function rowsTable<Row extends object>(rows: readonly Row[]): ColumnTable {
  const names = Object.keys(rows[0] ?? {}) as (keyof Row & string)[];
  return table(Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])])));
}
