import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feasibleSet } from '../../src/recovery/feasible-set.ts';
import type { PublishedRow } from '../../src/recovery/published-row.ts';
import { compositions, type Halves, printCounts } from './print-exactly.ts';
import { quickscanRows } from './quickscan-rows.ts';

const counts = (most: number) =>
  fc
    .array(fc.nat({ max: most }), { minLength: 2, maxLength: 6 })
    .filter((vector) => vector.reduce((a, b) => a + b, 0) > 0);
const halves = fc.constantFrom<Halves>('up', 'even');
const convention = (mode: Halves) => (mode === 'up' ? 'half-up' : 'half-even');
const text = (value: unknown) => JSON.stringify(value);

describe('feasibleSet', () => {
  it('holds the counts that a print was made from, and only counts that print the same', () => {
    fc.assert(
      fc.property(counts(60), halves, (vector, mode) => {
        const print = printCounts(vector, mode);
        const feasible = feasibleSet(print, convention(mode));
        expect(feasible.map(text)).toContain(text(vector));
        for (const member of feasible) expect(printCounts(member, mode)).toEqual(print);
        const both = feasibleSet(print).map(text);
        for (const member of feasible) expect(both).toContain(text(member));
      }),
      { numRuns: 150 },
    );
  });

  it('equals the vectors that trying every one leaves, whatever is printed', () => {
    const some = fc.record({
      vector: fc
        .array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 5 })
        .filter((v) => v.some((c) => c > 0)),
      mode: halves,
      drop: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
      decimals: fc.constantFrom(0, 1, 2),
    });
    fc.assert(
      fc.property(some, ({ vector, mode, drop, decimals }) => {
        const print = printCounts(vector, mode, decimals);
        const row = {
          n: drop[8] ? { min: Math.max(1, print.n - 1), max: print.n + 1 } : print.n,
          percents: print.percents.map((percent, index) => (drop[index] ? null : percent)),
          mean: drop[5] ? null : print.mean,
          sd: drop[6] ? null : print.sd,
          min: drop[7] ? null : print.min,
          max: drop[7] ? null : print.max,
        };
        const sizes = typeof row.n === 'number' ? [row.n] : [row.n.min, row.n.min + 1, row.n.min + 2];
        const expected = sizes
          .filter((n) => typeof row.n === 'number' || n <= row.n.max)
          .flatMap((n) => [...compositions(n, vector.length)])
          .filter((candidate) => {
            const other = printCounts(candidate, mode, decimals);
            const same = (a: unknown, b: unknown) => a === null || a === b;
            return (
              row.percents.every((percent, index) => same(percent, other.percents[index])) &&
              same(row.mean, other.mean) &&
              same(row.sd, other.sd) &&
              same(row.min, other.min) &&
              same(row.max, other.max)
            );
          });
        expect(feasibleSet(row, convention(mode)).map(text).sort()).toEqual(expected.map(text).sort());
      }),
      { numRuns: 300 },
    );
  });

  it('finds a set for every item of the quickscan but one, and no more than the published values allow', () => {
    const empty: string[] = [];
    for (const { wave, item, row } of quickscanRows()) {
      const feasible = feasibleSet(row, 'half-up');
      if (feasible.length === 0) empty.push(`${wave} ${item}`);
      for (const member of feasible) {
        const print = printCounts(member, 'up');
        expect(print.percents).toEqual(row.percents);
        expect([print.n, print.min, print.max]).toEqual([row.n, row.min, row.max]);
        expect([Number(print.mean), Number(print.sd)]).toEqual([Number(row.mean), Number(row.sd)]);
      }
    }
    expect(empty).toEqual(['2017 v4c']);
  });

  it('misses nothing for a printed item: trying all counts within half a point gives the same set', () => {
    for (const name of ['2017 v1f', '2017 v4c', '2010 v3c', '2010 v2d']) {
      const found = quickscanRows().find(({ wave, item }) => `${wave} ${item}` === name);
      const row = found?.row as PublishedRow & { n: number };
      const windows = row.percents.map((percent) => {
        const middle = (Number(percent) * row.n) / 100;
        const from = Math.max(0, Math.floor(middle - row.n / 200) - 1);
        return Array.from({ length: Math.ceil(row.n / 100) + 4 }, (_, step) => from + step);
      });
      const [w1, w2, w3, w4] = windows as [number[], number[], number[], number[]];
      const expected: number[][] = [];
      for (const a of w1)
        for (const b of w2)
          for (const c of w3)
            for (const d of w4) {
              const vector = [a, b, c, d, row.n - a - b - c - d];
              if ((vector[4] as number) < 0) continue;
              if (vector.some((x, i) => Math.abs((100 * x) / row.n - Number(row.percents[i])) > 0.51))
                continue;
              const print = printCounts(vector, 'up');
              if (
                text(print.percents) === text(row.percents) &&
                Number(print.mean) === Number(row.mean) &&
                Number(print.sd) === Number(row.sd) &&
                print.min === row.min &&
                print.max === row.max
              )
                expected.push(vector);
            }
      expect(feasibleSet(row, 'half-up').map(text)).toEqual(expected.map(text));
    }
  });

  it('decides an exact half by the named convention', () => {
    // 1 of 8 is 12.5 percent: up to 13, or to the even 12. Neither convention prints 11.
    const row = (percent: string): PublishedRow => ({
      n: 8,
      percents: [percent, null],
      mean: null,
      sd: null,
      min: null,
      max: null,
    });
    expect(feasibleSet(row('13'), 'half-up')).toEqual([[1, 7]]);
    expect(feasibleSet(row('12'), 'half-up')).toEqual([]);
    expect(feasibleSet(row('13'), 'half-even')).toEqual([]);
    expect(feasibleSet(row('12'), 'half-even')).toEqual([[1, 7]]);
    expect(feasibleSet(row('12'))).toEqual([[1, 7]]);
    expect(feasibleSet(row('13'))).toEqual([[1, 7]]);
    expect(feasibleSet(row('11'))).toEqual([]);
  });

  it('takes min and max as answered categories', () => {
    const row = { n: 3, percents: [null, null, null, null], mean: null, sd: null };
    expect(feasibleSet({ ...row, min: 2, max: 3 })).toEqual([
      [0, 1, 2, 0],
      [0, 2, 1, 0],
    ]);
    expect(feasibleSet({ ...row, min: 2, max: 2 })).toEqual([[0, 3, 0, 0]]);
  });

  it('refuses what cannot be a row, and says where', () => {
    const row = { n: 20, percents: ['50', '50'], mean: '1.50', sd: null, min: null, max: null };
    expect(() => feasibleSet({ ...row, percents: ['140', '50'] })).toThrow(
      /category 1: "140" lies outside 0 to 100/,
    );
    expect(() => feasibleSet({ ...row, n: 0 })).toThrow(/n: 0 cannot be a number of answers/);
    expect(() => feasibleSet({ ...row, n: 2.5 })).toThrow(/n: 2.5/);
    expect(() => feasibleSet({ ...row, mean: '1,50' })).toThrow(/mean: "1,50".*decimal point/);
    expect(() => feasibleSet({ ...row, sd: '-1' })).toThrow(/sd: "-1" is negative/);
    expect(() => feasibleSet({ ...row, min: 3 })).toThrow(/min: 3 is not a category/);
    expect(() => feasibleSet({ ...row, mean: 1.5 as unknown as string })).toThrow(/as printed text/);
    expect(() => feasibleSet({ ...row, percents: [] })).toThrow(/one entry per category/);
  });
});
