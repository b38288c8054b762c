import { cellOf, type Layer, layerOf } from './count-layer.ts';
import { finalCells } from './final-cells.ts';
import type { PreparedQuestion } from './prepare-question.ts';
import { stepOf } from './sweep-layer.ts';

/** Most cells of all layers together, 4 bytes each. */
export const MOST_REMEMBERED = 60_000_000;

/** A number of answers so far, with their sum and sum of squares. */
export interface State {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

/**
 * All layers of a question.
 *
 * @param limit most cells of all of them together
 * @returns none when the last already shows that nothing answers; null beyond the limit
 */
export function layersOf(question: PreparedQuestion, limit: number): Layer[] | null {
  const steps = question.order.length;
  const last = layerOf(question, steps, limit);
  if (last === null) return null;
  if (finalCells(question, last).length === 0) return [];
  const layers: Layer[] = [];
  let left = limit - last.cells;
  for (let step = 0; step < steps; step += 1) {
    const layer = layerOf(question, step, left);
    if (layer === null) return null;
    left -= layer.cells;
    layers.push(layer);
  }
  return [...layers, last];
}

const allows = (question: PreparedQuestion, step: number, n: number): boolean => {
  const { lower, upper } = question.held[step] as { lower: number; upper: number };
  return n >= lower && n <= upper;
};

/** Empties the cells whose number of answers a group total forbids. */
export function forbid(
  question: PreparedQuestion,
  step: number,
  layer: Layer,
  values: { fill: (value: number, from: number, to: number) => unknown },
  empty: number,
): void {
  for (let m = layer.firstN; m <= layer.lastN; m += 1) {
    if (allows(question, step, m)) continue;
    const row = m - layer.firstN;
    const from = layer.cellAt[layer.pairAt[row] as number] as number;
    values.fill(empty, from, layer.cellAt[layer.pairAt[row + 1] as number] as number);
  }
}

/**
 * Follows the counts back from a final state; `count` tells how many
 * answers of the newest category led there.
 */
export function tracedBack(
  question: PreparedQuestion,
  layers: readonly Layer[],
  end: Pick<State, 'sum' | 'squares'>,
  count: (step: number, cell: number, state: State) => number,
): number[] {
  const counts: number[] = new Array(question.order.length).fill(0);
  let state = { n: question.n, sum: end.sum, squares: end.squares };
  for (let step = question.order.length; step > 0; step -= 1) {
    const cell = cellOf(layers[step] as Layer, state.n, state.sum, state.squares);
    const taken = count(step, cell, state);
    counts[question.order[step - 1] as number] = taken + (question.fewest[step - 1] as number);
    state = before(state, taken, question, step);
  }
  return counts;
}

/** The state before some answers of a step's category. */
export function before(
  { n, sum, squares }: State,
  taken: number,
  question: PreparedQuestion,
  step: number,
): State {
  const { score, square } = stepOf(question, step - 1);
  return { n: n - taken, sum: sum - taken * score, squares: squares - taken * square };
}
