import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareRange } from '../../../src/recovery/linked/chi-square-range.ts';
import { pRange, tRange } from '../../../src/recovery/linked/t-range.ts';
import type { SummaryRow, SummaryValue } from '../../../src/recovery/summary/summary-row.ts';
import { chiSquareTest } from '../../../src/stats/tests/chi-square-test.ts';
import { welchTTestOfCounts } from '../../../src/stats/tests/welch-t-test.ts';
import { type Asked, behind, printedRow, size } from './printed-rows.ts';
// what recalc itself gave; the file says by which command
import ranges from './recalc-ranges.json' with { type: 'json' };

const rowWith = (counts: readonly number[], ...values: SummaryValue[]): SummaryRow => ({
  scores: counts.map((_, i) => i + 1),
  items: 1,
  base: 'answers',
  printedValues: [{ name: 'n', statistic: 'n', printed: String(size(counts)) }, ...values],
});

/** Student's t test with one variance for both, as every textbook has it. */
function pooledT(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [a, b].map((counts) => {
    const n = size(counts);
    const mean = counts.reduce((sum, count, i) => sum + count * (i + 1), 0) / n;
    return { n, mean, squares: counts.reduce((sum, count, i) => sum + count * (i + 1 - mean) ** 2, 0) };
  }) as [{ n: number; mean: number; squares: number }, { n: number; mean: number; squares: number }];
  return (x.mean - y.mean) / Math.sqrt(((x.squares + y.squares) / (x.n + y.n - 2)) * (1 / x.n + 1 / y.n));
}

const counts = fc
  .array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 })
  .filter((c) => size(c) > 1);
const asked: fc.Arbitrary<Asked> = fc.record({
  lowest: fc.boolean(),
  topTwo: fc.boolean(),
  mean: fc.constant(true),
  sd: fc.boolean(),
});
const near = (value: number) => expect.closeTo(value, 10);

describe('the ranges of tests', () => {
  it('are those over all pairs of counts that print so, for t and for p', () => {
    fc.assert(
      fc.property(counts, counts, asked, (a, b, what) => {
        const pairs = behind(a, what).flatMap((x) => behind(b, what).map((y) => [x, y] as const));
        const varied = pairs.filter((pair) =>
          pair.some((own) => own.filter((count) => count > 0).length > 1),
        );
        fc.pre(varied.length > 0 && varied.length < 5_000);
        const [first, second] = [printedRow(a, what), printedRow(b, what)];
        const tests = varied.map(([x, y]) => welchTTestOfCounts(x, y));
        const ends = (values: readonly number[]) => ({
          lower: near(Math.min(...values)),
          upper: near(Math.max(...values)),
        });
        expect(tRange(first, second, 'welch', 'half-up')).toMatchObject(ends(tests.map(({ t }) => t)));
        expect(pRange(first, second, 'welch', 'half-up')).toMatchObject(
          ends(tests.map(({ pValue }) => pValue)),
        );
        const pooled = varied.map(([x, y]) => pooledT(x, y));
        expect(tRange(first, second, 'pooled', 'half-up')).toMatchObject(ends(pooled));
        const range = pRange(first, second, 'welch', 'half-up');
        const [x, y] = range?.upperWitness ?? [[], []];
        expect(welchTTestOfCounts(x, y).pValue).toBeCloseTo(range?.upper as number, 10);
        expect([printedRow(x, what), printedRow(y, what)]).toEqual([first, second]);
      }),
      { numRuns: 40 },
    );
  });

  it('leave out that neither sample varies, which has no test', () => {
    // means of 3.00 and 2.00 that all five answers may give alike, and that 1 2 4 4 4 and 1 1 1 3 4 give too
    const what: Asked = { lowest: false, topTwo: false, mean: true, sd: false };
    const [first, second] = [printedRow([1, 1, 0, 3], what), printedRow([3, 0, 1, 1], what)];
    for (const kind of ['welch', 'pooled'] as const) {
      // nearest to no variance: all the same in one sample, and 1 answer up and 1 down in the other
      expect(tRange(first, second, kind, 'half-up')?.upper).toBeCloseTo(Math.sqrt(10), 10);
      expect(pRange(first, second, kind, 'half-up')?.lower).toBeGreaterThan(0);
    }
  });

  it('are those over all tables that print so, for chi-square and its p', () => {
    const what: Asked = { lowest: true, topTwo: true, mean: false };
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const tests = behind(a, what).flatMap((x) =>
          behind(b, what).flatMap((y) => {
            const used = x.filter((count, i) => count + (y[i] as number) > 0).length;
            return used < 2 ? [] : [chiSquareTest([x, y])];
          }),
        );
        const range = chiSquareRange([printedRow(a, what), printedRow(b, what)], 'pearson', 'half-up');
        if (tests.length === 0) return expect(range).toBeNull();
        const [values, chances] = [
          tests.map(({ statistic }) => statistic),
          tests.map(({ pValue }) => pValue),
        ];
        expect(range?.statistic).toMatchObject({
          lower: near(Math.min(...values)),
          upper: near(Math.max(...values)),
        });
        expect(range?.pValue).toMatchObject({
          lower: near(Math.min(...chances)),
          upper: near(Math.max(...chances)),
        });
        const witness = range?.statistic.upperWitness as readonly number[][];
        expect(chiSquareTest(witness).statistic).toBeCloseTo(Math.max(...values), 10);
      }),
      { numRuns: 40 },
    );
  });

  it('are never wider than those of recalc, and hold the truth', () => {
    let narrower = 0;
    for (const { test, counts: both, means = [], sds = [], percents = [], recalc } of ranges.cases) {
      const rows = both.map((own, i) =>
        test === 't'
          ? rowWith(
              own,
              { name: 'mean', statistic: 'mean', printed: means[i] as string },
              { name: 'sd', statistic: 'sd', printed: sds[i] as string },
            )
          : rowWith(own, { name: '2', statistic: 'percent', of: [1], printed: percents[i] as string }),
      ) as [SummaryRow, SummaryRow];
      const own =
        test === 't'
          ? { welch_t: pRange(...rows, 'welch'), student_t: pRange(...rows, 'pooled') }
          : {
              pearson: chiSquareRange(rows)?.pValue,
              yates: chiSquareRange(rows, 'yates')?.pValue,
            };
      for (const [method, range] of Object.entries(own)) {
        const [low, high] = (recalc as unknown as Record<string, [number, number]>)[method] as [
          number,
          number,
        ];
        expect(range?.lower).toBeGreaterThanOrEqual(low * (1 - 1e-9));
        expect(range?.upper).toBeLessThanOrEqual(high * (1 + 1e-9));
        if ((range?.upper as number) - (range?.lower as number) < 0.9 * (high - low)) narrower += 1;
      }
      const [a, b] = both as [number[], number[]];
      const truth = test === 't' ? welchTTestOfCounts(a, b).pValue : chiSquareTest([a, b]).pValue;
      const range = test === 't' ? own.welch_t : own.pearson;
      expect(range?.lower).toBeLessThanOrEqual(truth + 1e-12);
      expect(range?.upper).toBeGreaterThanOrEqual(truth - 1e-12);
    }
    expect(narrower).toBeGreaterThan(10);
  });
});
