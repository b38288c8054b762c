import type { SummaryRow } from '../recovery/summary/summary-row.ts';

/** What was understood of a column. */
export interface ColumnReading {
  /** Number of the column, from 1 */
  readonly column: number;
  readonly heading: string;
  /** The wave or group that it belongs to; empty where the table has one */
  readonly group: string;
  /** What it holds, in words */
  readonly meaning: string;
  /** How that was found: by its heading, its place, its values, or the mapping */
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
  /** Number of the row in the file */
  readonly row: number;
  readonly label: string;
  readonly group: string;
  /** null when the scale is unknown */
  readonly summary: SummaryRow | null;
  /** How many values it prints */
  readonly printedValues: number;
}

/** What a column can print of two or more groups together. */
export const LINKS = [
  'mean difference',
  'percent difference',
  't',
  'pooled t',
  'p',
  'pooled p',
  'chi-square',
  'chi-square p',
  'yates chi-square',
  'yates p',
] as const;

/** A statistic that ties groups together: a difference, or a test of them. */
export type LinkStatistic = (typeof LINKS)[number];

/** A value that a row prints of several of its groups together. */
export interface PrintedLink {
  readonly row: number;
  readonly label: string;
  readonly heading: string;
  readonly statistic: LinkStatistic;
  /** The categories whose percentages are compared, by index from 0 */
  readonly of?: readonly number[];
  /** The rows that it ties together, by index; of a difference the second is taken off the first */
  readonly rows: readonly number[];
  readonly printed: string;
  /** Printed as less than this: `<0.05` */
  readonly below: boolean;
}

/** A row, or a group of columns, that totals others. */
export interface NamedTotal {
  readonly label: string;
  /** Labels of what it adds up; none for all that stands beside it */
  readonly parts: readonly string[];
}

/** A published table as it was understood. */
export interface PublishedTable {
  readonly file: string;
  readonly columns: readonly ColumnReading[];
  readonly rows: readonly PrintedRow[];
  readonly unread: readonly UnreadCell[];
  /** What it prints of several groups together, where a mapping says so */
  readonly links: readonly PrintedLink[];
  /** What totals what, where a mapping says so */
  readonly totals: readonly NamedTotal[];
  /** The answers that could be given, e.g. `1 to 5`, and where that was found */
  readonly scale: {
    readonly min: number;
    readonly max: number;
    readonly items: number;
    readonly by: string;
  } | null;
}

/** What a reader may say of a table. */
export interface TableOptions {
  /** Lowest and highest answer */
  readonly scale?: { readonly min: number; readonly max: number };
  /** Whole-valued items averaged into one answer */
  readonly items?: number;
  readonly base?: 'answers' | 'respondents';
  readonly mapping?: readonly ColumnMapping[];
  /** n of all rows where the table prints none */
  readonly n?: { readonly min: number; readonly max: number };
}

/** What a mapping file says of one column. */
export interface ColumnMapping {
  /** Number from 1, or heading */
  readonly column: string;
  /**
   * A statistic, `label`, `ignore`, one of {@link LINKS}, or `total`:
   * then `column` is the label of what totals
   */
  readonly meaning: string;
  /** Categories that a count or percentage adds up: `4`, or `4-5` */
  readonly categories?: string;
  readonly group?: string;
  /** Labels of the groups that a link is of, the first less the second; or of what a total adds up */
  readonly of?: readonly string[];
}
