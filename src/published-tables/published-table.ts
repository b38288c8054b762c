import type { SummaryRow } from '../recovery/summary/summary-row.ts';

/** What was understood of a column. */
export interface ColumnReading {
  /** number of the column, from 1 */
  readonly column: number;
  readonly heading: string;
  /** the wave or group that it belongs to; empty where the table has one */
  readonly group: string;
  /** what it holds, in words */
  readonly meaning: string;
  /** how that was found: by its heading, its place, its values, or the mapping */
  readonly by: string;
}

/** A cell that was not understood, with what would be. */
export interface UnreadCell {
  readonly row: number;
  readonly column: string;
  readonly text: string;
  readonly reason: string;
}

/** The printed values of one row in one group. */
export interface PrintedRow {
  /** number of the row in the file */
  readonly row: number;
  readonly label: string;
  readonly group: string;
  /** null when the scale is unknown */
  readonly summary: SummaryRow | null;
  /** how many values it prints */
  readonly printedValues: number;
}

/** A published table as it was understood. */
export interface PublishedTable {
  readonly file: string;
  readonly columns: readonly ColumnReading[];
  readonly rows: readonly PrintedRow[];
  readonly unread: readonly UnreadCell[];
  /** the answers that could be given, e.g. `1 to 5`, and where that was found */
  readonly scale: {
    readonly min: number;
    readonly max: number;
    readonly items: number;
    readonly by: string;
  } | null;
}

/** What a reader may say of a table. */
export interface TableOptions {
  /** lowest and highest answer */
  readonly scale?: { readonly min: number; readonly max: number };
  /** whole-valued items averaged into one answer */
  readonly items?: number;
  readonly base?: 'answers' | 'respondents';
  readonly mapping?: readonly ColumnMapping[];
  /** n of all rows where the table prints none */
  readonly n?: { readonly min: number; readonly max: number };
}

/** What a mapping file says of one column. */
export interface ColumnMapping {
  /** number from 1, or heading */
  readonly column: string;
  /** a statistic, `label` or `ignore` */
  readonly meaning: string;
  /** categories that a count or percentage adds up: `4`, or `4-5` */
  readonly categories?: string;
  readonly group?: string;
}
