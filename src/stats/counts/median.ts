import { STATISTICS } from '../statistic-names.ts';
import { answered } from './answered.ts';
import type { CountVector } from './count-vector.ts';

/**
 * Which answer splits the respondents in two halves? With an even n and the two middle answers in
 * different categories, the point half-way between them.
 *
 * @param counts answers per category, lowest first
 * @returns the median on the scale 1..k, a multiple of 1/2
 * @throws RangeError when the vector is not one of counts or has no answers
 * @example median([2, 0, 0, 2]) // 2.5
 */
export function median(counts: CountVector): number {
  const n = answered(counts, STATISTICS.median);
  const lower = scoreAt(counts, Math.floor((n - 1) / 2));
  const upper = scoreAt(counts, Math.floor(n / 2));
  return (lower + upper) / 2;
}

/** Score of the answer with this many answers below it in sorted order. */
function scoreAt(counts: CountVector, position: number): number {
  let upTo = 0;
  return (
    1 +
    counts.findIndex((count) => {
      upTo += count;
      return upTo > position;
    })
  );
}
