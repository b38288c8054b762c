import { STATISTICS } from '../statistic-names.ts';
import { answered } from './answered.ts';
import { countSums } from './count-sums.ts';
import type { CountVector } from './count-vector.ts';

/**
 * How far do answers lie from their mean? The sample standard deviation, with denominator n - 1, of
 * answers scored 1..k: sqrt((n Q - S^2) / (n (n - 1))) for S the sum and Q the sum of squares. The
 * numerator is a difference of integers, exact up to some ten million answers, so nothing cancels.
 *
 * @param counts answers per category, lowest first
 * @returns the standard deviation in scale points, 0 or more
 * @throws RangeError when the vector is not one of counts or has fewer than two answers
 * @example standardDeviation([1, 0, 1]) // 1.4142135623730951
 */
export function standardDeviation(counts: CountVector): number {
  const n = answered(counts, STATISTICS.standardDeviation, 2);
  const { sum, sumOfSquares } = countSums(counts);
  return Math.sqrt((n * sumOfSquares - sum * sum) / (n * (n - 1)));
}
