import { STATISTICS } from '../statistic-names.ts';
import { answered } from './answered.ts';
import { countSums } from './count-sums.ts';
import type { CountVector } from './count-vector.ts';

/**
 * Where does the average answer lie? Answers are scored 1..k from the lowest category, which treats the
 * steps between categories as equal.
 *
 * @param counts answers per category, lowest first
 * @returns the mean, in [1, k]
 * @throws RangeError when the vector is not one of counts or has no answers
 * @example mean([3, 7, 12, 20, 8]) // 3.46
 */
export function mean(counts: CountVector): number {
  const n = answered(counts, STATISTICS.mean);
  return countSums(counts).sum / n;
}
