/** Letters of a cell's name to the column's number, A = 1. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
}

/**
 * A column's letters, as spreadsheets head it: 1 = A.
 *
 * @example columnLetters(1024) // "AMJ"
 */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * Rows and columns of a range such as `B2:D11`, from 1; null where it is none.
 *
 * @example sheetRangeOf('B2:D11').columns // [2, 4]
 */
export function sheetRangeOf(
  reference: string,
): { readonly rows: readonly [number, number]; readonly columns: readonly [number, number] } | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(reference);
  if (!parts) return null;
  const [, left = '', top = '', right = left, bottom = top] = parts;
  return { rows: [Number(top), Number(bottom)], columns: [columnOf(left), columnOf(right)] };
}
