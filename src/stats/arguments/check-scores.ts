import { checkFinite } from './check-finite.ts';

/**
 * Scores for ordered groups: those given, or 1, 2, 3, ... when none are.
 *
 * @param scores one finite number per group, or undefined
 * @param groups how many there must be
 * @param name what they score, for the error
 * @returns the scores
 * @throws RangeError when their number differs or one is not finite
 */
export function checkScores(
  scores: readonly number[] | undefined,
  groups: number,
  name: string,
): readonly number[] {
  if (scores === undefined) return Array.from({ length: groups }, (_, index) => index + 1);
  if (scores.length !== groups) {
    throw new RangeError(`${scores.length} ${name} scores for ${groups} ${name}s; expected one each`);
  }
  for (const score of scores) checkFinite(score, `${name} score`);
  return scores;
}
