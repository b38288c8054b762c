import { describe, expect, it } from 'vitest';
import { NONE_MISSING } from '../../../src/own-data/source-table.ts';
import type { Mapping } from '../../../src/own-data/understand/mapping.ts';
import { DataProblems } from '../../../src/own-data/understand/problems.ts';
import { understand } from '../../../src/own-data/understand/understand.ts';
import { SOUGHT, sourceTableOf } from '../source-table-of.ts';

type Rows = Parameters<typeof sourceTableOf>[1];
const read = (names: readonly string[], rows: Rows, mapping: Mapping = {}, more = {}) =>
  understand(sourceTableOf(names, rows, more), SOUGHT, mapping);
const answers = (understood: ReturnType<typeof understand>) =>
  understood.items.map((item) => [...item.answers]);
const problemsOf = (does: () => unknown): DataProblems => {
  try {
    does();
  } catch (error) {
    if (error instanceof DataProblems) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('understand', () => {
  it.each([
    [['v1a', 'v1b']],
    [['V1A', 'V1B']],
    [['v1[a]', 'v1[b]']],
    [['G1Q1[v1a]', 'G1Q1[v1b]']],
    [['v1a. Ik ken de visie', 'v1b. Er is een plan']],
    [['Visie', 'Plan']],
    [['Wat vindt u? [Visie]', 'Wat vindt u? [Plan]']],
  ])('finds items by name: %s', (names) => {
    expect(answers(read(names, [['4', '2']]))).toEqual([[4], [2]]);
  });

  it('takes the code itself before what reads like it', () => {
    const items = ['q11', 'q1_1'].map((item) => ({ item, texts: [] }));
    const understood = understand(sourceTableOf(['q1_1', 'q11'], [['4', '2']]), { ...SOUGHT, items });
    expect(understood.items.map((item) => [item.item, ...item.answers])).toEqual([
      ['q11', 2],
      ['q1_1', 4],
    ]);
  });

  it('finds items by the question beside the name, and by likeness once confirmed', () => {
    const columnsWith = { Q1: { label: 'Visie' }, Q2: { label: 'Plan' } };
    expect(answers(read(['Q1', 'Q2'], [['4', '2']], {}, { columnsWith }))).toEqual([[4], [2]]);
    const names = [
      'Our service has a clear enforcement policy plan',
      'I know the vision of my organisation on enforcement',
    ];
    const refused = problemsOf(() => read(names, [['4', '2']]));
    expect(refused.message).toMatch(
      /is guessed to be v1a, by the likeness of its text \(score 0\.\d\d\); set confirm to true/,
    );
    expect(refused.problems).toHaveLength(2);
    expect(answers(read(names, [['4', '2']], { confirm: true }))).toEqual([[2], [4]]);
  });

  it('guesses by order where as many columns hold answers as there are items', () => {
    const names = ['id', 'Eerste vraag', 'Leeftijd', 'Tweede vraag'];
    const rows = [['1', '4', '44', '2']];
    expect(problemsOf(() => read(names, rows)).message).toContain(
      'by the order of the columns with answers (score 0.60)',
    );
    const confirmed = read(names, rows, { confirm: true });
    expect(answers(confirmed)).toEqual([[4], [2]]);
    expect(confirmed.ignored).toEqual(['Leeftijd']);
    expect(confirmed.notes).toEqual(['Respondents are named by column "id".']);
  });

  it('does not take a single short label for certain', () => {
    expect(problemsOf(() => read(['Plan', 'v1a'], [['2024-05-01', '4']])).message).toContain('score 0.90');
  });

  it('tells all problems at once, each value once with its count', () => {
    const rows = [
      ['r1', '6', 'soms'],
      ['r1', '6', '#N/A'],
      ['', '4', '=A2'],
      ['r4', '6', '3'],
    ];
    const refused = problemsOf(() => read(['respondent', 'v1a', 'v1b'], rows));
    expect(refused.message.split('\n')).toEqual([
      'own.csv, row 3, column respondent: "r1" is also the respondent of row 2; give each their own id, or set duplicates to "first" or "last"',
      'own.csv, row 4, column respondent: the respondent id is empty; give every respondent one, or set respondent to null to name them by row',
      'own.csv, row 2, column v1a: "6" is not a response (in 3 rows); expected 1-5',
      'own.csv, row 2, column v1b: "soms" is not a response; expected 1-5',
      'own.csv, row 3, column v1b: "#N/A" is an error of a formula; mend the formula or empty the cell, and save again',
      'own.csv, row 4, column v1b: "=A2" is a formula whose result is not in the file; open it in Excel and save it again, or put values in place of formulas',
    ]);
    expect(refused.table.array('count')).toEqual([1, 1, 3, 1, 1, 1]);
    expect(refused.table.columnNames()).toEqual([
      'row',
      'column',
      'item',
      'value',
      'count',
      'problem',
      'cure',
    ]);
  });

  it('keeps the reasons for no answer apart', () => {
    const rows = [
      ['', 'n.v.t.'],
      ['Weet niet', 'Geen antwoord'],
      ['4', '99'],
    ];
    const understood = read(['v1a', 'v1b'], rows);
    expect(answers(understood)).toEqual([
      [0, -1, 4],
      [-2, -3, -3],
    ]);
    expect(understood.notes).toEqual([
      '99 was taken for a missing answer; say in missing what else it means. (1 answers)',
    ]);
  });

  it('turns reversed items, and nothing else of them', () => {
    expect(
      answers(
        read(
          ['v1a', 'v1b'],
          [
            ['1', '1'],
            ['weet niet', '5'],
            ['5', ''],
          ],
          { reverse: ['v1a'] },
        ),
      ),
    ).toEqual([
      [5, -1, 1],
      [1, 5, 0],
    ]);
    expect(() => read(['v1a', 'v1b'], [['1', '1']], { reverse: ['v9x'] })).toThrow(
      'reverse names "v9x", which is no item',
    );
  });

  it('leaves out totals and try-outs, and says so', () => {
    const rows = [
      ['r1', '4', '4'],
      ['TEST', '1', '1'],
      ['r2', '2', '3'],
      ['Totaal', '6', '7'],
      ['Gemiddelde', '3,0', '3,5'],
    ];
    const understood = read(['respondent', 'v1a', 'v1b'], rows);
    expect(understood.respondents).toEqual(['r1', 'r2']);
    expect(understood.findings).toEqual([
      { kind: 'totals', count: 2, rows: [5, 6], done: 'left out' },
      { kind: 'try-out', count: 1, rows: [3], done: 'left out' },
    ]);
    expect(read(['respondent', 'v1a', 'v1b'], rows.slice(0, 3), { tests: 'keep' }).respondents).toEqual([
      'r1',
      'TEST',
      'r2',
    ]);
  });

  it('knows Qualtrics by its columns, and its previews', () => {
    const names = ['StartDate', 'Status', 'Progress', 'Finished', 'ResponseId', 'v1a', 'v1b'];
    const row = (status: string, id: string) => ['2024-05-01', status, '100', 'True', id, '4', '4'];
    const understood = read(names, [
      row('IP Address', 'R_1'),
      row('Survey Preview', 'R_2'),
      row('IP Address', 'R_3'),
    ]);
    expect(understood.profile).toBe('Qualtrics');
    expect(understood.respondents).toEqual(['R_1', 'R_3']);
    expect(understood.notes[0]).toBe(
      'The file is an export of Qualtrics (it has startdate, status, progress, finished, responseid).',
    );
    expect(understood.findings).toEqual([{ kind: 'try-out', count: 1, rows: [3], done: 'left out' }]);
  });

  it('knows LimeSurvey, its codes, and who did not finish', () => {
    const names = ['id', 'submitdate', 'lastpage', 'startlanguage', 'v1a', 'v1b'];
    const rows = [
      ['1', '2024-05-01', '3', 'nl', 'A4', 'A2'],
      ['2', null, '1', 'nl', 'A1', null],
    ];
    const understood = read(names, rows);
    expect([understood.profile, answers(understood)]).toEqual([
      'LimeSurvey',
      [
        [4, 1],
        [2, 0],
      ],
    ]);
    expect(understood.findings).toEqual([{ kind: 'unfinished', count: 1, rows: [3], done: 'kept' }]);
    expect(read(names, rows, { unfinished: 'leave out' }).respondents).toEqual(['1']);
  });

  it('makes respondents of a file with a row an answer', () => {
    const names = ['respondent', 'gemeente', 'vraag', 'antwoord'];
    const rows = [
      ['r1', 'Leiden', 'v1a', '4'],
      ['r2', 'Assen', 'v1b', 'Eens'],
      ['r1', 'Leiden', 'v1b', '2'],
    ];
    const understood = read(names, rows);
    expect(answers(understood)).toEqual([
      [4, 0],
      [2, 4],
    ]);
    expect(understood.groups).toEqual(['Leiden', 'Assen']);
    expect(understood.notes).toEqual([
      'The file has a row an answer (vraag, antwoord); 2 respondents were made of its 3 rows.',
    ]);
    expect(() => read(names, [...rows, ['r1', 'Leiden', 'v1a', '5']])).toThrow(
      'row 5, column vraag, item v1a: respondent "r1" answers v1a a second time',
    );
  });

  it('reads weights with either decimal sign, and uses a filter when asked', () => {
    const names = ['v1a', 'v1b', 'gewicht', 'filter_$'];
    const rows = [
      ['4', '4', '1,25', '1'],
      ['4', '4', '0.5', '0'],
      ['4', '4', '2', 'Selected'],
    ];
    const understood = read(names, rows, { weight: 'gewicht', filter: 'filter_$' });
    expect([...(understood.weights ?? [])]).toEqual([1.25, 2]);
    expect(understood.findings[0]).toEqual({ kind: 'not selected', count: 1, rows: [3], done: 'left out' });
    expect(read(names, rows).notes).toEqual([
      'Its filter "filter_$" is not used; name it as filter to use the selected cases only.',
    ]);
    const wrong = rows.map((row) => [row[0], row[1], 'veel', '1']) as string[][];
    expect(() => read(names, wrong, { weight: 'gewicht' })).toThrow(
      'row 2, column gewicht: "veel" is no weight (in 3 rows)',
    );
    expect(() => read(names, rows, { weight: 'w' })).toThrow('column w: is missing, and is named for weight');
  });

  it('names the weight of the file, and takes the first or last of two rows with one id', () => {
    const named = read(['v1a', 'v1b', 'w'], [['4', '4', '1']], {}, { weight: 'w' });
    expect(named.notes).toEqual(['Its weight "w" is not used; name it as weight to use it.']);
    const rows = [
      ['a', '1', '1'],
      ['b', '2', '2'],
      ['a', '5', '5'],
    ];
    expect(answers(read(['id', 'v1a', 'v1b'], rows, { duplicates: 'first' }))[0]).toEqual([1, 2]);
    expect(answers(read(['id', 'v1a', 'v1b'], rows, { duplicates: 'last' }))[0]).toEqual([2, 5]);
  });

  it('reports one answer throughout, no answers, and the same answers twice', () => {
    const items = Array.from({ length: 12 }, (_, index) => ({ item: `q${index}`, texts: [] }));
    const mixed = items.map((_, index) => String((index % 5) + 1));
    const rows = [items.map(() => '4'), mixed, items.map(() => ''), mixed];
    const table = sourceTableOf(
      items.map(({ item }) => item),
      rows,
    );
    expect(understand(table, { ...SOUGHT, items }).findings).toEqual([
      { kind: 'straight-lining', count: 1, rows: [2], done: 'kept' },
      { kind: 'no answers', count: 1, rows: [4], done: 'kept' },
      { kind: 'same answers', count: 1, rows: [5], done: 'kept' },
    ]);
  });

  it('turns numbers without words where the words run against the numbers', () => {
    const ends = (labels: readonly (readonly [number, string])[]) => ({
      v1a: { valueLabels: new Map<string | number, string>(labels) },
    });
    const rows = [
      [1, 4],
      [2, 4],
      [4, 4],
    ];
    const turned = ends([
      [1, 'Helemaal eens'],
      [5, 'Helemaal oneens'],
    ]);
    const understood = read(['v1a', 'v1b'], rows, {}, { columnsWith: turned });
    expect(answers(understood)).toEqual([
      [5, 4, 2],
      [4, 4, 4],
    ]);
    expect(understood.notes).toEqual([
      'The words of v1a run against its numbers; numbers without words were turned too. (2 answers)',
    ]);
    const same = ends([
      [1, 'Helemaal oneens'],
      [5, 'Helemaal eens'],
    ]);
    expect(answers(read(['v1a', 'v1b'], rows, {}, { columnsWith: same }))[0]).toEqual([1, 2, 4]);
    const mixed = ends([
      [1, 'Eens'],
      [5, 'Helemaal eens'],
    ]);
    expect(() => read(['v1a', 'v1b'], rows, {}, { columnsWith: mixed })).toThrow(
      'row 3, column v1a: "2" is not a response; the words of this column contradict its numbers',
    );
    const text = [
      ['1 - Helemaal eens', '4'],
      ['2', '4'],
      ['Helemaal oneens (5)', '4'],
    ];
    expect(answers(read(['v1a', 'v1b'], text))[0]).toEqual([5, 4, 1]);
  });

  it('follows the labels and missing values of an SPSS file', () => {
    const columnsWith = {
      v1a: {
        valueLabels: new Map<string | number, string>([
          [1, 'Helemaal eens'],
          [5, 'Helemaal oneens'],
          [9, 'Weet niet'],
        ]),
        missing: { ...NONE_MISSING, values: [9] },
      },
    };
    const understood = read(
      ['v1a', 'v1b'],
      [
        [1, 4],
        [5, 4],
        [9, 4],
      ],
      {},
      { columnsWith, kind: 'sav' },
    );
    expect([understood.profile, answers(understood)[0]]).toEqual(['SPSS', [5, 1, -1]]);
  });
});
