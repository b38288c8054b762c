import { errorInWords } from '../contracts/error-in-words.ts';
import type { CountVector } from '../stats/counts/count-vector.ts';

/** Least and greatest value of a statistic over a set of possibilities, each with one that gives it. */
export interface Bounds<T> {
  readonly lower: number;
  readonly upper: number;
  readonly lowerWitness: T;
  readonly upperWitness: T;
}

/**
 * How far a feasible set lets a statistic move: exact, by trying every member.
 *
 * @param feasible count vectors, or pairs of them as `pairsWithDifference` gives; at least one
 * @param statistic any function of one member, in its own unit
 * @returns least and greatest value, each with the first member that gives it
 * @throws RangeError when the set is empty, or the statistic is not a number for a member
 * @example boundsOver([[1, 2], [3, 0]], (counts) => counts[1]) // { lower: 0, upper: 2, ... }
 */
export function boundsOver<T>(feasible: Iterable<T>, statistic: (member: T) => number): Bounds<T> {
  let bounds: Bounds<T> | undefined;
  for (const member of feasible) {
    const value = statistic(member);
    if (Number.isNaN(value)) {
      throw errorInWords(
        {
          en: `the statistic is not a number for [${String(member)}]; leave such members out first`,
          nl: `de uitkomst is geen getal bij [${String(member)}]; laat zulke mogelijkheden eerst weg`,
        },
        RangeError,
      );
    }
    if (bounds === undefined) {
      bounds = { lower: value, upper: value, lowerWitness: member, upperWitness: member };
    } else if (value < bounds.lower) {
      bounds = { ...bounds, lower: value, lowerWitness: member };
    } else if (value > bounds.upper) {
      bounds = { ...bounds, upper: value, upperWitness: member };
    }
  }
  if (bounds === undefined)
    throw errorInWords(
      {
        en: 'feasible: the set is empty, so the statistic has no bounds',
        nl: 'feasible: er is geen enkele mogelijkheid, dus de uitkomst heeft geen grenzen',
      },
      RangeError,
    );
  return bounds;
}

/**
 * How far two feasible sets let a statistic of both move, over all pairs.
 *
 * @param a feasible vectors of one wave, at least one
 * @param b feasible vectors of another, at least one
 * @param statistic any function of a vector of each
 * @returns least and greatest value, each with the first pair that gives it
 * @throws RangeError as {@link boundsOver} does
 * @example boundsOverPairs([[2, 0]], [[1, 1], [0, 2]], (a, b) => b[1] - a[1]) // { lower: 1, upper: 2, ... }
 */
export function boundsOverPairs(
  a: readonly CountVector[],
  b: readonly CountVector[],
  statistic: (a: CountVector, b: CountVector) => number,
): Bounds<readonly [CountVector, CountVector]> {
  return boundsOver(pairsOf(a, b), ([first, second]) => statistic(first, second));
}

function* pairsOf(
  a: readonly CountVector[],
  b: readonly CountVector[],
): Generator<readonly [CountVector, CountVector]> {
  for (const first of a) for (const second of b) yield [first, second];
}
