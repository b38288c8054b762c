import type { PlacedValue } from './placed-values.ts';
import type { CellRow, PrintedCell } from './table-cells.ts';
import type { UnderstoodColumn } from './understand-columns.ts';

/** What one row prints of one group. */
export interface BodyRow {
  readonly row: number;
  readonly label: string;
  readonly group: string;
  readonly printedValues: readonly PlacedValue[];
}

/** The rows with numbers, group by group; a row of words names the section of those below it. */
export function readBody(
  body: readonly CellRow[],
  columns: readonly UnderstoodColumn[],
  read: (column: UnderstoodColumn, cell: PrintedCell, row: number) => PlacedValue[],
): BodyRow[] {
  const labels = columns.filter(({ meaning }) => meaning?.kind === 'label');
  const known = columns.filter(({ meaning }) => meaning?.kind === 'values');
  const groups = [...new Set(known.map(({ group }) => group))];
  let section = '';
  return body.flatMap(({ row, cells }) => {
    const words = labels.map(({ index }) => String(cells[index] ?? '').trim());
    const own = words.join(' ').trim();
    const placed = known.flatMap((column) => read(column, cells[column.index] ?? '', row));
    if (placed.length === 0) {
      section = own;
      return [];
    }
    const label = [section, own].filter((text) => text !== '').join(': ');
    return groups
      .map((group) => placed.filter(({ column }) => column.group === group))
      .flatMap((printedValues, index) =>
        printedValues.length === 0 ? [] : [{ row, label, group: groups[index] as string, printedValues }],
      );
  });
}
