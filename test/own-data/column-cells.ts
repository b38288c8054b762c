import {
  cellAt,
  type SourceCell,
  type SourceColumn,
  type SourceTable,
} from '../../src/own-data/source-table.ts';

/** The column of a name, which must be there. */
export function columnOf(table: SourceTable, name: string): SourceColumn {
  const found = table.columns.find((column) => column.name === name);
  if (!found) throw new Error(`no column ${name}`);
  return found;
}

/** The cells of a column, top to bottom. */
export function cellsOf(table: SourceTable, name: string): SourceCell[] {
  const column = columnOf(table, name);
  return Array.from({ length: table.rows }, (_, position) => cellAt(column, position));
}

/** The table as rows of cells. */
export function rowsOf(table: SourceTable): SourceCell[][] {
  return Array.from({ length: table.rows }, (_, position) =>
    table.columns.map((column) => cellAt(column, position)),
  );
}
