import { refusal } from '../refusal.ts';
import { checkFinite } from './check-finite.ts';

/** What the Dutch of an error calls that which is scored. */
const DUTCH_SCORED = {
  row: { one: 'rij', many: 'rijen' },
  column: { one: 'kolom', many: 'kolommen' },
  group: { one: 'groep', many: 'groepen' },
};

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
  name: keyof typeof DUTCH_SCORED,
): readonly number[] {
  if (scores === undefined) return Array.from({ length: groups }, (_, index) => index + 1);
  if (scores.length !== groups) {
    throw refusal({
      en: `${scores.length} ${name} scores for ${groups} ${name}s; expected one each`,
      nl: `scores: ${scores.length} bij ${groups} ${DUTCH_SCORED[name].many}; verwacht één score per ${DUTCH_SCORED[name].one}`,
    });
  }
  const scoreName = { en: `the ${name} score`, nl: `een score van een ${DUTCH_SCORED[name].one}` };
  for (const score of scores) checkFinite(score, scoreName);
  return scores;
}
