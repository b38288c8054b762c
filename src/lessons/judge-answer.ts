import type { Exercise, ExerciseOutcome, Misconception } from './exercise.ts';

/**
 * Whether an answer is right, and what led to it when it is not.
 *
 * @param given the answer in any form that the exercise reads; undefined while there is none
 * @returns a wrong answer has at least one cause: all misconceptions that lead to it, else `form` or `other`
 */
export function judgeAnswer<Data, Answer>(
  exercise: Exercise<Data, Answer>,
  given: unknown,
  data: Data,
): ExerciseOutcome {
  if (given === undefined || given === null || given === '') return { verdict: 'open' };
  const answer = exercise.read(given, data);
  if (answer === undefined) return { verdict: 'wrong', causes: ['form'], words: [exercise.form] };
  if (exercise.isRight(answer, data)) return { verdict: 'right' };
  const found = exercise.misconceptions.filter((each) => leadsTo(exercise, each, answer, data));
  if (found.length === 0) return { verdict: 'wrong', causes: ['other'], words: [exercise.otherwise] };
  return { verdict: 'wrong', causes: found.map(({ id }) => id), words: found.map(({ words }) => words) };
}

function leadsTo<Data, Answer>(
  exercise: Exercise<Data, Answer>,
  misconception: Misconception<Data, Answer>,
  answer: Answer,
  data: Data,
): boolean {
  if (misconception.fits) return misconception.fits(answer, data);
  const typical = misconception.typical(data);
  return typical !== undefined && exercise.same(typical, answer);
}

/**
 * Whether data tell the misconceptions of an exercise apart: each leads to an answer that is wrong, and to
 * one that no other leads to. Fresh data must, so that a cause named is the cause.
 */
export function tellsApart<Data, Answer>(exercise: Exercise<Data, Answer>, data: Data): boolean {
  return exercise.misconceptions.every((misconception) => {
    const answer = misconception.typical(data);
    if (answer === undefined || exercise.isRight(answer, data)) return false;
    const causes = exercise.misconceptions.filter((each) => leadsTo(exercise, each, answer, data));
    return causes.length === 1 && causes[0] === misconception;
  });
}
