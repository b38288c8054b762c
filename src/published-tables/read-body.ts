import { rowNames } from './label-columns.ts';
import type { PlacedValue, ReadRow } from './placed-value.ts';
import type { CellRow, PrintedCell } from './table-cells.ts';
import type { UnderstoodColumn } from './understood-column.ts';

/** What a statistics program writes below a table: it is of no question. */
const NO_ROW = /^valid n \(listwise\)$/i;

/**
 * The rows with numbers, group by group; a row of words names the section of those below it, or begins the
 * name of the next where that goes on in a small letter.
 *
 * @param body the rows under the headings
 * @param columns what each column holds
 * @param read the printed values of one cell
 */
export function readBody(
  body: readonly CellRow[],
  columns: readonly UnderstoodColumn[],
  read: (column: UnderstoodColumn, cell: PrintedCell, row: number) => PlacedValue[],
): ReadRow[] {
  const labels = columns.filter(({ meaning }) => meaning?.kind === 'label');
  const known = columns.filter(({ meaning }) => meaning?.kind === 'values');
  const groups = [...new Set(known.map(({ group }) => group))];
  let section = '';
  let begun = '';
  let above: string[] = [];
  return body.flatMap(({ row, cells }) => {
    const words = labels.map(({ index }) => String(cells[index] ?? '').trim());
    const names = rowNames(words, above);
    const own = names.join(' ').trim();
    const placed = known.flatMap((column) => read(column, cells[column.index] ?? '', row));
    if (placed.length === 0) {
      if (begun !== '') section = begun;
      begun = own;
      return [];
    }
    above = names;
    if (NO_ROW.test(own)) return [];
    const goesOn = begun !== '' && /^\p{Ll}/u.test(own);
    if (!goesOn && begun !== '') section = begun;
    const name = goesOn ? `${begun} ${own}` : own;
    begun = '';
    const label = [section, name].filter((text) => text !== '').join(': ');
    return groups
      .map((group) => placed.filter(({ column }) => column.group === group))
      .flatMap((printedValues, index) =>
        printedValues.length === 0 ? [] : [{ row, label, group: groups[index] as string, printedValues }],
      );
  });
}
