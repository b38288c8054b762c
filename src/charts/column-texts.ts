/** More decimals than any chart is read at. */
const MOST_DECIMALS = 6;

const decimalsIn = (value: number): number =>
  (value.toFixed(MOST_DECIMALS).split('.')[1] ?? '').replace(/0+$/, '').length;

/**
 * The cells of a column as text, its numbers all with the same decimals.
 *
 * @param missing what to print for null and undefined
 */
export function columnTexts(values: ArrayLike<unknown>, missing: string): string[] {
  const cells = Array.from(values);
  const decimals = Math.max(0, ...cells.map((cell) => (typeof cell === 'number' ? decimalsIn(cell) : 0)));
  return cells.map((cell) => {
    // zero has no sign
    if (typeof cell === 'number') return (cell === 0 ? 0 : cell).toFixed(decimals);
    return cell === null || cell === undefined ? missing : String(cell);
  });
}
