import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearestVectors } from '../../src/recovery/nearest-vectors.ts';
import type { PublishedRow } from '../../src/recovery/published-row.ts';
import { compositions, type Print, printCounts } from './print-exactly.ts';

/** The nearest vectors by trying every one: fewest values missed, then fewest units. */
function tried(row: Print): number[][] {
  const gaps = [...compositions(row.n, row.percents.length)].map((vector) => {
    const print = printCounts(vector, 'up');
    const units = [
      ...print.percents.map((percent, index) => Number(percent) - Number(row.percents[index])),
      Math.round(100 * (Number(print.mean) - Number(row.mean))),
      Math.round(100 * (Number(print.sd) - Number(row.sd))),
      print.min - row.min,
      print.max - row.max,
    ].map(Math.abs);
    return { vector, missed: units.filter((unit) => unit > 0).length, total: units.reduce((a, b) => a + b) };
  });
  gaps.sort((a, b) => a.missed - b.missed || a.total - b.total);
  return gaps
    .filter(({ missed, total }) => missed === gaps[0]?.missed && total === gaps[0]?.total)
    .map(({ vector }) => vector);
}

it('tells a misprinted mean by what the counts would print', () => {
  // The mean of [2, 5, 3] is 2.10.
  const row: PublishedRow = { ...printCounts([2, 5, 3], 'up'), mean: '2.40' };
  expect(nearestVectors(row)).toEqual([
    { vector: [2, 5, 3], misses: [{ statistic: 'mean', printed: '2.40', wouldPrint: '2.10', units: 30 }] },
  ]);
});

it('misses the fewest printed values, then the fewest units, as trying every vector shows', () => {
  const spoiled = fc.record({
    vector: fc
      .array(fc.nat({ max: 6 }), { minLength: 3, maxLength: 4 })
      .filter((v) => v.reduce((a, b) => a + b) > 1),
    mean: fc.integer({ min: -30, max: 30 }),
    sd: fc.integer({ min: -30, max: 30 }),
    percent: fc.integer({ min: -9, max: 9 }),
  });
  fc.assert(
    fc.property(spoiled, ({ vector, mean, sd, percent }) => {
      const print = printCounts(vector, 'up');
      const first = Math.min(100, Math.max(0, Number(print.percents[0]) + percent));
      const row: Print = {
        ...print,
        percents: print.percents.with(0, String(first)),
        mean: Math.max(0, Number(print.mean) + mean / 100).toFixed(2),
        sd: Math.max(0, Number(print.sd) + sd / 100).toFixed(2),
      };
      const nearest = nearestVectors(row, 'half-up').map((found) => found.vector);
      expect(nearest).toEqual(
        tried(row).sort((a, b) => a.map((x, i) => x - (b[i] as number)).find((d) => d !== 0) ?? 0),
      );
    }),
    { numRuns: 60 },
  );
});
