/**
 * Ranks of some numbers, the lowest 1; equal numbers share the mean of the ranks they take up.
 *
 * @param values finite numbers
 * @returns one rank per value, in the order of the values; they add up to n (n + 1) / 2
 * @example midranks([10, 30, 10]) // [1.5, 3, 1.5]
 */
export function midranks(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] as number) - (values[b] as number));
  const ranks = values.map(() => 0);
  let start = 0;
  while (start < order.length) {
    let end = start + 1;
    while (end < order.length && values[order[end] as number] === values[order[start] as number]) end += 1;
    for (const index of order.slice(start, end)) ranks[index] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}
