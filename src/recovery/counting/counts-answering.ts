import type { Layer } from './count-layer.ts';
import type { CountQuestion } from './count-question.ts';
import { finalCells } from './final-cells.ts';
import { groupChains } from './group-chains.ts';
import { type PreparedQuestion, prepareQuestion } from './prepare-question.ts';
import { layersOf, MOST_REMEMBERED, tracedBack } from './question-layers.ts';
import { reachedCells } from './reached-cells.ts';

/** Whether some counts answer a question: counts that do, none at all, or more to remember than the limit. */
export type CountsFound = { readonly counts: number[] } | 'none' | 'too large';

/**
 * Counts that answer a question, or the proof that there are none.
 *
 * The same layers as for counting; each cell remembers the fewest
 * answers of the newest category that lead there.
 *
 * @param question what is looked for
 * @param limit most cells of all layers together
 * @returns one count vector; `none` when no counts answer; `too large`
 *   when that cannot be told within the limit
 */
export function countsAnswering(question: CountQuestion, limit = MOST_REMEMBERED): CountsFound {
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

function reached(question: PreparedQuestion, layers: readonly Layer[]): number[] | null {
  const fewest = reachedCells(question, layers);
  const last = layers.length - 1;
  const end = finalCells(question, layers[last] as Layer).find(
    ({ cell }) => ((fewest[last] as Int32Array)[cell] as number) >= 0,
  );
  if (end === undefined) return null;
  return tracedBack(question, layers, end, (step, cell) => (fewest[step] as Int32Array)[cell] as number);
}
