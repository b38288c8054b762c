import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairsOrdered } from '../../../src/stats/effects/pairs-ordered.ts';
import { STATISTICS } from '../../../src/stats/statistic-names.ts';
import { mannWhitneyExactTest } from '../../../src/stats/tests/mann-whitney-exact-test.ts';
import oracle from '../../oracles/two-waves.json' with { type: 'json' };
import { countVectors, expectClose, frozen, spelledOut } from '../support.ts';

/** The same p by listing every choice of n1 respondents. */
function byListing(a: readonly number[], b: readonly number[]): number {
  const answers = [...spelledOut(a), ...spelledOut(b)];
  const n1 = spelledOut(a).length;
  const distance = (chosen: readonly number[], rest: readonly number[]) =>
    Math.abs(chosen.flatMap((x) => rest.map((y) => Math.sign(x - y))).reduce((sum, sign) => sum + sign, 0));
  const observed = distance(spelledOut(a), spelledOut(b));
  let extreme = 0;
  let all = 0;
  for (let set = 0; set < 2 ** answers.length; set += 1) {
    const chosen = answers.filter((_, i) => (set >> i) & 1);
    if (chosen.length !== n1) continue;
    all += 1;
    const rest = answers.filter((_, i) => !((set >> i) & 1));
    if (distance(chosen, rest) >= observed) extreme += 1;
  }
  return extreme / all;
}

describe('mannWhitneyExactTest', () => {
  it("agrees with R's coin, wilcox_test(distribution = 'exact')", () => {
    for (const { first, second, u, pExact } of oracle.pairs) {
      if (pExact === null) continue;
      const result = mannWhitneyExactTest(frozen(first), frozen(second));
      expectClose(result.u, u);
      expectClose(result.pValue, pExact);
    }
  });

  it("agrees with the example of SciPy's mannwhitneyu, exact p = 1/9", () => {
    // males 19, 22, 16, 29, 24 and females 20, 11, 17, 12, all different, in order of value
    expectClose(mannWhitneyExactTest([0, 0, 1, 0, 1, 0, 1, 1, 1], [1, 1, 0, 1, 0, 1, 0, 0, 0]).pValue, 1 / 9);
  });

  it('equals listing every deal', () => {
    const small = countVectors(4, 1, 2);
    fc.assert(
      fc.property(small, small, (a, b) => {
        fc.pre(
          pairsOrdered(a, b, STATISTICS.mannWhitneyTest).n1 +
            pairsOrdered(a, b, STATISTICS.mannWhitneyTest).n2 <=
            10,
        );
        expectClose(mannWhitneyExactTest(a, b).pValue, byListing(a, b));
      }),
      { numRuns: 30 },
    );
  });

  it('refuses waves too large to count out, and names the way out', () => {
    const large = frozen([100, 100, 100, 100, 100]);
    expect(() => mannWhitneyExactTest(large, large)).toThrow(/use mannWhitneyTest/);
  });

  it('refuses what is no pair of waves', () => {
    expect(() => mannWhitneyExactTest(frozen([1, 2]), frozen([1, 2, 3]))).toThrow(/2 categories/);
    expect(() => mannWhitneyExactTest(frozen([0, 0]), frozen([1, 2]))).toThrow(/first wave/);
    expect(() => mannWhitneyExactTest(frozen([1, -2]), frozen([1, 2]))).toThrow(/category 2: -2/);
  });
});
