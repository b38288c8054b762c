import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/own-data/read-table.ts';
import { NONE_MISSING } from '../../../src/own-data/source-table.ts';
import { surveyOfTable } from '../../../src/own-data/understand/survey-of-table.ts';
import { understand } from '../../../src/own-data/understand/understand.ts';
import { sourceTableOf } from '../source-table-of.ts';

const OFTEN = [
  [1, 'Nooit'],
  [2, 'Soms'],
  [3, 'Vaak'],
  [4, 'Altijd'],
  [9, 'Weet niet'],
] as const;
const labelled = (label: string) => ({
  label,
  valueLabels: new Map<string | number, string>(OFTEN),
  missing: { ...NONE_MISSING, values: [9] },
});
const table = sourceTableOf(
  ['id', 'q1', 'q2', 'geslacht'],
  [
    [1, 1, 4, 1],
    [2, 3, 9, 2],
    [3, 4, null, 1],
  ],
  {
    columnsWith: {
      q1: labelled('Hoe vaak leest u?'),
      q2: labelled('Hoe vaak schrijft u?'),
      geslacht: {
        valueLabels: new Map([
          [1, 'Man'],
          [2, 'Vrouw'],
        ]),
      },
    },
  },
);

describe('surveyOfTable', () => {
  it('takes items, scale and questions from the labels of the file', () => {
    const { survey, sought } = surveyOfTable(table, { wave: '2026', name: 'lezen' });
    expect(survey.items).toEqual([
      { item: 'q1', label: { nl: 'Hoe vaak leest u?', en: 'Hoe vaak leest u?' } },
      { item: 'q2', label: { nl: 'Hoe vaak schrijft u?', en: 'Hoe vaak schrijft u?' } },
    ]);
    expect(survey.scale.answers.map(({ nl }) => nl)).toEqual(['Nooit', 'Soms', 'Vaak', 'Altijd']);
    expect([survey.scale.agree, survey.scale.disagree, survey.scale.dontKnow?.nl]).toEqual([
      [3, 4],
      [1, 2],
      'Weet niet',
    ]);
    const { items, respondents } = understand(table, sought);
    expect(items.map(({ answers }) => [...answers])).toEqual([
      [1, 3, 4],
      [4, -1, 0],
    ]);
    expect(respondents).toEqual(['1', '2', '3']);
  });

  it('takes answers that are named where the file has no labels', () => {
    const text = sourceTableOf(
      ['naam', 'q1', 'q2'],
      [
        ['a', 'Nooit', 'altijd'],
        ['b', 'Altijd', 'Weet niet'],
      ],
    );
    const { survey, sought } = surveyOfTable(text, { wave: '2026', name: 'x', answers: ['Nooit', 'Altijd'] });
    expect(survey.items.map(({ item }) => item)).toEqual(['q1', 'q2']);
    expect(understand(text, sought).items.map(({ answers }) => [...answers])).toEqual([
      [1, 2],
      [2, -1],
    ]);
    expect(() => surveyOfTable(text, { wave: '2026', name: 'x' })).toThrow(
      'own.csv: has no columns with labels for their answers; name items and answers, the lowest first',
    );
    expect(() => surveyOfTable(text, { wave: '2026', name: 'x', answers: ['Ja', 'Nee'] })).toThrow(
      'has no column with the answers Ja, Nee only',
    );
    expect(() => surveyOfTable(text, { wave: '2026', name: 'x', items: ['q9'] })).toThrow(
      'column q9: is missing; the file has naam',
    );
  });

  it('makes the same of codes that start at 0', () => {
    const zero = sourceTableOf(['q1'], [[0], [2], [1]], {
      columnsWith: {
        q1: {
          valueLabels: new Map([
            [2, 'Veel'],
            [0, 'Geen'],
            [1, 'Wat'],
          ]),
        },
      },
    });
    const { sought } = surveyOfTable(zero, { wave: '2026', name: 'x' });
    expect([...(understand(zero, sought).items[0]?.answers ?? [])]).toEqual([1, 3, 2]);
  });

  it('finds the 35 statements of the example of SPSS', () => {
    const path = fileURLToPath(new URL('../../../examples/exports/synthetic-spss.sav', import.meta.url));
    const { survey } = surveyOfTable(readTable({ name: 'x.sav', bytes: readFileSync(path) }), {
      wave: '2026',
      name: 'x',
    });
    expect([survey.items.length, survey.items[0]?.label.nl, survey.scale.answers[4]?.nl]).toEqual([
      35,
      'Visie',
      'Helemaal eens',
    ]);
  });
});
