import { said } from '../contracts/told.ts';

/**
 * What would mend a row of a text that has another number of cells than its header.
 *
 * @param cells those of the row
 * @param columns how many the header has
 */
export function raggedCure(cells: readonly (string | number | null)[], columns: number): string {
  if (cells.length < columns) {
    return said({
      en: 'it is cut off: keep a delimiter for every empty cell, and put quotes around a cell that holds a line break',
      nl: 'de rij is afgekapt: houd een scheidingsteken voor elke lege cel, en zet aanhalingstekens om een cel met een regeleinde',
    });
  }
  if (cells.slice(columns).every((cell) => cell === null || cell === '')) {
    return said({
      en: 'its last cells are empty: end the header with as many delimiters as the rows',
      nl: 'de laatste cellen zijn leeg: sluit de kopregel af met evenveel scheidingstekens als de rijen',
    });
  }
  return said({
    en: 'put quotes around a cell that holds the delimiter, and give every column a name',
    nl: 'zet aanhalingstekens om een cel met het scheidingsteken, en geef elke kolom een naam',
  });
}
