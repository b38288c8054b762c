import { STATISTICS } from '../statistic-names.ts';
import { agreeCount } from './agree-count.ts';
import { answered } from './answered.ts';
import type { CountVector } from './count-vector.ts';

/**
 * Which percentage agrees? The two highest categories together (top-2 box), of the valid answers.
 *
 * @param counts answers per category, lowest first, at least 4 categories
 * @returns a percentage in [0, 100], unrounded
 * @throws RangeError when the vector is not one of counts, has no answers, or has fewer than 4 categories
 * @example agreeShare([3, 7, 12, 20, 8]) // 56
 */
export function agreeShare(counts: CountVector): number {
  const n = answered(counts, STATISTICS.agreeShare);
  return (100 * agreeCount(counts)) / n;
}
