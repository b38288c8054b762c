import { readHeading } from './read-heading.ts';
import type { PrintedCell, TableCells } from './table-cells.ts';

/**
 * A table with its rows as columns, where the names of its rows are those of columns: answers, n and a mean
 * below each other, and the questions side by side.
 *
 * @param cells the table as it stands
 * @returns null when fewer than two rows have the name of a column with values
 */
export function turnedCells({ file, rows }: TableCells): TableCells | null {
  const named = rows.filter(
    ({ cells }) =>
      /\p{L}/u.test(String(cells[0] ?? '')) &&
      readHeading(String(cells[0]))?.kind === 'values' &&
      cells.length > 1,
  );
  if (named.length < 2) return null;
  // a title stands in one cell, and is no row of the table
  const body = rows.filter(({ cells }) => cells.filter((cell) => String(cell).trim() !== '').length > 1);
  const width = body.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return {
    file,
    rows: Array.from({ length: width }, (_, column) => ({
      row: column + 1,
      cells: body.map(({ cells }): PrintedCell => cells[column] ?? ''),
    })),
  };
}
