import { table } from 'arquero';
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
    expect(wrong.length).toBeGreaterThanOrEqual(20);
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

const records = [6, 17, 41, 36, 1].map((percent, index) => ({ response: index + 1, percent }));
/** Right solutions in the forms that learners give them, by hand as in wrong-solutions.ts. */
const RIGHT: Readonly<Record<string, readonly unknown[]>> = {
  'agree-share': [
    70,
    '70',
    '70%',
    '70 procent',
    70.3,
    '70,33 percent',
    [70],
    { percent: 70 },
    70n,
    table({ percent: [70] }),
    table({ wave: ['2017'], percent: [70] }),
  ],
  'change-in-points': [1.7, '1.7', '+1,7 procentpunten', 1.73, '1.733 points'],
  'figure-row': [
    [6, 17, 41, 36, 1],
    '6 17 41 36 1',
    '6%, 17%, 41%, 36%, 1%',
    records,
    records.toReversed(),
    table({ response: [5, 4, 3, 2, 1], percent: [1, 36, 41, 17, 6] }),
    Float64Array.from([6, 17, 41, 36, 1]),
    { 1: 6, 2: 17, 3: 41, 4: 36, 5: 1 },
    [5.7, 17.1, 40.8, 35.5, 0.9],
  ],
  'printing-vector': [
    [11, 35, 53, 97, 18],
    '11 35 53 97 18',
    '[11, 35, 53, 97, 18]',
    { p1: 11, p2: 35, p3: 53, p4: 97, p5: 18 },
    table({ response: [2, 1, 3, 4, 5], count: [35, 11, 53, 97, 18] }),
  ],
  'how-many-vectors': [
    [1, 3, 5, 6734],
    '1; 3; 5; 6.734',
    '1 3 5 6,734',
    [1n, 3n, 5n, 6734n],
    { summary: 6734, percentages: 5, withoutSd: 3, all: 1 },
    table({ figures: ['summary', 'all', 'percentages', 'withoutSd'], vectors: [6734, 1, 5, 3] }),
  ],
  // 0 31 128 1 54: 62 + 384 + 4 + 270 = 720 of 214, mean 3.364; 25.7 percent agrees; any such vector will do
  'same-summary': [
    [0, 31, 128, 1, 54],
    { 1: 0, 2: 31, 3: 128, 4: 1, 5: 54 },
    table({ response: [1, 2, 3, 4, 5], count: [0, 31, 128, 1, 54] }),
  ],
  'how-many-stand': [3, '3', 3n, ['v2f', 'v2e', 'v2d'], 'v2d, v2e, v2f', new Set(['v2d', 'v2e', 'v2f'])],
  'sort-changes': [
    { v2d: 'stands', v1a: 'does not stand', v3c: 'undetermined' },
    { V2D: 'Overeind', v1a: 'niet overeind', v3c: 'onbeslist' },
    { stands: 'v2d', 'does not stand': 'v1a', undetermined: 'v3c' },
    { overeind: ['v2d'], onbeslist: ['v3c'], 'niet overeind': ['v1a'] },
    [
      ['v3c', 'undetermined'],
      ['v1a', 'does not stand'],
      ['v2d', 'stands'],
    ],
    table({ item: ['v1a', 'v2d', 'v3c'], conclusion: ['does not stand', 'stands', 'undetermined'] }),
  ],
  // Wald gives 0.6 to 16.7, Newcombe 0.7 to 16.8; both are usual
  'interval-of-change': [
    [0.6, 16.7],
    [16.8, 0.7],
    { lower: 0.67, upper: 16.78 },
    '0,6 tot 16,8',
    { van: 0.6, tot: 16.7 },
  ],
  'six-claims': [
    ['E', 'B'],
    'b, e',
    'B en E',
    'B E',
    { A: false, B: true, C: false, D: false, E: true, F: false },
    { A: 'fout', B: 'klopt', C: 'fout', D: 'fout', E: 'klopt', F: 'fout' },
    table({ sentence: ['A', 'B', 'C', 'D', 'E', 'F'], sound: [false, true, false, false, true, false] }),
  ],
  'impossible-rows': [
    [
      'GDS trained before',
      'FAB control after',
      'OCL trained after',
      'IDN control before',
      'IDN control after',
    ],
    'FAB control after, IDN control before, IDN control after, OCL trained after and GDS trained before',
  ],
};

it.each(Object.entries(RIGHT))('a right answer to %s is accepted in any form', (id, answers) => {
  expect(answers.map((answer) => judged(id, answer).verdict)).toEqual(answers.map(() => 'right'));
});

it('no answer yet is no wrong answer', () => {
  for (const none of [undefined, null, '']) expect(judged('agree-share', none).verdict).toBe('open');
});

it('the lessons hold every exercise once', () => {
  expect(LESSONS.flatMap(({ exercises }) => exercises)).toEqual(all.map(({ id }) => id));
});

it('an exercise that there is not is told with those that there are', () => {
  expect(() => exerciseOf('toString')).toThrow(/there is no exercise "toString"; there are agree-share, /);
});
