import type { Misconception, Words } from '../exercise.ts';
import { printsAs, roundedTo } from './prints-as.ts';

/**
 * A misconception that leads to one number.
 *
 * @param exact that number, unrounded; undefined where it does not apply
 * @param decimals to which an answer is rounded
 */
export function numberMistake<Data>(
  id: string,
  words: Words,
  exact: (data: Data) => number,
  decimals = 0,
): Misconception<Data, number> {
  return {
    id,
    words,
    typical: (data) => roundedTo(exact(data), decimals),
    fits: (answer, data) => printsAs(answer, exact(data), decimals),
  };
}
