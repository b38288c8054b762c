/** A value that a crosstab prints: in a cell, or in a margin, where row or column is null. */
export interface CrosstabValue {
  /** What it is called, e.g. the place of its cell; each name once a table */
  readonly name: string;
  /** From 0 */
  readonly row: number | null;
  readonly column: number | null;
  /** A number of answers, or a percentage of those in its row, in its column, or in the whole table */
  readonly statistic: 'count' | 'row percent' | 'column percent' | 'total percent';
  /** As printed, with a decimal point */
  readonly printed: string;
  /** Printed as less than this, `<1` */
  readonly below?: boolean;
}

/** What a report prints of a crosstab: of any of its cells and margins. */
export interface Crosstab {
  readonly rows: number;
  readonly columns: number;
  readonly values: readonly CrosstabValue[];
}
