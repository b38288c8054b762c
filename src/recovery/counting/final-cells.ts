import { type Layer, pairOf } from './count-layer.ts';
import type { PreparedQuestion } from './prepare-question.ts';

/** A state in which all answers are placed, with a sum and a sum of squares as looked for. */
interface FinalCell {
  readonly cell: number;
  readonly sum: number;
  readonly squares: number;
}

/**
 * The cells of the last layer that answer the question.
 *
 * @param question the prepared question
 * @param layer its last layer
 */
export function finalCells(question: PreparedQuestion, layer: Layer): FinalCell[] {
  const found: FinalCell[] = [];
  const { n, sum, squares } = question;
  for (let s = sum.lower; s <= sum.upper; s += 1) {
    const pair = pairOf(layer, n, s);
    if (pair === -1) continue;
    const range = squares === null ? { lower: 0, upper: 0 } : squares(s);
    const first = layer.firstSquares[pair] as number;
    const start = layer.cellAt[pair] as number;
    for (let cell = start; cell < (layer.cellAt[pair + 1] as number); cell += 1) {
      const q = first + 2 * (cell - start);
      if (q >= range.lower && q <= range.upper) found.push({ cell, sum: s, squares: q });
    }
  }
  return found;
}
