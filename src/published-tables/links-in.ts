import { dataError } from '../tables/data-error.ts';
import { categoriesOf } from './categories-of.ts';
import type { PrintedLink, PrintedRow, PublishedTable, UnreadCell } from './published-table.ts';
import { readCell } from './read-cell.ts';
import { headingText } from './read-heading.ts';
import type { CellRow } from './table-cells.ts';
import type { UnderstoodColumn } from './understand-columns.ts';

/**
 * What the rows of a table print of several of their groups together: differences and tests, as a mapping names them.
 *
 * @param file name for complaints
 * @param columns what each column holds
 * @param body the rows under the headings
 * @param rows the rows as they were understood, one a group
 * @param scale the answers that could be given
 * @param style how the table writes numbers
 * @param unread takes the cells that are not understood
 * @throws DataError when a link names a group that the table does not have
 */
export function linksIn(
  file: string,
  columns: readonly UnderstoodColumn[],
  body: readonly CellRow[],
  rows: readonly PrintedRow[],
  { min, max, items }: NonNullable<PublishedTable['scale']>,
  style: { readonly decimal: ',' | '.' },
  unread: UnreadCell[],
): PrintedLink[] {
  const groups = [...new Set(rows.map(({ group }) => group))];
  const links: PrintedLink[] = [];
  for (const { index, heading, meaning } of columns) {
    if (meaning?.kind !== 'link') continue;
    const missing = meaning.of.find((label) => !groups.some((group) => same(group, label)));
    if (missing !== undefined) {
      const expected = groups.map((group) => `"${group}"`).join(', ');
      throw dataError({ file, column: heading }, `"${missing}" is no group of it; expected ${expected}`);
    }
    const { statistic, category, last, of } = meaning;
    const shares =
      category === undefined
        ? []
        : categoriesOf({ statistic: 'percent', category, last: last ?? category }, min, max, items);
    if (shares === null) {
      throw dataError(
        { file, column: heading },
        `its categories lie outside the scale; expected ${min} to ${max}`,
      );
    }
    for (const { row, cells } of body) {
      const cell = cells[index] ?? '';
      const reading = readCell(cell, style);
      if (reading === 'empty') continue;
      const refuse = (reason: string) =>
        unread.push({ row, column: heading, text: String(cell).trim(), reason });
      const numbers = 'printedValues' in reading ? reading.printedValues : [];
      const [number, ...more] = numbers;
      if ('unread' in reading) refuse(reading.unread);
      else if (number === undefined || more.length > 0)
        refuse(`holds ${numbers.length} numbers where 1 is expected`);
      else {
        const own = of.map((label) =>
          rows.findIndex((other) => other.row === row && same(other.group, label)),
        );
        if (own.includes(-1)) refuse('a group that it is of prints nothing in this row');
        else {
          links.push({
            row,
            label: rows[own[0] as number]?.label ?? '',
            heading,
            statistic,
            ...(shares.length > 0 ? { of: shares } : {}),
            rows: own,
            printed: number.text,
            below: number.below,
          });
        }
      }
    }
  }
  return links;
}

const same = (a: string, b: string): boolean => headingText(a) === headingText(b);
