import { cellOf, type Layer, layerOf } from './count-layer.ts';
import { type CountQuestion, type PreparedQuestion, prepareQuestion } from './count-question.ts';
import { finalCells } from './final-cells.ts';
import { groupChains } from './group-chains.ts';
import { stepOf, sweepCounts, sweepLayer } from './sweep-layer.ts';

/** Most cells of all layers together, 4 bytes each. */
const MOST_CELLS = 100_000_000;

/** Whether some counts answer a question: counts that do, none at all, or more to remember than the limit. */
export type Answer = { readonly counts: number[] } | 'none' | 'too large';

/**
 * Counts that answer a question, or the proof that there are none.
 *
 * The same layers as for counting; each cell remembers the fewest answers of the newest category that lead there.
 *
 * @param question what is looked for
 * @param limit most cells of all layers together
 * @returns one count vector; `none` when no counts answer; `too large` when that cannot be told within the limit
 */
export function countsAnswering(question: CountQuestion, limit = MOST_CELLS): Answer {
  const chains = groupChains(question);
  if (chains === null) return 'too large';
  let tooLarge = false;
  for (const chain of chains) {
    const prepared = prepareQuestion(question, chain);
    if (prepared === null) continue;
    const layers = layersOf(prepared, limit);
    if (layers === null) tooLarge = true;
    else if (layers.length > 0) {
      const counts = reached(prepared, layers);
      if (counts !== null) return { counts };
    }
  }
  return tooLarge ? 'too large' : 'none';
}

/** Least and greatest value of a weighted total, each with counts that give it. */
export interface TotalBounds {
  readonly lower: number;
  readonly upper: number;
  readonly lowerWitness: number[];
  readonly upperWitness: number[];
}

/**
 * How far a question leaves a weighted total of the counts open, e.g. the answers in the top two categories:
 * exact, without listing.
 *
 * @param question what is looked for
 * @param weight what `count` answers in a category add, integer below 2^31 in total; linear, or any other function
 *   of that count (its square, say)
 * @param limit most cells of all layers together
 * @returns bounds with witnesses; `none` and `too large` as {@link countsAnswering} gives them
 */
export function boundsOfTotal(
  question: CountQuestion,
  weight: (category: number, count: number) => number,
  limit = MOST_CELLS,
): TotalBounds | 'none' | 'too large' {
  const chains = groupChains(question);
  if (chains === null) return 'too large';
  let bounds: TotalBounds | null = null;
  for (const chain of chains) {
    const prepared = prepareQuestion(question, chain);
    if (prepared === null) continue;
    const layers = layersOf(prepared, limit);
    if (layers === null) return 'too large';
    if (layers.length === 0) continue;
    const most = greatest(prepared, layers, weight);
    if (most === null) continue;
    const least = greatest(prepared, layers, (category, count) => -weight(category, count)) as Greatest;
    if (bounds === null || most.value > bounds.upper)
      bounds = { ...(bounds ?? EMPTY), upper: most.value, upperWitness: most.counts };
    if (-least.value < bounds.lower)
      bounds = { ...bounds, lower: -least.value, lowerWitness: least.counts };
  }
  return bounds ?? 'none';
}

const EMPTY: TotalBounds = { lower: Infinity, upper: -Infinity, lowerWitness: [], upperWitness: [] };

/** All layers, none when the last shows that nothing answers; null beyond the limit. */
function layersOf(question: PreparedQuestion, limit: number): Layer[] | null {
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

function reached(question: PreparedQuestion, layers: readonly Layer[]): number[] | null {
  const fewest: Int32Array[] = [new Int32Array((layers[0] as Layer).cells)];
  for (let step = 0; step < question.order.length; step += 1) {
    const [older, newer] = [layers[step] as Layer, layers[step + 1] as Layer];
    const before = fewest[step] as Int32Array;
    const now = new Int32Array(newer.cells).fill(-1);
    const { most } = stepOf(question, step);
    sweepLayer(older, newer, stepOf(question, step), {
      none(to, from, length) {
        for (let i = 0; i < length; i += 1) if ((before[from + i] as number) >= 0) now[to + i] = 0;
      },
      oneMore(to, from, length) {
        for (let i = 0; i < length; i += 1) {
          const less = now[from + i] as number;
          if (less >= 0 && less < most && now[to + i] === -1) now[to + i] = less + 1;
        }
      },
    });
    forbid(question, step + 1, newer, now, -1);
    fewest.push(now);
  }
  const last = layers.length - 1;
  const end = finalCells(question, layers[last] as Layer).find(
    ({ cell }) => ((fewest[last] as Int32Array)[cell] as number) >= 0,
  );
  if (end === undefined) return null;
  return tracedBack(question, layers, end, (step, cell) => (fewest[step] as Int32Array)[cell] as number);
}

function forbid(question: PreparedQuestion, step: number, layer: Layer, values: Int32Array, empty: number) {
  for (let m = layer.firstN; m <= layer.lastN; m += 1) {
    if (allows(question, step, m)) continue;
    const row = m - layer.firstN;
    const from = layer.cellAt[layer.pairAt[row] as number] as number;
    values.fill(empty, from, layer.cellAt[layer.pairAt[row + 1] as number] as number);
  }
}

/** Follows the counts back from a final state; `count` tells how many answers of the newest category led there. */
function tracedBack(
  question: PreparedQuestion,
  layers: readonly Layer[],
  end: { sum: number; squares: number },
  count: (step: number, cell: number, state: { n: number; sum: number; squares: number }) => number,
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

function before(
  { n, sum, squares }: { n: number; sum: number; squares: number },
  taken: number,
  question: PreparedQuestion,
  step: number,
) {
  const { score, square } = stepOf(question, step - 1);
  return { n: n - taken, sum: sum - taken * score, squares: squares - taken * square };
}

interface Greatest {
  readonly value: number;
  readonly counts: number[];
}

const UNREACHED = -(2 ** 31);

function greatest(
  question: PreparedQuestion,
  layers: readonly Layer[],
  weight: (category: number, count: number) => number,
): Greatest | null {
  const worth = (step: number, count: number) =>
    weight(question.order[step] as number, count + (question.fewest[step] as number));
  const best: Int32Array[] = [new Int32Array((layers[0] as Layer).cells)];
  for (let step = 0; step < question.order.length; step += 1) {
    const [older, newer] = [layers[step] as Layer, layers[step + 1] as Layer];
    const earlier = best[step] as Int32Array;
    const now = new Int32Array(newer.cells).fill(UNREACHED);
    sweepCounts(older, newer, stepOf(question, step), (to, from, length, count) => {
      const added = worth(step, count);
      for (let i = 0; i < length; i += 1) {
        const value = earlier[from + i] as number;
        if (value !== UNREACHED && value + added > (now[to + i] as number)) now[to + i] = value + added;
      }
    });
    forbid(question, step + 1, newer, now, UNREACHED);
    best.push(now);
  }
  const last = best.at(-1) as Int32Array;
  const ends = finalCells(question, layers.at(-1) as Layer).filter(({ cell }) => last[cell] !== UNREACHED);
  if (ends.length === 0) return null;
  const end = ends.reduce((a, b) => ((last[b.cell] as number) > (last[a.cell] as number) ? b : a));
  const counts = tracedBack(question, layers, end, (step, cell, state) => {
    const value = (best[step] as Int32Array)[cell] as number;
    for (let count = 0; ; count += 1) {
      const { n, sum, squares } = before(state, count, question, step);
      const from = cellOf(layers[step - 1] as Layer, n, sum, squares);
      if (from === -1) continue;
      const earlier = (best[step - 1] as Int32Array)[from] as number;
      if (earlier !== UNREACHED && earlier + worth(step - 1, count) === value) return count;
    }
  });
  return { value: last[end.cell] as number, counts };
}
