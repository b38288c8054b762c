import type { CountVector } from '../../stats/counts/count-vector.ts';
import { studentTails } from '../../stats/numeric/student-tails.ts';
import type { Rounding } from '../rounding.ts';
import type { SummaryRow } from '../summary/summary-row.ts';
import { countsWith, outermost, type RowMoments, rowMoments } from './row-moments.ts';

/** Least and greatest value of a test that two printed rows allow, each with counts of both that give it. */
export interface TRange {
  readonly lower: number;
  readonly upper: number;
  readonly lowerWitness: readonly [CountVector, CountVector];
  readonly upperWitness: readonly [CountVector, CountVector];
}

/** Variances that are each the sample's own, or one for both samples. */
export type TTestKind = 'welch' | 'pooled';

/** Pairs of moments that are looked through at most. */
const MOST_PAIRS = 4_000_000;

/**
 * How far two printed rows leave Student's or Welch's t open, over data that can exist: exact, where grids
 * over rounded means and SDs also take pairs that no counts give.
 *
 * @param a one printed row; its n must be known or bounded
 * @param b the other
 * @param kind `welch` (default) or `pooled` variances
 * @param rounding how values were rounded
 * @returns the range of (mean of a - mean of b) / its standard error;
 *   null when a row has no counts, or too many
 * @example
 * tRange(
 *   {
 *     scores: [1, 2],
 *     items: 1,
 *     base: 'answers',
 *     printedValues: [
 *       { name: 'n', statistic: 'n', printed: '4' },
 *       { name: '2', statistic: 'percent', of: [1], printed: '75' },
 *     ],
 *   },
 *   {
 *     scores: [1, 2],
 *     items: 1,
 *     base: 'answers',
 *     printedValues: [
 *       { name: 'n', statistic: 'n', printed: '4' },
 *       { name: '2', statistic: 'percent', of: [1], printed: '25' },
 *     ],
 *   },
 * )
 * // { lower: 1.41421, upper: 1.41421, lowerWitness: [[1, 3], [3, 1]], ... }
 */
export function tRange(
  a: SummaryRow,
  b: SummaryRow,
  kind: TTestKind = 'welch',
  rounding: Rounding = 'either',
): TRange | null {
  // t goes one way as a variance grows, so the ends of each are enough
  return rangeOver(momentsOf(a, b, rounding), true, (x, y) => testOf(x, y, kind).t);
}

/**
 * How far two printed rows leave the two-sided p of a t test open, over data that can exist: exact, with
 * counts of both rows at either end.
 *
 * @param a one printed row; its n must be known or bounded
 * @param b the other
 * @param kind `welch` (default) or `pooled` variances
 * @param rounding how values were rounded
 * @returns null when a row has no counts, or too many to look through
 * @example
 * pRange(
 *   {
 *     scores: [1, 2],
 *     items: 1,
 *     base: 'answers',
 *     printedValues: [
 *       { name: 'n', statistic: 'n', printed: '4' },
 *       { name: '2', statistic: 'percent', of: [1], printed: '75' },
 *     ],
 *   },
 *   {
 *     scores: [1, 2],
 *     items: 1,
 *     base: 'answers',
 *     printedValues: [
 *       { name: 'n', statistic: 'n', printed: '4' },
 *       { name: '2', statistic: 'percent', of: [1], printed: '25' },
 *     ],
 *   },
 * )
 * // { lower: 0.20703, upper: 0.20703, ... }
 */
export function pRange(
  a: SummaryRow,
  b: SummaryRow,
  kind: TTestKind = 'welch',
  rounding: Rounding = 'either',
): TRange | null {
  // Welch's degrees of freedom move with the variances too, so that p need not go one way
  return rangeOver(momentsOf(a, b, rounding), kind === 'pooled', (x, y) => {
    const { t, df } = testOf(x, y, kind);
    return studentTails(t, df);
  });
}

type BothMoments = readonly [readonly RowMoments[], readonly RowMoments[]];

/** What both rows allow; null where one has no counts. */
function momentsOf(a: SummaryRow, b: SummaryRow, rounding: Rounding): BothMoments | null {
  const [first, second] = [rowMoments(a, rounding), rowMoments(b, rounding)];
  return first === null || second === null ? null : [first, second];
}

/** @param ends whether the least and greatest variances are enough */
function rangeOver(
  both: BothMoments | null,
  ends: boolean,
  value: (x: RowMoments, y: RowMoments) => number,
): TRange | null {
  if (both === null) return null;
  const [first, second] = ends ? [outermost(both[0]), outermost(both[1])] : both;
  if (first.length * second.length > MOST_PAIRS) return null;
  let lower: { value: number; pair: [RowMoments, RowMoments] } | null = null;
  let upper: { value: number; pair: [RowMoments, RowMoments] } | null = null;
  for (const x of first) {
    for (const y of second) {
      // two samples that do not vary have no test
      if (x.variance === 0 && y.variance === 0) continue;
      const own = value(x, y);
      if (lower === null || own < lower.value) lower = { value: own, pair: [x, y] };
      if (upper === null || own > upper.value) upper = { value: own, pair: [x, y] };
    }
  }
  if (lower === null || upper === null) return null;
  return {
    lower: lower.value,
    upper: upper.value,
    lowerWitness: [countsWith(lower.pair[0]), countsWith(lower.pair[1])],
    upperWitness: [countsWith(upper.pair[0]), countsWith(upper.pair[1])],
  };
}

function testOf(x: RowMoments, y: RowMoments, kind: TTestKind): { t: number; df: number } {
  const gap = x.mean - y.mean;
  if (kind === 'pooled') {
    const df = x.n + y.n - 2;
    const pooled = ((x.n - 1) * x.variance + (y.n - 1) * y.variance) / df;
    return { t: gap / Math.sqrt(pooled / x.n + pooled / y.n), df };
  }
  const [v, w] = [x.variance / x.n, y.variance / y.n];
  const [own, other] = [v / (v + w), w / (v + w)];
  return { t: gap / Math.sqrt(v + w), df: 1 / (own ** 2 / (x.n - 1) + other ** 2 / (y.n - 1)) };
}
