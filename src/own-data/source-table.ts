import type { FileKind } from './file-kind.ts';

/** A value as a file holds it; null is an empty cell. */
export type SourceCell = string | number | null;

/** Positions in a column's `values`, one a row. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** A user's file as a table, column by column, before anyone gives it meaning. */
export interface SourceTable {
  /** Name of the file */
  readonly file: string;
  readonly kind: FileKind;
  readonly rows: number;
  /** The row of the file that a position of the table stands for, as the file's own program counts */
  rowNumber(position: number): number;
  readonly columns: readonly SourceColumn[];
  /** The column by which the file itself weighs its cases */
  readonly weight: string | null;
  /** What was seen in the file and should be told, in plain sentences */
  readonly notes: readonly string[];
}

/** One column. Most have few different values, so each is kept once. */
export interface SourceColumn {
  readonly name: string;
  /** The question, where the file holds one beside the name */
  readonly label: string | null;
  readonly values: readonly SourceCell[];
  readonly codes: Codes;
  /** What a value means, where the file says so */
  readonly valueLabels: ReadonlyMap<string | number, string>;
  readonly missing: MissingValues;
}

/** Which values the file itself calls missing (user-missing in SPSS, `.a` to `.z` in Stata). */
export interface MissingValues {
  readonly values: readonly (string | number)[];
  readonly ranges: readonly (readonly [number, number])[];
}

export const NONE_MISSING: MissingValues = { values: [], ranges: [] };

/** Whether the file calls a value missing; an empty cell is another thing. */
export function isDeclaredMissing(value: SourceCell, { values, ranges }: MissingValues): boolean {
  if (value === null) return false;
  if (values.includes(value)) return true;
  return typeof value === 'number' && ranges.some(([low, high]) => value >= low && value <= high);
}

/** The value of a column in one row. */
export function cellAt({ values, codes }: SourceColumn, position: number): SourceCell {
  return values[codes[position] ?? 0] ?? null;
}
