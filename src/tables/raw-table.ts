/** A file's cells before anyone gives them meaning. */
export interface RawTable {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly RawRow[];
}

/** One row: its number as a text editor or spreadsheet counts (header = 1), and a cell per column. */
interface RawRow {
  readonly row: number;
  readonly cells: readonly (string | number | null)[];
}
