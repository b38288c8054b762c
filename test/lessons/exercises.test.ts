import { describe, expect, it } from 'vitest';
import {
  type AnyExercise,
  EXERCISES,
  exerciseOf,
  judgeAnswer,
  LESSONS,
  tellsApart,
} from '../../src/lessons/index.ts';
import { openStudy } from '../../src/tables/index.ts';
import { RIGHT } from './right-solutions.ts';
import { WRONG } from './wrong-solutions.ts';

const study = openStudy();
const all = Object.values(EXERCISES) as unknown as AnyExercise[];
const dataOf = new Map<string, unknown>();
function reportData(exercise: AnyExercise): unknown {
  if (!dataOf.has(exercise.id)) dataOf.set(exercise.id, exercise.fromStudy(study));
  return dataOf.get(exercise.id);
}
const judged = (id: string, answer: unknown) =>
  judgeAnswer(exerciseOf(id), answer, reportData(exerciseOf(id)));

describe.each(all.map((exercise) => [exercise.id, exercise] as const))('the exercise %s', (id, exercise) => {
  it('rejects twenty wrong solutions and more, each with its cause', () => {
    const wrong = WRONG[id] ?? [];
    const said = wrong.map(([answer]) => exercise.read(answer, reportData(exercise)) ?? answer);
    const plain = (answer: unknown) => (answer instanceof Map ? [...answer].sort() : answer);
    expect(new Set(said.map((each) => JSON.stringify(plain(each)))).size).toBeGreaterThanOrEqual(20);
    const found = wrong.map(([answer]) => {
      const outcome = judged(id, answer);
      return outcome.verdict === 'wrong' ? outcome.causes[0] : outcome.verdict;
    });
    expect(found).toEqual(wrong.map(([, cause]) => cause));
  });

  it('knows at least three misconceptions, which the wrong solutions show', () => {
    const shown = new Set((WRONG[id] ?? []).map(([, cause]) => cause));
    expect(exercise.misconceptions.length).toBeGreaterThanOrEqual(3);
    expect(exercise.misconceptions.filter((each) => shown.has(each.id)).length).toBeGreaterThanOrEqual(3);
  });

  it('accepts what the way of the lesson gives, on the data of the report and on fresh data', () => {
    expect(judged(id, exercise.solve(reportData(exercise))).verdict).toBe('right');
    for (const seed of [0, 18]) {
      const data = exercise.fresh(seed);
      expect(judgeAnswer(exercise, exercise.solve(data), data).verdict).toBe('right');
      expect(exercise.fresh(seed)).toEqual(data);
    }
  });

  it('names on fresh data the one cause of each wrong answer', () => {
    for (const seed of [3]) {
      const data = exercise.fresh(seed);
      expect(tellsApart(exercise, data)).toBe(true);
      const causes = exercise.misconceptions.map((each) => judgeAnswer(exercise, each.typical(data), data));
      expect(causes).toMatchObject(exercise.misconceptions.map((each) => ({ causes: [each.id] })));
    }
  });

  it('says nothing in one language only, and has three hints', () => {
    const data = reportData(exercise);
    const words = [
      exercise.title,
      exercise.question(data),
      exercise.form,
      exercise.otherwise,
      ...exercise.hints,
      ...exercise.misconceptions.map((each) => each.words),
    ];
    for (const { en, nl } of words) {
      expect(en.trim()).not.toBe('');
      expect(nl.trim()).not.toBe('');
    }
    expect(exercise.hints).toHaveLength(3);
    expect(exercise.table(data, 'nl').numRows()).toBe(exercise.table(data, 'en').numRows());
  });
});

it.each(Object.entries(RIGHT))('a right answer to %s is accepted in any form', (id, answers) => {
  expect(answers.length).toBeGreaterThanOrEqual(7);
  expect(answers.map((answer) => judged(id, answer).verdict)).toEqual(answers.map(() => 'right'));
});

it('a number that was cut off behind the decimals asked for is accepted, another one near it is not', () => {
  expect(judged('agree-share', '70,33').verdict).toBe('right');
  expect(judged('agree-share', 70.334).verdict).toBe('right');
  expect(judged('agree-share', 70.4).verdict).toBe('wrong');
  expect(judged('change-in-points', 1.7333).verdict).toBe('right');
  expect(judged('change-in-points', 1.74).verdict).toBe('wrong');
});

it('no answer yet is no wrong answer', () => {
  for (const none of [undefined, null, '']) expect(judged('agree-share', none).verdict).toBe('open');
});

it('the lessons hold every exercise once', () => {
  expect(LESSONS.flatMap(({ exercises }) => exercises)).toEqual(all.map(({ id }) => id));
});

it('an exercise that there is not is told with those that there are', () => {
  expect(() => exerciseOf('toString')).toThrow(/no exercise "toString"; known here: agree-share, /);
});
