import { basename } from 'node:path';

/** Where in a data file something is wrong. `row` counts as a text editor does: the header is row 1. */
export interface DataPlace {
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
  readonly item?: string;
}

/**
 * An error that names the place and the cure, e.g.
 * `quickscan-2024.csv, row 18, column v2g: "6" is not a response; expected 1-5, empty, or NA`.
 *
 * @param place file (only its name is shown) and, where known, row, column and item
 * @param problem what is wrong and what is expected instead
 */
export function dataError(place: DataPlace, problem: string): Error {
  const parts = [basename(place.file)];
  if (place.row !== undefined) parts.push(`row ${place.row}`);
  if (place.column !== undefined) parts.push(`column ${place.column}`);
  if (place.item !== undefined) parts.push(`item ${place.item}`);
  return new Error(`${parts.join(', ')}: ${problem}`);
}
