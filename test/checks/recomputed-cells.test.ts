import { table } from 'arquero';
import { describe, expect, it } from 'vitest';
import { recomputedCells } from '../../src/checks/index.ts';
import { openStudy, percentages, responseTable } from '../../src/tables/index.ts';
import { textFiles } from '../second-study.ts';

const { survey } = openStudy(textFiles());
// made up; by hand: 40 answers, 1 of 40 is 2.5 percent and rounds up,
// 6 and 7 together are 14 of 40, 35 percent
const responses = responseTable([
  { wave: 'spring', item: 'a', counts: [1, 3, 6, 8, 8, 9, 5], basis: 'own', feasible: 1 },
]);
const PERCENTS = ['3', '8', '15', '20', '20', '23', '13'];

describe('percentages', () => {
  it('stand beside the counts and n, rounded half up', () => {
    const shares = percentages(responses);
    expect(shares.columnNames()).toEqual([
      'wave',
      'item',
      'response',
      'count',
      'basis',
      'feasible',
      'n',
      'percent',
    ]);
    expect(shares.array('percent')).toEqual(PERCENTS.map(Number));
    expect(new Set(shares.array('n'))).toEqual(new Set([40]));
    expect(percentages(responses, 1).array('percent')[0]).toBe(2.5);
  });

  it('are of each item and wave by itself', () => {
    const two = responses.concat(
      responseTable([
        { wave: 'autumn', item: 'a', counts: [1, 1, 0, 0, 0, 0, 0], basis: 'own', feasible: 1 },
      ]),
    );
    expect(percentages(two).array('n').slice(-1)).toEqual([2]);
    expect(percentages(two).array('percent').slice(7, 9)).toEqual([50, 50]);
  });
});

describe('recomputedCells', () => {
  const stated = (statistics: readonly string[]) =>
    table({
      item: statistics.map(() => 'a'),
      wave: statistics.map(() => 'spring'),
      statistic: [...statistics],
    });

  it('has every answer, and the sides that the text states, by the scale', () => {
    const cells = recomputedCells(survey, responses, stated(['agree']));
    expect(cells.array('statistic')).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'agree']);
    expect(cells.array('recomputed')).toEqual([...PERCENTS, '35']);
    expect(
      recomputedCells(survey, responses, stated(['disagree']))
        .array('recomputed')
        .at(-1),
    ).toBe('10');
    expect(recomputedCells(survey, responses, stated([])).numRows()).toBe(7);
  });
});
