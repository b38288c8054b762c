import type { CountVector } from '../counts/count-vector.ts';
import { mean } from '../counts/mean.ts';
import { STATISTICS } from '../statistic-names.ts';
import { pairOfWaves } from '../tests/pair-of-waves.ts';

/**
 * By how much did the mean move from one wave to the next?
 *
 * @param before answers per category in the earlier wave
 * @param after answers per category in the later wave, as many categories
 * @returns later minus earlier, in scale points: positive when answers moved up the scale
 * @throws RangeError when lengths differ, an entry is no count, or a wave has no answers
 * @example meanDifference([1, 0, 0, 1], [0, 0, 0, 2]) // 1.5
 */
export function meanDifference(before: CountVector, after: CountVector): number {
  pairOfWaves(before, after, STATISTICS.differenceOfMeans);
  return mean(after) - mean(before);
}
