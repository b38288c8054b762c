import { cellOf, type Layer } from './count-layer.ts';
import type { CountQuestion } from './count-question.ts';
import { finalCells } from './final-cells.ts';
import { groupChains } from './group-chains.ts';
import { type PreparedQuestion, prepareQuestion } from './prepare-question.ts';
import { before, forbid, layersOf, MOST_REMEMBERED, tracedBack } from './question-layers.ts';
import { type Step, stepOf, sweepCounts, sweepLayer } from './sweep-layer.ts';

/** Least and greatest value of a weighted total, each with counts that give it. */
interface TotalBounds {
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
 * @param weights what one answer in each category adds, integers; or a function that gives what `count`
 *   answers in a category add together (its square, say); below 2^31 in total
 * @param limit most cells of all layers together
 * @returns bounds with witnesses; `none` and `too large` as {@link countsAnswering} gives them
 */
export function boundsOfTotal(
  question: CountQuestion,
  weights: Weights,
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
    if (workOf(prepared, layers, weights) > MOST_WORK) return 'too large';
    const most = greatest(prepared, layers, weights, 1);
    if (most === null) continue;
    const least = greatest(prepared, layers, weights, -1) as Greatest;
    if (bounds === null || most.value > bounds.upper)
      bounds = { ...(bounds ?? EMPTY), upper: most.value + 0, upperWitness: most.counts };
    if (0 - least.value < bounds.lower)
      bounds = { ...bounds, lower: 0 - least.value, lowerWitness: least.counts };
  }
  return bounds ?? 'none';
}

/** What one answer in each category adds, or what a number of them add together. */
type Weights = readonly number[] | ((category: number, count: number) => number);

/** Steps that the bounds of one question may take. */
const MOST_WORK = 400_000_000;

/** Cells times the counts that are tried in each, where they are tried one by one. */
function workOf(question: PreparedQuestion, layers: readonly Layer[], weights: Weights): number {
  return layers.slice(1).reduce((work, { cells }, step) => {
    const most = question.most[step] as number;
    return work + cells * (Array.isArray(weights) && most >= question.n ? 1 : most + 1);
  }, 0);
}

const EMPTY: TotalBounds = { lower: Infinity, upper: -Infinity, lowerWitness: [], upperWitness: [] };

interface Greatest {
  readonly value: number;
  readonly counts: number[];
}

const UNREACHED = -(2 ** 31);

const own = (weights: readonly number[], question: PreparedQuestion, step: number): number =>
  weights[question.order[step] as number] as number;

/**
 * Each answer more adds the same, and any number is allowed: the best
 * with one less is the best to go on from.
 */
function oneByOne(
  older: Layer,
  newer: Layer,
  step: Step,
  earlier: Int32Array,
  now: Int32Array,
  atFewest: number,
  each: number,
): void {
  sweepLayer(older, newer, step, {
    none(to, from, length) {
      for (let i = 0; i < length; i += 1) {
        const value = earlier[from + i] as number;
        if (value !== UNREACHED) now[to + i] = value + atFewest;
      }
    },
    oneMore(to, from, length) {
      for (let i = 0; i < length; i += 1) {
        const value = now[from + i] as number;
        if (value !== UNREACHED && value + each > (now[to + i] as number)) now[to + i] = value + each;
      }
    },
  });
}

function greatest(
  question: PreparedQuestion,
  layers: readonly Layer[],
  weights: Weights,
  sign: 1 | -1,
): Greatest | null {
  const worth = (step: number, count: number) => {
    const [category, all] = [question.order[step] as number, count + (question.fewest[step] as number)];
    return (
      sign * (typeof weights === 'function' ? weights(category, all) : (weights[category] as number) * all)
    );
  };
  const best: Int32Array[] = [new Int32Array((layers[0] as Layer).cells)];
  for (let step = 0; step < question.order.length; step += 1) {
    const [older, newer] = [layers[step] as Layer, layers[step + 1] as Layer];
    const earlier = best[step] as Int32Array;
    const now = new Int32Array(newer.cells).fill(UNREACHED);
    if (Array.isArray(weights) && (question.most[step] as number) >= question.n)
      oneByOne(
        older,
        newer,
        stepOf(question, step),
        earlier,
        now,
        worth(step, 0),
        sign * own(weights, question, step),
      );
    else {
      sweepCounts(older, newer, stepOf(question, step), (to, from, length, count) => {
        const added = worth(step, count);
        for (let i = 0; i < length; i += 1) {
          const value = earlier[from + i] as number;
          if (value !== UNREACHED && value + added > (now[to + i] as number)) now[to + i] = value + added;
        }
      });
    }
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
