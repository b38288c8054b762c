import { cellAt, type SourceColumn, type SourceTable } from '../source-table.ts';

/** A column's cell with its label, without the white space around it; null for an empty one. */
export function textAt(table: SourceTable, at: number | null, row: number): string | null {
  if (at === null) return null;
  const column = table.columns[at] as SourceColumn;
  const cell = cellAt(column, row);
  if (cell === null) return null;
  return (column.valueLabels.get(cell) ?? String(cell)).trim() || null;
}
