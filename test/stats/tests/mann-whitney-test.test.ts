import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mannWhitneyTest } from '../../../src/stats/tests/mann-whitney-test.ts';
import oracle from '../../oracles/two-waves.json' with { type: 'json' };
import { countVectors, expectClose, frozen, notCounts } from '../support.ts';

/** Count vectors of two samples over the distinct values of both, in order. */
function asCounts(
  first: readonly number[],
  second: readonly number[],
): [readonly number[], readonly number[]] {
  const values = [...new Set([...first, ...second])].sort((a, b) => a - b);
  const count = (sample: readonly number[]) =>
    frozen(values.map((v) => sample.filter((x) => x === v).length));
  return [count(first), count(second)];
}

describe('mannWhitneyTest', () => {
  it('agrees with R, wilcox.test(exact = FALSE) with and without continuity correction', () => {
    for (const { first, second, u, pCorrected, pUncorrected } of oracle.pairs) {
      const corrected = mannWhitneyTest(frozen(first), frozen(second));
      expectClose(corrected.u, u);
      expectClose(corrected.pValue, pCorrected);
      expectClose(mannWhitneyTest(frozen(first), frozen(second), false).pValue, pUncorrected);
    }
  });

  it("agrees with R on Student's sleep data (W = 25.5)", () => {
    const drug1 = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const drug2 = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const [a, b] = asCounts(drug1, drug2);
    expect(mannWhitneyTest(a, b).u).toBe(25.5);
    expectClose(mannWhitneyTest(a, b).pValue, 0.06932757543);
    expectClose(mannWhitneyTest(a, b, false).pValue, 0.06372225016);
  });

  it("agrees with the example of SciPy's mannwhitneyu (U = 17, asymptotic p)", () => {
    const [males, females] = asCounts([19, 22, 16, 29, 24], [20, 11, 17, 12]);
    expect(mannWhitneyTest(males, females).u).toBe(17);
    expectClose(mannWhitneyTest(males, females).pValue, 0.11134688653314041);
  });

  it('gives both waves the same p, is blind to the direction of the scale and to empty categories', () => {
    fc.assert(
      fc.property(countVectors(), countVectors(), (a, b) => {
        const { u, pValue } = mannWhitneyTest(a, b);
        const n = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
        const back = mannWhitneyTest(b, a);
        expect(u + back.u).toBe(n(a) * n(b));
        expectClose(back.pValue, pValue);
        expectClose(mannWhitneyTest([...a].reverse(), [...b].reverse()).pValue, pValue);
        expect(mannWhitneyTest([0, ...a], [0, ...b])).toEqual({ u, pValue });
        expect(pValue).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('finds nothing where all answers are the same', () => {
    expect(mannWhitneyTest(frozen([0, 9, 0]), frozen([0, 4, 0]))).toEqual({ u: 18, pValue: 1 });
  });

  for (const [what, counts, message] of notCounts) {
    it(`refuses ${what}`, () => {
      expect(() => mannWhitneyTest(counts, frozen(Array(counts.length).fill(2)))).toThrow(message);
    });
  }

  it('refuses scales of unequal length', () => {
    expect(() => mannWhitneyTest(frozen([1, 2]), frozen([1, 2, 3]))).toThrow(/2 categories/);
  });
});
