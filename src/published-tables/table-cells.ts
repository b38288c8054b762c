/** A table as it stands on paper: rows of cells, each as text. */
export interface TableCells {
  /** Name for complaints */
  readonly file: string;
  readonly rows: readonly CellRow[];
}

/** A row's number in its file, and its cells from the left; an empty text is an empty cell. */
export interface CellRow {
  readonly row: number;
  readonly cells: readonly PrintedCell[];
}

/**
 * What stands in a cell. A number comes from a workbook, which keeps values and not how they were printed.
 */
export type PrintedCell = string | number;
