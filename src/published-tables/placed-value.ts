import type { Measure } from './measure.ts';
import type { CellNumber } from './read-cell.ts';
import type { UnderstoodColumn } from './understood-column.ts';

/** A printed value with the column it stands in and what it measures there. */
export interface PlacedValue {
  readonly column: UnderstoodColumn;
  readonly measure: Measure;
  readonly printedValue: CellNumber;
}

/** What one row prints of one group. */
export interface ReadRow {
  readonly row: number;
  readonly label: string;
  readonly group: string;
  readonly printedValues: readonly PlacedValue[];
}
