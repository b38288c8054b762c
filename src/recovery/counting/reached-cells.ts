import type { Layer } from './count-layer.ts';
import type { PreparedQuestion } from './prepare-question.ts';
import { forbid } from './question-layers.ts';
import { stepOf, sweepLayer } from './sweep-layer.ts';

/**
 * Which cells some counts reach.
 *
 * @param question the prepared question
 * @param layers all its layers
 * @returns per layer and cell the fewest answers of the newest
 *   category that lead there; -1 where nothing does
 */
export function reachedCells(question: PreparedQuestion, layers: readonly Layer[]): Int32Array[] {
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
  return fewest;
}
