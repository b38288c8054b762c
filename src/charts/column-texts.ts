import { columnDecimals, withDecimals } from '../contracts/column-decimals.ts';

/**
 * The cells of a column as text, its numbers all with the same decimals.
 *
 * @param missing what to print for null and undefined
 */
export function columnTexts(values: ArrayLike<unknown>, missing: string): string[] {
  const cells = Array.from(values);
  const decimals = columnDecimals(cells.filter((cell) => typeof cell === 'number'));
  return cells.map((cell) => {
    if (typeof cell === 'number') return withDecimals(cell, decimals);
    return cell === null || cell === undefined ? missing : String(cell);
  });
}
