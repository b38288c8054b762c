import { agreeShare } from '../counts/agree-share.ts';
import type { CountVector } from '../counts/count-vector.ts';
import { STATISTICS } from '../statistic-names.ts';
import { pairOfWaves } from '../tests/pair-of-waves.ts';

/**
 * By how much did the agree share move from one wave to the next?
 *
 * @param before answers per category in the earlier wave, at least 4 categories
 * @param after answers per category in the later wave, as many categories
 * @returns later minus earlier, in percentage points, in [-100, 100]
 * @throws RangeError when lengths differ, an entry is no count, or a wave has no answers
 * @example agreeShareDifference([1, 0, 0, 1], [0, 0, 1, 1]) // 50
 */
export function agreeShareDifference(before: CountVector, after: CountVector): number {
  pairOfWaves(before, after, STATISTICS.differenceOfShares);
  return agreeShare(after) - agreeShare(before);
}
