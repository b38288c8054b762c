/** More decimals than anything is read at. */
export const MOST_DECIMALS = 6;

/** Decimals that write the numbers of a column alike: as many as one of them needs, and no more than six. */
export function columnDecimals(numbers: Iterable<number>): number {
  let most = 0;
  for (const number of numbers) {
    const [, fraction = ''] = number.toFixed(MOST_DECIMALS).split('.');
    most = Math.max(most, fraction.replace(/0+$/, '').length);
  }
  return most;
}

/** A number with so many decimals; zero has no sign. */
export function withDecimals(value: number, decimals: number): string {
  return (value === 0 ? 0 : value).toFixed(decimals);
}
