import { cellOf, type Layer } from './count-layer.ts';
import type { CountQuestion } from './count-question.ts';
import { finalCells } from './final-cells.ts';
import { groupChains } from './group-chains.ts';
import { type PreparedQuestion, prepareQuestion } from './prepare-question.ts';
import { before, layersOf, MOST_REMEMBERED, type State } from './question-layers.ts';
import { reachedCells } from './reached-cells.ts';

/**
 * Every count vector that answers a question, one after the other: each step leads to one, so that the time
 * is that of the vectors listed, not of those tried.
 *
 * @param question what is looked for
 * @param limit most cells of all layers together
 * @yields count vectors in a fixed order
 * @returns null when the layers would need more than the limit: then nothing is listed
 */
export function* listCounts(
  question: CountQuestion,
  limit = MOST_REMEMBERED,
): Generator<number[], 'all' | 'too large'> {
  const chains = groupChains(question);
  if (chains === null) return 'too large';
  for (const chain of chains) {
    const prepared = prepareQuestion(question, chain);
    if (prepared === null) continue;
    const layers = layersOf(prepared, limit);
    if (layers === null) return 'too large';
    if (layers.length > 0) yield* listPrepared(prepared, layers);
  }
  return 'all';
}

function* listPrepared(question: PreparedQuestion, layers: readonly Layer[]): Generator<number[]> {
  const fewest = reachedCells(question, layers);
  const reached = (step: number, { n, sum, squares }: State): boolean => {
    const cell = cellOf(layers[step] as Layer, n, sum, squares);
    return cell !== -1 && ((fewest[step] as Int32Array)[cell] as number) >= 0;
  };
  const counts: number[] = [...question.fewest];
  function* back(step: number, state: State): Generator<number[]> {
    if (step === 0) {
      const vector: number[] = new Array(counts.length).fill(0);
      question.order.forEach((category, i) => {
        vector[category] = counts[i] as number;
      });
      yield vector;
      return;
    }
    const most = Math.min(question.most[step - 1] as number, state.n);
    for (let taken = 0; taken <= most; taken += 1) {
      const earlier = before(state, taken, question, step);
      if (!reached(step - 1, earlier)) continue;
      counts[step - 1] = taken + (question.fewest[step - 1] as number);
      yield* back(step - 1, earlier);
    }
  }
  const steps = question.order.length;
  for (const { sum, squares } of finalCells(question, layers.at(-1) as Layer)) {
    const end = { n: question.n, sum, squares };
    if (reached(steps, end)) yield* back(steps, end);
  }
}
