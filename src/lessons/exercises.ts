import { errorInWords } from '../contracts/error-in-words.ts';
import { noSuchName } from '../contracts/no-such-name.ts';
import type { Exercise } from './exercise.ts';
import { agreeShareExercise } from './exercises/agree-share.ts';
import { changeInPointsExercise } from './exercises/change-in-points.ts';
import { figureRowExercise } from './exercises/figure-row.ts';
import { howManyStandExercise } from './exercises/how-many-stand.ts';
import { howManyVectorsExercise } from './exercises/how-many-vectors.ts';
import { impossibleRowsExercise } from './exercises/impossible-rows.ts';
import { intervalOfChangeExercise } from './exercises/interval-of-change.ts';
import { printingVectorExercise } from './exercises/printing-vector.ts';
import { sameSummaryExercise } from './exercises/same-summary.ts';
import { sixClaimsExercise } from './exercises/six-claims.ts';
import { sortChangesExercise } from './exercises/sort-changes.ts';

/** Every exercise by its id, in the order of the lessons. */
export const EXERCISES = {
  'agree-share': agreeShareExercise,
  'change-in-points': changeInPointsExercise,
  'figure-row': figureRowExercise,
  'printing-vector': printingVectorExercise,
  'how-many-vectors': howManyVectorsExercise,
  'same-summary': sameSummaryExercise,
  'how-many-stand': howManyStandExercise,
  'sort-changes': sortChangesExercise,
  'interval-of-change': intervalOfChangeExercise,
  'six-claims': sixClaimsExercise,
  'impossible-rows': impossibleRowsExercise,
} as const;

export type ExerciseId = keyof typeof EXERCISES;

/** The data of an exercise. */
export type DataOf<Id extends ExerciseId> =
  (typeof EXERCISES)[Id] extends Exercise<infer Data, infer _> ? Data : never;

/** An exercise of whatever data and answers, for what goes through all of them. */
export type AnyExercise = Exercise<unknown, unknown>;

/**
 * @param id of an exercise
 * @throws RangeError that names the exercise that was probably meant, or those that there are
 */
export function exerciseOf(id: string): AnyExercise {
  const found = (EXERCISES as unknown as Record<string, AnyExercise>)[id];
  if (found && Object.hasOwn(EXERCISES, id)) return found;
  throw errorInWords(noSuchName('exercise', id, Object.keys(EXERCISES)), RangeError);
}
