import type { IntegerRange } from '../integer-range.ts';
import type { PreparedQuestion } from './prepare-question.ts';

/**
 * What is remembered after some categories: a cell for each number of answers so far, their sum and their sum
 * of squares, as far as those can come from the categories so far and can still end where they should.
 *
 * Scores are whole, so a sum and its sum of squares are odd or even together: cells lie two squares apart.
 */
export interface Layer {
  readonly firstN: number;
  readonly lastN: number;
  /** Least sum for each n from `firstN` */
  readonly firstSum: Int32Array;
  /** Number of the first (n, sum) pair for each n from `firstN`, and of the end */
  readonly pairAt: Int32Array;
  /** Least sum of squares per pair */
  readonly firstSquares: Int32Array;
  /** Number of the first cell per pair, and of the end */
  readonly cellAt: Int32Array;
  readonly cells: number;
}

const LARGEST = 2 ** 31 - 1;
/** Most pairs of a number of answers and a sum in one layer. */
const MOST_PAIRS = 8_000_000;

/**
 * The cells after the first `step` categories.
 *
 * The last of those categories is also taken as one that may still come, any number of times, so that a cell
 * without it always has the cell with one more of it.
 *
 * @param question the prepared question
 * @param step categories so far, 0 to all
 * @param limit most cells wanted
 * @returns null when there would be more
 */
export function layerOf(question: PreparedQuestion, step: number, limit: number): Layer | null {
  const { n, sum, squares } = question;
  const head = sidesOf(question, 0, step, -1);
  const tail = sidesOf(question, Math.max(0, step - 1), question.order.length, Math.max(0, step - 1));
  const firstN = Math.max(0, step === 0 ? 0 : n - tail.most);
  const lastN = Math.min(step === 0 ? 0 : n, head.most);
  const goal = squares === null ? null : goalOf(sum, squares);
  const rows = Math.max(0, lastN - firstN + 1);
  const firstSum = new Int32Array(rows);
  const pairAt = new Int32Array(rows + 1);
  const lastSum = (m: number) => Math.min(head.greatest(m), sum.upper - tail.least(n - m));
  for (let row = 0; row < rows; row += 1) {
    const m = firstN + row;
    const from = Math.max(head.least(m), sum.lower - tail.greatest(n - m));
    const pairs = (pairAt[row] as number) + Math.max(0, lastSum(m) - from + 1);
    if (pairs > Math.min(limit, MOST_PAIRS)) return null;
    firstSum[row] = from;
    pairAt[row + 1] = pairs;
  }
  const firstSquares = new Int32Array(pairAt[rows] as number);
  const cellAt = new Int32Array(firstSquares.length + 1);
  let [pair, cells] = [0, 0];
  for (let m = firstN; m <= lastN; m += 1) {
    const from = firstSum[m - firstN] as number;
    for (let s = from; s <= lastSum(m); s += 1) {
      if (goal === null || step === 0) cells += 1;
      else {
        const least = leastSquares(head, tail, m, s, n - m, sum, goal);
        const most = mostSquares(head, tail, m, s, n - m, sum, goal);
        const lower = least + Math.abs((least - s) % 2);
        firstSquares[pair] = lower;
        cells += Math.max(0, Math.floor((most - lower) / 2) + 1);
        if (most > LARGEST) return null;
      }
      pair += 1;
      cellAt[pair] = cells;
    }
    if (cells > limit) return null;
  }
  return { firstN, lastN, firstSum, pairAt, firstSquares, cellAt, cells };
}

/**
 * The pair of a number of answers and a sum.
 *
 * @returns its number in the layer, or -1 when the layer has no such pair
 */
export function pairOf(layer: Layer, n: number, sum: number): number {
  if (n < layer.firstN || n > layer.lastN) return -1;
  const row = n - layer.firstN;
  const pair = (layer.pairAt[row] as number) + sum - (layer.firstSum[row] as number);
  return sum >= (layer.firstSum[row] as number) && pair < (layer.pairAt[row + 1] as number) ? pair : -1;
}

/** The cell of an exact state, or -1. */
export function cellOf(layer: Layer, n: number, sum: number, squares: number): number {
  const pair = pairOf(layer, n, sum);
  if (pair === -1) return -1;
  const cell = (layer.cellAt[pair] as number) + (squares - (layer.firstSquares[pair] as number)) / 2;
  const inside = squares >= (layer.firstSquares[pair] as number) && cell < (layer.cellAt[pair + 1] as number);
  return inside && Number.isInteger(cell) ? cell : -1;
}

/** What one side of the categories can give: how many answers, their sums, and their squares beside a sum. */
interface Side {
  readonly most: number;
  readonly least: (m: number) => number;
  readonly greatest: (m: number) => number;
  /** The score nearest to 0 */
  readonly nearest: number;
  /** Least and greatest sum of squares of m answers with a sum (bounds of categories left aside) */
  readonly narrow: (m: number, sum: number) => number;
  readonly wide: (m: number, sum: number) => number;
}

function sidesOf({ n, scores, most }: PreparedQuestion, from: number, to: number, endless: number): Side {
  const own = scores
    .slice(from, to)
    .map((score, i) => ({ score, most: from + i === endless ? n : (most[from + i] as number) }))
    .filter((category) => category.most > 0)
    .sort((a, b) => a.score - b.score);
  const points = [...new Set(own.map(({ score }) => score))];
  const low = filled(own, n);
  const high = filled([...own].reverse(), n);
  const [bottom, top] = [points[0] ?? 0, points.at(-1) ?? 0];
  return {
    most: low.length - 1,
    least: (m) => low[m] ?? Infinity,
    greatest: (m) => high[m] ?? -Infinity,
    nearest: points.reduce((best, score) => (Math.abs(score) < Math.abs(best) ? score : best), bottom),
    narrow(m, sum) {
      if (m === 0) return 0;
      let upper = 1;
      while (upper < points.length - 1 && (points[upper] as number) * m < sum) upper += 1;
      const a = points[upper - 1] ?? 0;
      const b = points[upper] ?? a;
      return (a + b) * sum - a * b * m;
    },
    wide: (m, sum) => (bottom + top) * sum - bottom * top * m,
  };
}

/** The sum of 0, 1, 2, ... answers that fill the categories one after the other. */
function filled(categories: readonly { score: number; most: number }[], n: number): number[] {
  const sums = [0];
  for (const { score, most } of categories) {
    for (let count = 0; count < most && sums.length <= n; count += 1)
      sums.push((sums.at(-1) as number) + score);
  }
  return sums;
}

function goalOf(sum: IntegerRange, squares: (sum: number) => IntegerRange): IntegerRange {
  let [lower, upper] = [Infinity, -Infinity];
  for (let s = sum.lower; s <= sum.upper; s += 1) {
    const range = squares(s);
    if (range.lower > range.upper) continue;
    lower = Math.min(lower, range.lower);
    upper = Math.max(upper, range.upper);
  }
  return { lower, upper };
}

/**
 * The least sum of squares of m answers with sum s from which those that are left can still reach the goal.
 */
function leastSquares(
  head: Side,
  tail: Side,
  m: number,
  s: number,
  left: number,
  sum: IntegerRange,
  goal: IntegerRange,
): number {
  const first = Math.max(sum.lower - s, tail.least(left));
  const last = Math.min(sum.upper - s, tail.greatest(left));
  const wide = Math.max(tail.wide(left, first), tail.wide(left, last));
  return Math.max(0, head.narrow(m, s), goal.lower - wide);
}

function mostSquares(
  head: Side,
  tail: Side,
  m: number,
  s: number,
  left: number,
  sum: IntegerRange,
  goal: IntegerRange,
): number {
  const first = Math.max(sum.lower - s, tail.least(left));
  const last = Math.min(sum.upper - s, tail.greatest(left));
  // the least squares of what is left are those of answers that all have the score nearest to 0
  const middle = Math.min(last, Math.max(first, tail.nearest * left));
  const narrow = Math.min(tail.narrow(left, first), tail.narrow(left, last), tail.narrow(left, middle));
  return Math.min(head.wide(m, s), goal.upper - narrow);
}
