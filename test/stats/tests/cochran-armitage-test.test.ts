import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareTest } from '../../../src/stats/tests/chi-square-test.ts';
import { cochranArmitageTest } from '../../../src/stats/tests/cochran-armitage-test.ts';
import oracle from '../../oracles/two-waves.json' with { type: 'json' };
import { expectClose, frozen } from '../support.ts';

describe('cochranArmitageTest', () => {
  it('agrees with R, prop.trend.test', () => {
    for (const { successes, totals, scores, statistic, p } of oracle.trends) {
      const result = cochranArmitageTest(frozen(successes), frozen(totals), frozen(scores));
      expectClose(result.statistic, statistic);
      expectClose(result.pValue, p);
    }
  });

  it('gives the Z of the dose example in the help of DescTools, 1.8856, with its direction', () => {
    const rising = cochranArmitageTest(frozen([0, 1, 0, 3]), frozen([10, 10, 10, 10]));
    expect(rising.z.toFixed(4)).toBe('1.8856');
    expectClose(cochranArmitageTest(frozen([3, 0, 1, 0]), frozen([10, 10, 10, 10])).z, -rising.z);
  });

  it('does not see where the scores begin or how long their steps are', () => {
    const { z } = cochranArmitageTest(frozen([2, 5, 9]), frozen([20, 21, 22]));
    expectClose(cochranArmitageTest(frozen([2, 5, 9]), frozen([20, 21, 22]), frozen([-10, 0, 10])).z, z);
  });

  it('does not see whether groups with the same score are apart or merged, and turns with "yes" and "no"', () => {
    const group = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }));
    fc.assert(
      fc.property(group, group, group, (a, b, c) => {
        const test = (groups: readonly (readonly [number, number])[], scores: readonly number[]) =>
          cochranArmitageTest(
            groups.map(([yes]) => yes),
            groups.map(([yes, no]) => yes + no),
            scores,
          );
        const apart = test([a, b, c], [1, 1, 2]);
        const merged = test([[a[0] + b[0], a[1] + b[1]], c], [1, 2]);
        expect(merged.z).toBeCloseTo(apart.z, 10);
        const turned = test(
          [a, b, c].map(([yes, no]) => [no, yes] as const),
          [1, 1, 2],
        );
        expect(turned.z).toBeCloseTo(-apart.z, 10);
        expect(apart.pValue).toBeGreaterThanOrEqual(0);
        expect(apart.pValue).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is the chi-square test where there are two groups', () => {
    const { statistic } = cochranArmitageTest(frozen([16, 28]), frozen([50, 45]));
    expectClose(
      chiSquareTest([
        [16, 34],
        [28, 17],
      ]).statistic,
      statistic,
    );
  });

  it('refuses groups and scores that do not fit', () => {
    expect(() => cochranArmitageTest([1], [2])).toThrow(/at least 2 groups/);
    expect(() => cochranArmitageTest([1, 2], [2])).toThrow(/got 2 and 1/);
    expect(() => cochranArmitageTest([3, 2], [2, 2])).toThrow(/3 of 2/);
    expect(() => cochranArmitageTest([0, 0], [2, 2])).toThrow(/nobody succeeded/);
    expect(() => cochranArmitageTest([2, 2], [2, 2])).toThrow(/everybody succeeded/);
    expect(() => cochranArmitageTest([1, 2], [2, 0])).toThrow(/n is 0/);
    expect(() => cochranArmitageTest([1, 0], [2, 2], [1, 1])).toThrow(/2 different scores/);
    expect(() => cochranArmitageTest([1, 0], [2, 2], [1])).toThrow(/1 group scores for 2 groups/);
  });
});
