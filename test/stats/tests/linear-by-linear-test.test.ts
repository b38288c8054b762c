import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cochranArmitageTest } from '../../../src/stats/tests/cochran-armitage-test.ts';
import { linearByLinearTest } from '../../../src/stats/tests/linear-by-linear-test.ts';
import oracle from '../../oracles/two-waves.json' with { type: 'json' };
import { expectClose, frozen } from '../support.ts';

describe('linearByLinearTest', () => {
  it('agrees with R on two waves, (N - 1) cor^2 over the answers spelled out', () => {
    for (const { first, second, trend } of oracle.pairs) {
      const { statistic, pValue } = linearByLinearTest([frozen(first), frozen(second)]);
      expect(Math.abs(statistic - trend.statistic)).toBeLessThan(1e-9 * Math.max(1, trend.statistic));
      expectClose(pValue, trend.p);
    }
  });

  it("agrees with R's coin, lbl_test, on Agresti's job satisfaction table", () => {
    const { statistic, pValue } = linearByLinearTest(oracle.job);
    expectClose(statistic, oracle.lbl);
    expectClose(pValue, oracle.lblP);
    expectClose(
      linearByLinearTest(oracle.job, frozen([3, 10, 20, 35]), frozen([1, 3, 4, 5])).statistic,
      oracle.uneven,
    );
  });

  it('is Cochran-Armitage times (N - 1) / N when the answer is yes or no', () => {
    const group = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }));
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 6 }), (groups) => {
        const totals = groups.map(([yes, no]) => yes + no);
        const n = totals.reduce((sum, total) => sum + total, 0);
        const trend = cochranArmitageTest(
          groups.map(([yes]) => yes),
          totals,
        );
        const { statistic, correlation } = linearByLinearTest(groups.map(([yes, no]) => [no, yes]));
        expect(statistic).toBeCloseTo((trend.statistic * (n - 1)) / n, 9);
        if (Math.abs(trend.z) > 1e-9) expect(Math.sign(correlation)).toBe(Math.sign(trend.z));
      }),
    );
  });

  it('refuses scores that do not fit and tables that do not vary', () => {
    expect(() =>
      linearByLinearTest(
        [
          [1, 2],
          [3, 4],
        ],
        [1, 2, 3],
      ),
    ).toThrow(/3 row scores for 2 rows/);
    expect(() =>
      linearByLinearTest(
        [
          [1, 2],
          [3, 4],
        ],
        [1, Number.NaN],
      ),
    ).toThrow(/row score is NaN/);
    expect(() =>
      linearByLinearTest(
        [
          [1, 2],
          [3, 4],
        ],
        [2, 2],
      ),
    ).toThrow(/at least 2 row scores/);
    expect(() =>
      linearByLinearTest([
        [0, 2],
        [0, 4],
      ]),
    ).toThrow(/2 column scores/);
    expect(() =>
      linearByLinearTest([
        [1, 2],
        [0.5, 4],
      ]),
    ).toThrow(/0.5 is not a count/);
  });
});
