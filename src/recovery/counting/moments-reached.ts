import type { Layer } from './count-layer.ts';
import type { CountQuestion } from './count-question.ts';
import { finalCells } from './final-cells.ts';
import { groupChains } from './group-chains.ts';
import { prepareQuestion } from './prepare-question.ts';
import { layersOf, MOST_REMEMBERED } from './question-layers.ts';
import { reachedCells } from './reached-cells.ts';

/** A sum of scores and a sum of squared scores that some counts give. */
export interface ReachedMoments {
  readonly sum: number;
  readonly squares: number;
}

/**
 * Every sum with every sum of squares that some counts give: all that a mean, an SD or a t can be made of.
 *
 * @param question what is looked for; its `squares` must not be null
 * @param limit most cells of all layers together
 * @returns distinct pairs, least sum first; `too large` beyond the limit
 */
export function momentsReached(
  question: CountQuestion,
  limit = MOST_REMEMBERED,
): ReachedMoments[] | 'too large' {
  const found = new Map<string, ReachedMoments>();
  const chains = groupChains(question);
  if (chains === null) return 'too large';
  for (const chain of chains) {
    const prepared = prepareQuestion(question, chain);
    if (prepared === null) continue;
    const layers = layersOf(prepared, limit);
    if (layers === null) return 'too large';
    if (layers.length === 0) continue;
    const cells = reachedCells(prepared, layers).at(-1) as Int32Array;
    for (const { cell, sum, squares } of finalCells(prepared, layers.at(-1) as Layer)) {
      if ((cells[cell] as number) < 0) continue;
      const pair = prepared.uncentred(sum, squares);
      found.set(`${pair.sum} ${pair.squares}`, pair);
    }
  }
  return [...found.values()].sort((a, b) => a.sum - b.sum || a.squares - b.squares);
}
