import { STATISTICS } from '../statistic-names.ts';
import { agreeCount } from './agree-count.ts';
import { answered } from './answered.ts';
import type { CountVector } from './count-vector.ts';

/**
 * Which percentage disagrees? The two lowest categories together, of the valid answers.
 *
 * @param counts answers per category, lowest first, at least 4 categories
 * @returns a percentage in [0, 100], unrounded
 * @throws RangeError when the vector is not one of counts, has no answers, or has fewer than 4 categories
 * @example disagreeShare([3, 7, 12, 20, 8]) // 20
 */
export function disagreeShare(counts: CountVector): number {
  const n = answered(counts, STATISTICS.disagreeShare);
  return (100 * agreeCount([...counts].reverse())) / n;
}
