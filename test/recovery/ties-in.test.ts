import { expect, it } from 'vitest';
import { feasibleSet } from '../../src/recovery/feasible-set.ts';
import { tiesIn } from '../../src/recovery/ties-in.ts';

it('names the printed value that lies on a rounding edge, and the vector', () => {
  // 1 of 8 = 12.5 percent; the mean of one 1 and seven 2s is 1.875, midway between 1.87 and 1.88.
  const row = { n: 8, percents: ['13', null], mean: '1.87', sd: null, min: null, max: null };
  const feasible = feasibleSet(row);
  expect(feasible).toEqual([[1, 7]]);
  expect(tiesIn(row, feasible)).toEqual([
    { vector: [1, 7], statistic: 'p1', printed: '13', either: '12 or 13' },
    { vector: [1, 7], statistic: 'mean', printed: '1.87', either: '1.87 or 1.88' },
  ]);
});

it('finds a standard deviation on an edge: variance 0.25 exactly is 0.5 printed without decimals', () => {
  // One answer in 1 and three in 2: n = 4, variance = 3/4 / 3 = 1/4.
  const row = { n: 4, percents: ['25', '75'], mean: '1.75', sd: '1', min: null, max: null };
  expect(tiesIn(row, feasibleSet(row))).toEqual([
    { vector: [1, 3], statistic: 'sd', printed: '1', either: '0 or 1' },
  ]);
});

it('reports nothing where no value lies on an edge', () => {
  const row = { n: 3, percents: ['33', '67'], mean: '1.67', sd: '0.58', min: 1, max: 2 };
  expect(tiesIn(row, feasibleSet(row))).toEqual([]);
});
