import { cellOf, type Layer } from './count-layer.ts';
import { type CountQuestion, type PreparedQuestion, prepareQuestion } from './count-question.ts';
import { finalCells } from './final-cells.ts';
import { groupChains } from './group-chains.ts';
import { before, forbid, layersOf, MOST_REMEMBERED, tracedBack } from './question-layers.ts';
import { stepOf, sweepCounts } from './sweep-layer.ts';

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
  limit = MOST_REMEMBERED,
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
    if (0 - least.value < bounds.lower)
      bounds = { ...bounds, lower: 0 - least.value, lowerWitness: least.counts };
  }
  return bounds ?? 'none';
}

const EMPTY: TotalBounds = { lower: Infinity, upper: -Infinity, lowerWitness: [], upperWitness: [] };

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
