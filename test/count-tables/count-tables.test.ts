import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnswerColumns,
  countAnswers,
  itemCounts,
  mergeCountTables,
  pairAlpha,
  pairCorrelation,
} from '../../src/count-tables/index.ts';
import { cronbachAlpha } from '../../src/stats/linked/cronbach-alpha.ts';
import { linkedMatrix } from '../../src/stats/linked/linked-matrix.ts';
import { pearsonCorrelation } from '../../src/stats/linked/pearson-correlation.ts';
import { expectClose } from '../stats/support.ts';

const key = { wave: 'w', group: '' };
const items = ['a', 'b', 'c'];

/** Rows of answers to the three items on `points` points, 0 for none. */
const rowsOf = (points = 5, least = 0) =>
  fc.array(fc.array(fc.integer({ min: least, max: points }), { minLength: 3, maxLength: 3 }), {
    minLength: 2,
    maxLength: 40,
  });

const columnsOf = (rows: readonly number[][], rest: Partial<AnswerColumns> = {}): AnswerColumns => ({
  items,
  points: 5,
  wave: 'w',
  answers: items.map((_, item) => Uint8Array.from(rows, (row) => row[item] as number)),
  ...rest,
});

describe('countAnswers', () => {
  it('counts what a loop over the rows counts', () => {
    fc.assert(
      fc.property(rowsOf(), (rows) => {
        const table = countAnswers(columnsOf(rows));
        items.forEach((item, index) => {
          const expected = [1, 2, 3, 4, 5].map(
            (answer) => rows.filter((row) => row[index] === answer).length,
          );
          expect(itemCounts(table, key, item)).toEqual(expected);
        });
        expect(table.groups[0]?.respondents).toBe(rows.length);
      }),
    );
  });

  it('keeps groups and weights apart', () => {
    const table = countAnswers(
      columnsOf(
        [
          [1, 1, 1],
          [1, 2, 2],
          [2, 2, 0],
        ],
        {
          groups: { names: ['x', 'y'], of: Uint32Array.of(0, 1, 1) },
          weights: Float64Array.of(0.5, 2, 0.25),
        },
      ),
    );
    expect(itemCounts(table, { wave: 'w', group: 'x' }, 'a')).toEqual([0.5, 0, 0, 0, 0]);
    expect(itemCounts(table, { wave: 'w', group: 'y' }, 'a')).toEqual([2, 0.25, 0, 0, 0]);
    expect(itemCounts(table, { wave: 'w', group: 'y' }, 'c')).toEqual([0, 2, 0, 0, 0]);
  });

  it.each([
    [
      'an answer off the scale',
      columnsOf([[6, 1, 1]]),
      /item a, respondent 1: 6 is no answer; expected 1 to 5/,
    ],
    [
      'columns of different length',
      { ...columnsOf([[1, 1, 1]]), answers: [Uint8Array.of(1), Uint8Array.of(1, 2), Uint8Array.of(1)] },
      /item b has 2 answers and item a 1/,
    ],
    [
      'a negative weight',
      columnsOf([[1, 1, 1]], { weights: Float64Array.of(-1) }),
      /weight of respondent 1 is -1/,
    ],
    [
      'weights too large to count',
      columnsOf([[1, 1, 1]], { weights: Float64Array.of(1e10) }),
      /more than counts hold; divide/,
    ],
    [
      'a group without a name',
      columnsOf([[1, 1, 1]], { groups: { names: ['x'], of: Uint32Array.of(1) } }),
      /group 1, which has no name/,
    ],
    ['one point', columnsOf([[1, 1, 1]], { points: 1 }), /points is 1/],
  ])('refuses %s', (_, columns, message) => expect(() => countAnswers(columns)).toThrow(message));
});

describe('mergeCountTables', () => {
  it('gives the same bits in any order and any division, weighted too', () => {
    const weights = fc.array(fc.double({ min: 0, max: 20, noNaN: true }), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(
        rowsOf(),
        weights,
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 40, maxLength: 40 }),
        (rows, ws, part) => {
          const count = (of: number[]) =>
            countAnswers(
              columnsOf(
                of.map((i) => rows[i] as number[]),
                { weights: Float64Array.from(of, (i) => ws[i] as number) },
              ),
              { pairs: true },
            );
          const all = rows.map((_, i) => i);
          const parts = [0, 1, 2].map((p) => count(all.filter((i) => part[i] === p)));
          const whole = mergeCountTables([count(all)]);
          expect(mergeCountTables(parts)).toEqual(whole);
          expect(mergeCountTables([...parts].reverse())).toEqual(whole);
        },
      ),
    );
  });

  it('refuses tables that were counted otherwise', () => {
    const one = countAnswers(columnsOf([[1, 1, 1]]));
    expect(() => mergeCountTables([])).toThrow(/at least one/);
    expect(() => mergeCountTables([one, { ...one, items: ['a', 'b', 'd'] }])).toThrow(
      /count table 2 has other items/,
    );
    expect(() => mergeCountTables([one, countAnswers(columnsOf([[1, 1, 1]]), { pairs: true })])).toThrow(
      /other pairs/,
    );
    expect(() => mergeCountTables([one, countAnswers(columnsOf([[1, 1, 1]], { points: 7 }))])).toThrow(
      /points/,
    );
  });
});

describe('statistics of pairs', () => {
  const varied = rowsOf(5, 1).filter(
    (rows) =>
      [0, 1, 2].every((item) => new Set(rows.map((row) => row[item])).size > 1) &&
      new Set(rows.map((row) => (row[0] as number) + (row[1] as number) + (row[2] as number))).size > 1,
  );

  it('are those of the respondents, where all answered all items', () => {
    fc.assert(
      fc.property(varied, (rows) => {
        const table = countAnswers(columnsOf(rows), { pairs: true });
        const column = (item: number) => rows.map((row) => row[item] as number);
        expect(pairAlpha(table, key)).toBeCloseTo(cronbachAlpha(linkedMatrix(rows)).estimate, 9);
        expect(pairCorrelation(table, key, 'a', 'c')).toBeCloseTo(
          pearsonCorrelation(column(0), column(2), { en: 'r', nl: 'r' }),
          9,
        );
        expectClose(pairCorrelation(table, key, 'c', 'b'), pairCorrelation(table, key, 'b', 'c'));
      }),
    );
  });

  it('are over those who answered both, where some did not', () => {
    const rows = [
      [1, 1, 1],
      [2, 3, 1],
      [5, 4, 2],
      [4, 0, 5],
    ];
    const both = rows.filter((row) => row[1] !== 0);
    const expected = pearsonCorrelation(
      both.map((row) => row[0] as number),
      both.map((row) => row[1] as number),
      { en: 'r', nl: 'r' },
    );
    expectClose(pairCorrelation(countAnswers(columnsOf(rows), { pairs: true }), key, 'a', 'b'), expected);
  });

  it('say what they lack', () => {
    const table = countAnswers(
      columnsOf([
        [1, 1, 1],
        [1, 2, 3],
      ]),
    );
    expect(() => pairCorrelation(table, key, 'a', 'b')).toThrow(/pairs: true/);
    expect(() => itemCounts(table, key, 'z')).toThrow(/no item "z".*a, b, c/);
    expect(() => itemCounts(table, { wave: 'w', group: 'x' }, 'a')).toThrow(
      /no group "x" in wave w; there are w ""/,
    );
    expect(() => pairAlpha(table, key, ['a'])).toThrow(/at least 2 items/);
    const paired = countAnswers(
      columnsOf([
        [1, 1, 1],
        [1, 2, 3],
      ]),
      { pairs: true },
    );
    expect(() => pairCorrelation(paired, key, 'a', 'b')).toThrow(/answers that vary/);
  });
});
