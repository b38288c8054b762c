import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareTest } from '../../../src/stats/tests/chi-square-test.ts';
import oracle from '../../oracles/two-waves.json' with { type: 'json' };
import { countVectors, expectClose, frozen } from '../support.ts';

const twoGroups = (a: readonly number[], b: readonly number[]) =>
  a.filter((count, j) => count + (b[j] ?? 0) > 0).length > 1;

describe('chiSquareTest', () => {
  it('agrees with R, chisq.test(correct = FALSE), empty categories left out', () => {
    for (const { first, second, chi } of oracle.pairs) {
      const { statistic, df, pValue, smallestExpected } = chiSquareTest([frozen(first), frozen(second)]);
      expectClose(statistic, chi.statistic);
      expect(df).toBe(chi.df);
      expectClose(pValue, chi.p);
      expectClose(smallestExpected, chi.smallest);
    }
  });

  it('does not see the order of rows or columns; doubling all counts doubles it; equal groups merge', () => {
    fc.assert(
      fc.property(countVectors(), countVectors(), (a, b) => {
        fc.pre(twoGroups(a, b));
        const { statistic } = chiSquareTest([a, b]);
        expectClose(chiSquareTest([b, a]).statistic, statistic);
        expectClose(chiSquareTest([[...a].reverse(), [...b].reverse()]).statistic, statistic);
        expectClose(
          chiSquareTest([a, b].map((row) => row.map((count) => 2 * count))).statistic,
          2 * statistic,
        );
        // Splitting a wave in two of the same distribution adds nothing.
        expectClose(chiSquareTest([a, a, b, b]).statistic, 2 * statistic);
      }),
    );
  });

  it('refuses tables that cannot be compared', () => {
    expect(() => chiSquareTest([[1, 2]])).toThrow(/at least 2 rows/);
    expect(() =>
      chiSquareTest([
        [1, 2],
        [1, 2, 3],
      ]),
    ).toThrow(/row 2 has 3 columns/);
    expect(() =>
      chiSquareTest([
        [1, 0],
        [2, 0],
      ]),
    ).toThrow(/got 2 by 1/);
    expect(() =>
      chiSquareTest([
        [0, 0],
        [0, 0],
      ]),
    ).toThrow(/every cell of the table is 0/);
    expect(() =>
      chiSquareTest([
        [1, 2],
        [1, -2],
      ]),
    ).toThrow(/category 2: -2/);
    expect(() =>
      chiSquareTest([
        [1, Number.NaN],
        [1, 2],
      ]),
    ).toThrow(RangeError);
  });
});
