import { dataError } from './data-error.ts';
import type { RawRow, RawTable } from './raw-table.ts';

/**
 * Makes sure that a cell's place says what column it is of.
 *
 * @returns the table itself
 * @throws Error naming file, row or column and the cure: a name that is in the header twice, a row with more
 *   or fewer cells than the header
 */
export function requireTidy(raw: RawTable): RawTable {
  const { file, header, rows } = raw;
  const twice = header.find((name, index) => name !== '' && header.indexOf(name) !== index);
  if (twice !== undefined) {
    throw dataError({ file, column: twice }, 'is in the header twice; give each column one name');
  }
  const ragged = rows.find(({ cells }) => cells.length !== header.length);
  if (ragged) {
    throw dataError(
      { file, row: ragged.row },
      `has ${ragged.cells.length} cells, the header has ${header.length}; ${cureOf(ragged, header.length)}`,
    );
  }
  return raw;
}

function cureOf({ cells }: RawRow, columns: number): string {
  if (cells.length < columns) {
    return 'it is cut off: keep a delimiter for every empty cell, and put quotes around a cell that holds a line break';
  }
  if (cells.slice(columns).every((cell) => cell === null || cell === '')) {
    return 'its last cells are empty: end the header with as many delimiters as the rows';
  }
  return 'put quotes around a cell that holds the delimiter, and give every column a name';
}
