import { table } from 'arquero';
import type { AnyTable } from '../tables/typed-table.ts';

export type { AnyTable };

/** Rows that all have the same names, as a table. */
export function toLessonTable(rows: readonly Readonly<Record<string, unknown>>[]): AnyTable {
  const names = Object.keys(rows[0] ?? {});
  return table(Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])])));
}
