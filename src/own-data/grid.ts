import type { SourceCell } from './source-table.ts';

/** Cells in rows, as text and workbooks hold them, before it is known which row holds the names. */
export interface Grid {
  /** Name of the file */
  readonly file: string;
  readonly kind: 'text' | 'xlsx' | 'ods';
  /** Rows with content, numbered as the file's program numbers them */
  readonly rows: readonly GridRow[];
  /** Ranges of merged cells, e.g. `B2:B11` */
  readonly merged: readonly string[];
  /** Numbers of rows with content that are hidden, by hand or by a filter */
  readonly hiddenRows: readonly number[];
}

/** A row's number, and its cells from the first column to the last filled one; of a text, all its cells. */
export interface GridRow {
  readonly row: number;
  readonly cells: readonly SourceCell[];
}

/** Whether a cell holds more than white space. */
export const hasContent = (cell: SourceCell): boolean =>
  typeof cell === 'number' || (cell !== null && cell.trim() !== '');
