import { currentLanguage, inLanguage, type Text } from '../contracts/language.ts';
import { said } from '../contracts/told.ts';

/** Where in a data file something is wrong. `row` counts as a text editor does: the header is row 1. */
export interface DataPlace {
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
  readonly item?: string;
}

/**
 * What is wrong in a user's data, with its place and its cure, e.g.
 * `quickscan-2024.csv, row 18, column v2g: "6" is not a response; expected 1-5, empty, or NA`.
 * A program that catches one can lead its user to the cell.
 *
 * @example
 * new DataError({ file: 'own.csv', row: 3, column: 'v1a' }, '"9" is no answer; expected 1 to 5').message
 * // 'own.csv, row 3, column v1a: "9" is no answer; expected 1 to 5'
 */
export class DataError extends Error {
  override readonly name = 'DataError';
  /** The file's name, without folders */
  readonly file: string;
  readonly row: number | undefined;
  readonly column: string | undefined;
  readonly item: string | undefined;
  /** What is wrong, in words */
  readonly problem: string;
  /** What would be right, in words; empty where the problem says it all */
  readonly cure: string;

  /**
   * @param place file (only its name is kept) and, where known, row, column and item
   * @param text what is wrong, and after the first semicolon what is
   *   right instead; in one language, or in both
   */
  constructor(place: DataPlace, text: Text, options?: ErrorOptions) {
    const told = inLanguage(text, currentLanguage());
    const file = place.file.split(/[\\/]/).at(-1) ?? place.file;
    const parts = [file];
    if (place.row !== undefined) parts.push(`${said({ en: 'row', nl: 'rij' })} ${place.row}`);
    if (place.column !== undefined) parts.push(`${said({ en: 'column', nl: 'kolom' })} ${place.column}`);
    if (place.item !== undefined) parts.push(`${said({ en: 'item', nl: 'stelling' })} ${place.item}`);
    super(`${parts.join(', ')}: ${told}`, options);
    const [problem = '', ...cure] = told.split('; ');
    this.file = file;
    this.row = place.row;
    this.column = place.column;
    this.item = place.item;
    this.problem = problem;
    this.cure = cure.join('; ');
  }
}

/** A {@link DataError}, for those who throw. */
export function dataError(place: DataPlace, told: Text): DataError {
  return new DataError(place, told);
}
