import { dataError } from './data-error.ts';
import { raggedCure } from './ragged-cure.ts';
import type { RawTable } from './raw-table.ts';

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
    throw dataError(
      { file, column: twice },
      {
        en: 'is in the header twice; give each column one name',
        nl: 'staat twee keer in de kopregel; geef elke kolom een eigen naam',
      },
    );
  }
  const ragged = rows.find(({ cells }) => cells.length !== header.length);
  if (ragged) {
    const { row, cells } = ragged;
    const cure = raggedCure(cells, header.length);
    throw dataError(
      { file, row },
      {
        en: `has ${cells.length} cells, the header has ${header.length}; ${cure}`,
        nl: `heeft ${cells.length} cellen, de kopregel heeft er ${header.length}; ${cure}`,
      },
    );
  }
  return raw;
}
