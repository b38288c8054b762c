import { STATISTICS } from '../statistic-names.ts';
import { answered } from './answered.ts';
import type { CountVector } from './count-vector.ts';

/**
 * Which percentage of the valid answers fell in each category? Unrounded;
 * for the printed text see `printPercent`.
 *
 * @param counts answers per category, lowest first
 * @returns percentages in [0, 100], one per category, adding up to 100 but for floating point
 * @throws RangeError when the vector is not one of counts or has no answers
 * @example validPercent([1, 1, 2]) // [25, 25, 50]
 */
export function validPercent(counts: CountVector): number[] {
  const n = answered(counts, STATISTICS.percentage);
  return counts.map((count) => (100 * count) / n);
}
