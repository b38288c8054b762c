import { said } from '../contracts/told.ts';
import { type Headings, holdsValues } from './find-headings.ts';
import type { UnderstoodColumn } from './understood-column.ts';

/** That a column names the rows, since its cells are words. */
export const asLabel = () =>
  ({
    group: '',
    meaning: { kind: 'label' },
    by: said({ en: 'its cells, which are words', nl: 'de cellen, want dat zijn woorden' }),
  }) as const;

/**
 * Some column must name the rows: every unknown one of words before the first with values, as a statistics
 * program names a variable and then its groups; else the first of words.
 *
 * @param columns as far as they are understood
 * @param body the rows under the headings
 */
export function labelled(columns: readonly UnderstoodColumn[], body: Headings['body']): UnderstoodColumn[] {
  const isFilled = ({ index }: UnderstoodColumn) =>
    body.some(({ cells }) => String(cells[index] ?? '').trim() !== '');
  const isOpen = (column: UnderstoodColumn) =>
    column.meaning === null && isFilled(column) && !holdsValues(body, column.index);
  const values = columns.findIndex(({ meaning }) => meaning?.kind === 'values');
  const before = columns.slice(0, Math.max(0, values)).filter(isOpen);
  const named = columns.some(({ meaning }) => meaning?.kind === 'label');
  const found = before.length > 0 || named ? before : columns.filter(isOpen).slice(0, 1);
  return columns.map((column) => (found.includes(column) ? { ...column, ...asLabel() } : column));
}

/**
 * The names of a row: of the columns that name rows the first goes on where it is empty, as a name that
 * stands once for several rows does.
 *
 * @param words what stands in those columns
 * @param above what stood there in the row above
 */
export function rowNames(words: readonly string[], above: readonly string[]): string[] {
  const goesOn = words.length > 1 && words[0] === '' && words.slice(1).some((word) => word !== '');
  return goesOn ? [above[0] ?? '', ...words.slice(1)] : [...words];
}
