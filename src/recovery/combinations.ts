/**
 * All ways to take `size` of the items, each in the given order, the earliest items first.
 *
 * @param items what to take from
 * @param size how many, integer from 0 to the number of items
 * @yields one selection after the other
 */
export function* combinations<T>(items: readonly T[], size: number): Generator<T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = 0; first <= items.length - size; first += 1) {
    for (const rest of combinations(items.slice(first + 1), size - 1)) yield [items[first] as T, ...rest];
  }
}
