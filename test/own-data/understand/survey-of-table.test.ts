import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/own-data/read-table.ts';
import { NONE_MISSING } from '../../../src/own-data/source-table.ts';
import { type OwnSurveyOptions, surveyOfTable } from '../../../src/own-data/understand/survey-of-table.ts';
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
      {
        item: 'geslacht',
        label: { nl: 'geslacht', en: 'geslacht' },
        // two answers that one column has alone are categories: neither of them agrees
        scale: {
          answers: [
            { nl: 'Man', en: 'Man' },
            { nl: 'Vrouw', en: 'Vrouw' },
          ],
          agree: [],
          disagree: [],
          dontKnow: null,
        },
      },
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
      [1, 2, 1],
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

  const grade = (low: string, high: string) => ({
    valueLabels: new Map<string | number, string>([
      [0, low],
      [10, high],
      [99, 'Weet niet'],
    ]),
  });
  const mixed = sourceTableOf(
    ['id', 'team', 'r1', 'r2', 'a1', 'a2', 'ja'],
    [
      [1, 'x', 0, 10, 1, 5, 1],
      [2, 'y', 3, 99, 5, 5, 2],
      [3, 'x', 10, 7, 4, 1, 2],
    ],
    {
      columnsWith: {
        r1: grade('Slecht', 'Goed'),
        r2: grade('Slecht', 'Goed'),
        // the numbers run from most to least
        ...Object.fromEntries(
          ['a1', 'a2'].map((name) => [
            name,
            {
              valueLabels: new Map<string | number, string>([
                [1, 'Helemaal eens'],
                [2, 'Eens'],
                [3, 'Neutraal'],
                [4, 'Oneens'],
                [5, 'Helemaal oneens'],
              ]),
            },
          ]),
        ),
        ja: {
          valueLabels: new Map<string | number, string>([
            [1, 'Ja'],
            [2, 'Nee'],
          ]),
        },
      },
    },
  );

  it('gives each question its own scale: ends of 0 to 10, words that run down, yes and no', () => {
    const { survey, sought } = surveyOfTable(mixed, { wave: '2026', name: 'x' }, { group: 'team' });
    const scales = Object.fromEntries(
      survey.items.map(({ item, scale = survey.scale }) => [
        item,
        [scale.answers.map(({ nl }) => nl).join(' '), scale.agree],
      ]),
    );
    expect(scales).toEqual({
      r1: ['Slecht 1 2 3 4 5 6 7 8 9 Goed', [10, 11]],
      r2: ['Slecht 1 2 3 4 5 6 7 8 9 Goed', [10, 11]],
      a1: ['Helemaal oneens Oneens Neutraal Eens Helemaal eens', [4, 5]],
      a2: ['Helemaal oneens Oneens Neutraal Eens Helemaal eens', [4, 5]],
      ja: ['Nee Ja', [2]],
    });
    const { items } = understand(mixed, sought, { group: 'team' });
    expect(
      Object.fromEntries(items.map(({ item, answers, points }) => [item, [points, ...answers]])),
    ).toEqual({
      r1: [11, 1, 4, 11],
      r2: [11, 11, -1, 8],
      a1: [5, 5, 1, 2],
      a2: [5, 1, 1, 5],
      ja: [2, 2, 1, 1],
    });
  });

  it('takes scales and categories that are named, of a file without labels', () => {
    const text = sourceTableOf(
      ['q1', 'q2', 'cijfer', 'vervoer', 'jaar'],
      [
        ['Nooit', 'Vaak', '0', 'trein', '3'],
        ['Vaak', 'Soms', '10', 'bus', '1'],
        ['Soms', '', '7,0', 'Bus', '2'],
      ],
    );
    const numbers = Array.from({ length: 11 }, (_, index) => String(index));
    const { survey, sought } = surveyOfTable(text, {
      ...{ wave: '2026', name: 'x', answers: ['Nooit', 'Soms', 'Vaak'] },
      scales: [
        { items: ['cijfer'], answers: numbers },
        { items: ['vervoer'], isCategories: true },
      ],
    });
    expect(survey.items.map(({ item, scale = survey.scale }) => [item, scale.agree])).toEqual([
      ['q1', [3]],
      ['q2', [3]],
      ['cijfer', [10, 11]],
      ['vervoer', []],
    ]);
    const { items } = understand(text, sought);
    expect(items.map(({ answers }) => [...answers])).toEqual([
      [1, 3, 2],
      [3, 2, 0],
      [1, 11, 8],
      [2, 1, 1],
    ]);
    const named = (items: string[]) => surveyOfTable(text, { wave: '2026', name: 'x', scales: [{ items }] });
    expect(() => named(['q1'])).toThrow(
      'own.csv, column q1: has no labels for its answers, or two alike; name them, the lowest first',
    );
    expect(() => named(['q9'])).toThrow('column q9: is missing');
  });

  it('refuses answers that read the same, and a column on two scales; an answer that is named is one', () => {
    const text = sourceTableOf(
      ['q1', 'q2'],
      [
        ['Nee', 'geen mening'],
        ['Ja', 'Nee'],
      ],
    );
    const made = (options: Pick<OwnSurveyOptions, 'answers' | 'scales'>) =>
      surveyOfTable(text, { wave: '2026', name: 'x', ...options });
    expect(() => made({ answers: ['Nee', 'Ja', 'ja '] })).toThrow(
      'own.csv: answers "Ja" and "ja " read the same; name each once',
    );
    const twice = [{ items: ['q1'], isCategories: true }, { items: ['q1'] }];
    expect(() => made({ scales: twice })).toThrow('column q1: is named in two scales; name it in one');
    const { sought } = made({ answers: ['Nee', 'Geen mening', 'Ja'] });
    expect(understand(text, sought).items.map(({ answers }) => [...answers])).toEqual([
      [1, 3],
      [2, 1],
    ]);
  });

  it('leaves out columns whose labels are no answers: two alike, half numbers', () => {
    const odd = (labels: [number, string][]) => ({ valueLabels: new Map<string | number, string>(labels) });
    const file = sourceTableOf(
      ['q', 'alike', 'half'],
      [
        [1, 1, 1],
        [2, 2, 2],
        [1, 3, 3],
      ],
      {
        columnsWith: {
          q: odd([
            [1, 'Nooit'],
            [2, 'Vaak'],
          ]),
          alike: odd([
            [1, 'Eens'],
            [2, 'eens'],
            [3, 'Oneens'],
          ]),
          half: odd([
            [1, 'Laag'],
            [2.5, 'Midden'],
            [3, 'Hoog'],
          ]),
        },
      },
    );
    const { survey } = surveyOfTable(file, { wave: '2026', name: 'x' });
    expect(survey.items.map(({ item }) => item)).toEqual(['q']);
  });

  it('takes no number for an answer that its scale does not have', () => {
    const { sought } = surveyOfTable(mixed, { wave: '2026', name: 'x' });
    const wrong = sourceTableOf(['r1', 'r2', 'a1', 'a2', 'ja'], [[11, 1, 1, 1, 3]]);
    expect(() => understand(wrong, sought)).toThrow(/column r1: "11" is not a response[\s\S]*ja: "3" is not/);
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
