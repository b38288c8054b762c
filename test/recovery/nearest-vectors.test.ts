import { expect, it } from 'vitest';
import { nearestVectors } from '../../src/recovery/nearest-vectors.ts';
import { compositions, printCounts } from './print-exactly.ts';

it('misses the fewest printed values, then the fewest units, as trying every vector shows', () => {
  // Ten answers over three categories; the mean of [2, 5, 3] is 2.10, misprinted as 2.40.
  const row = { ...printCounts([2, 5, 3], 'up'), mean: '2.40' };
  const gaps = [...compositions(10, 3)].map((vector) => {
    const print = printCounts(vector, 'up');
    const units = [
      ...print.percents.map((percent, index) => Number(percent) - Number(row.percents[index])),
      Math.round(100 * (Number(print.mean) - 2.4)),
      Math.round(100 * (Number(print.sd) - Number(row.sd))),
      print.min - row.min,
      print.max - row.max,
    ].map(Math.abs);
    return { vector, missed: units.filter((unit) => unit > 0).length, total: units.reduce((a, b) => a + b) };
  });
  gaps.sort((a, b) => a.missed - b.missed || a.total - b.total);
  const best = gaps.filter(({ missed, total }) => missed === gaps[0]?.missed && total === gaps[0]?.total);
  expect(nearestVectors(row).map(({ vector }) => vector)).toEqual(best.map(({ vector }) => vector));
  expect(nearestVectors(row)).toEqual([
    { vector: [2, 5, 3], misses: [{ statistic: 'mean', printed: '2.40', wouldPrint: '2.10', units: 30 }] },
  ]);
});
