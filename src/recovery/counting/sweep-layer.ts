import { type Layer, pairOf } from './count-layer.ts';
import type { PreparedQuestion } from './prepare-question.ts';

/** What to do with a stretch of cells: `length` of them from cell `to` of the newer layer on. */
interface Stretches {
  /** No answer in the category: the same state of the older layer */
  readonly none: (to: number, from: number, length: number) => void;
  /** One answer more than in the newer layer's own state before */
  readonly oneMore: (to: number, from: number, length: number) => void;
  /** One answer more than the most: a state of the older layer to leave out again */
  readonly tooMany?: (to: number, from: number, length: number) => void;
}

/** The category that a layer adds. */
export interface Step {
  readonly score: number;
  /** What an answer adds to the sum of squares: the squared score, or 0 where squares are free */
  readonly square: number;
  /** Most answers in it */
  readonly most: number;
}

/** The category that is added at a step of a question. */
export function stepOf({ scores, squares, most }: PreparedQuestion, step: number): Step {
  const score = scores[step] as number;
  return { score, square: squares === null ? 0 : score * score, most: most[step] as number };
}

/**
 * Walks through a layer once, each cell after the one with an answer less in the newest category.
 *
 * @param older the layer before
 * @param newer the layer after one more category
 * @param step the category
 * @param take what to do with each stretch
 */
export function sweepLayer(older: Layer, newer: Layer, { score, square, most }: Step, take: Stretches): void {
  for (let m = newer.firstN; m <= newer.lastN; m += 1) {
    const row = m - newer.firstN;
    const firstSum = newer.firstSum[row] as number;
    const firstPair = newer.pairAt[row] as number;
    const pairs = (newer.pairAt[row + 1] as number) - firstPair;
    for (let i = 0; i < pairs; i += 1) {
      const sum = firstSum + i;
      stretch(newer, firstPair + i, older, pairOf(older, m, sum), 0, take.none);
      stretch(newer, firstPair + i, newer, pairOf(newer, m - 1, sum - score), square, take.oneMore);
      if (take.tooMany === undefined || most >= m) continue;
      const by = most + 1;
      stretch(
        newer,
        firstPair + i,
        older,
        pairOf(older, m - by, sum - by * score),
        by * square,
        take.tooMany,
      );
    }
  }
}

/**
 * Walks through a layer once for each possible number of answers in the newest category.
 *
 * @param take called with the stretch and the number of answers
 */
export function sweepCounts(
  older: Layer,
  newer: Layer,
  { score, square, most }: Step,
  take: (to: number, from: number, length: number, count: number) => void,
): void {
  for (let m = newer.firstN; m <= newer.lastN; m += 1) {
    const row = m - newer.firstN;
    const firstPair = newer.pairAt[row] as number;
    const pairs = (newer.pairAt[row + 1] as number) - firstPair;
    for (let count = Math.max(0, m - older.lastN); count <= Math.min(most, m - older.firstN); count += 1) {
      for (let i = 0; i < pairs; i += 1) {
        const sum = (newer.firstSum[row] as number) + i;
        const from = pairOf(older, m - count, sum - count * score);
        stretch(newer, firstPair + i, older, from, count * square, (to, start, length) =>
          take(to, start, length, count),
        );
      }
    }
  }
}

function stretch(
  newer: Layer,
  pair: number,
  source: Layer,
  from: number,
  shift: number,
  take: (to: number, from: number, length: number) => void,
): void {
  if (from === -1) return;
  const toCell = newer.cellAt[pair] as number;
  const toLength = (newer.cellAt[pair + 1] as number) - toCell;
  const fromCell = source.cellAt[from] as number;
  const fromLength = (source.cellAt[from + 1] as number) - fromCell;
  if (toLength === 0 || fromLength === 0) return;
  const offset = ((source.firstSquares[from] as number) + shift - (newer.firstSquares[pair] as number)) / 2;
  const start = Math.max(0, offset);
  const length = Math.min(toLength, offset + fromLength) - start;
  if (length > 0) take(toCell + start, fromCell + start - offset, length);
}
