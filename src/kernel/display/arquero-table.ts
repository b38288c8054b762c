import { types } from 'node:util';
import type { Renderer } from './renderer.ts';
import { htmlTable } from './table-markup.ts';

/** What is used of an Arquero table: told by its shape, since the notebook may bring its own copy. */
interface ArqueroTable {
  numRows(): number;
  numCols(): number;
  columnNames(): string[];
  column(name: string): { at(row: number): unknown };
  scan(visit: (row: number, data: unknown, stop: () => void) => void, ordered: boolean): void;
  isGrouped(): boolean;
  groups(): { names: string[]; size: number } | null;
}

const MOST_ROWS = 1000;
const METHODS = ['numRows', 'numCols', 'columnNames', 'column', 'scan', 'isGrouped', 'groups'];

function firstRows(table: ArqueroTable): number[] {
  const rows: number[] = [];
  if (table.numRows() === 0) return rows;
  table.scan((row, _data, stop) => {
    rows.push(row);
    if (rows.length >= MOST_ROWS) stop();
  }, true);
  return rows;
}

function grouping(table: ArqueroTable): string | undefined {
  const groups = table.isGrouped() ? table.groups() : null;
  if (!groups) return undefined;
  return `grouped by ${groups.names.join(', ')} (${groups.size} ${groups.size === 1 ? 'group' : 'groups'})`;
}

export function isArqueroTable(value: unknown): value is ArqueroTable {
  return (
    typeof value === 'object' &&
    value !== null &&
    !types.isProxy(value) &&
    METHODS.every((name) => typeof (value as Record<string, unknown>)[name] === 'function')
  );
}

/** A table within another value, in a line: `Table 1,050 × 3 (wave, item, count)`. */
export function describeTable(table: ArqueroTable): string {
  const rows = table.numRows().toLocaleString('en');
  return `Table ${rows} × ${table.numCols()} (${table.columnNames().join(', ')})`;
}

/** Arquero tables, filtered and ordered as they are. */
export const arqueroTable: Renderer<ArqueroTable> = {
  test: isArqueroTable,
  render: (table) => {
    const rows = firstRows(table);
    const columns = table.columnNames().map((name) => {
      const column = table.column(name);
      return { name, values: rows.map((row) => column.at(row)) };
    });
    const note = grouping(table);
    const { html, text } = htmlTable(columns, { rowCount: table.numRows(), ...(note ? { note } : {}) });
    return { 'text/html': html, 'text/plain': text };
  },
};
