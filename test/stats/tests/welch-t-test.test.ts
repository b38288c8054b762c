import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { welchTTest, welchTTestOfCounts } from '../../../src/stats/tests/welch-t-test.ts';
import oracle from '../../oracles/two-waves.json' with { type: 'json' };
import { countVectors, expectClose, expectInterval, frozen, notCounts, notLevels } from '../support.ts';

const sleep1 = Object.freeze({ mean: 0.75, sd: 1.789009658, n: 10 });
const sleep2 = Object.freeze({ mean: 2.33, sd: 2.002248736, n: 10 });

describe('welchTTest', () => {
  it("agrees with R's t.test on Student's sleep data", () => {
    const { t, df, pValue, interval } = welchTTest(sleep1, sleep2);
    expectClose(t, -1.860813467);
    expectClose(df, 17.77647352);
    expectClose(pValue, 0.07939414019);
    expectInterval(interval, [-3.365483231, 0.2054832307], 1e-8);
  });

  it("agrees with the example of SciPy's ttest_ind_from_stats, equal_var=False", () => {
    const first = Object.freeze({ mean: 15, sd: Math.sqrt(87.5), n: 13 });
    const second = Object.freeze({ mean: 12, sd: Math.sqrt(39), n: 11 });
    const { t, df, pValue } = welchTTest(first, second);
    expectClose(t, 0.9358461936);
    expectClose(df, 20.98461123);
    expectClose(pValue, 0.3599981869);
  });

  it('agrees with R on count vectors, the answers spelled out', () => {
    for (const { first, second, welch } of oracle.pairs) {
      const { t, df, pValue, interval } = welchTTestOfCounts(frozen(first), frozen(second));
      expectClose(t, welch.t);
      expectClose(df, welch.df);
      expectClose(pValue, welch.p);
      expectInterval(interval, welch.interval);
    }
  });

  it('changes sign when the waves change place, and its interval agrees with its p-value', () => {
    fc.assert(
      fc.property(countVectors(), countVectors(), (a, b) => {
        fc.pre([a, b].some((counts) => counts.filter((count) => count > 0).length > 1));
        const forth = welchTTestOfCounts(a, b);
        const back = welchTTestOfCounts(b, a);
        expectClose(forth.t, -back.t);
        expectClose(forth.pValue, back.pValue);
        expect(forth.pValue).toBeGreaterThanOrEqual(0);
        expect(forth.pValue).toBeLessThanOrEqual(1);
        if (Math.abs(forth.pValue - 0.05) > 1e-9) {
          expect(forth.pValue < 0.05).toBe(forth.interval.lower > 0 || forth.interval.upper < 0);
        }
      }),
    );
  });

  it('refuses summaries that no sample has', () => {
    expect(() => welchTTest({ ...sleep1, sd: -1 }, sleep2)).toThrow(
      /first sample is -1; it cannot be negative/,
    );
    expect(() => welchTTest(sleep1, { ...sleep2, n: 1 })).toThrow(/n of the second sample is 1/);
    expect(() => welchTTest({ ...sleep1, mean: Number.NaN }, sleep2)).toThrow(
      /mean of the first sample is NaN/,
    );
    expect(() => welchTTest({ ...sleep1, n: 9.5 }, sleep2)).toThrow(RangeError);
    expect(() => welchTTest({ ...sleep1, sd: 0 }, { ...sleep2, sd: 0 })).toThrow(
      /both standard deviations are 0/,
    );
    for (const level of notLevels)
      expect(() => welchTTest(sleep1, sleep2, level)).toThrow(/confidence level/);
  });

  for (const [what, counts, message] of notCounts) {
    it(`refuses ${what}`, () => {
      const other = frozen(Array(counts.length).fill(2));
      expect(() => welchTTestOfCounts(counts, other)).toThrow(message);
    });
  }

  it('refuses scales of unequal length', () => {
    expect(() => welchTTestOfCounts(frozen([1, 2]), frozen([1, 2, 3]))).toThrow(
      /2 categories and the second 3/,
    );
  });
});
