import { feasibleSet, nearestVectors, type PublishedRow } from '../recovery/index.ts';
import type { CountVector } from '../stats/index.ts';

/**
 * The answers that can lie behind a printed row: all count vectors that print so, or the nearest ones where the
 * print cannot be right.
 *
 * @param rows printed rows of one wave, by item
 * @param item the item wanted
 * @throws Error when the rows do not hold the item
 */
export function possibleCounts(
  rows: ReadonlyMap<string, PublishedRow>,
  item: string,
): readonly CountVector[] {
  const row = rows.get(item);
  if (!row) throw new Error(`item ${item}: the printed tables do not hold it`);
  const feasible = feasibleSet(row);
  return feasible.length > 0 ? feasible : nearestVectors(row).map(({ vector }) => vector);
}
