import type { AnyTable } from '../tables/index.ts';

/** A table of text: headings, and rows of as many cells; the first cell names its row. */
export interface TextTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table as text: columns as they are, numbers as they read. */
export function textOf(table: AnyTable): TextTable {
  const heads = table.columnNames();
  const rows = table.objects() as Record<string, unknown>[];
  return { heads, rows: rows.map((row) => heads.map((name) => String(row[name] ?? ''))) };
}
