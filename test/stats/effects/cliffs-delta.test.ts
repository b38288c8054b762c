import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cliffsDelta } from '../../../src/stats/effects/cliffs-delta.ts';
import { commonLanguageEffect } from '../../../src/stats/effects/common-language-effect.ts';
import { mannWhitneyTest } from '../../../src/stats/tests/mann-whitney-test.ts';
import oracle from '../../oracles/effects.json' with { type: 'json' };
import { countVectors, expectClose, expectInterval, frozen, notLevels, refusesBadPairs } from '../support.ts';

describe('cliffsDelta', () => {
  it('agrees with R on the full matrix of pairs', () => {
    for (const { first, second, cliff90, cliff95 } of oracle.pairs) {
      for (const [level, expected] of [
        [0.9, cliff90],
        [0.95, cliff95],
      ] as const) {
        const { estimate, interval } = cliffsDelta(frozen(first), frozen(second), level);
        expectClose(estimate, expected.estimate);
        expectClose(interval.lower, expected.interval[0] ?? Number.NaN);
        expectClose(interval.upper, expected.interval[1] ?? Number.NaN);
      }
    }
  });

  it("agrees with R's effsize, cliff.delta(use.normal = TRUE)", () => {
    const known = oracle.pairs.filter(({ effsize95 }) => effsize95 !== null);
    expect(known.length).toBeGreaterThan(4);
    for (const { first, second, effsize90, effsize95 } of known) {
      expectInterval(cliffsDelta(frozen(first), frozen(second), 0.9).interval, effsize90 ?? []);
      expectInterval(cliffsDelta(frozen(first), frozen(second)).interval, effsize95 ?? []);
    }
  });

  it("is the value in the tests of R's effsize", () => {
    // 10, 20, 30, 40, 50 as categories
    expectClose(cliffsDelta(frozen([2, 3, 3, 1, 1]), frozen([1, 1, 1, 2, 1])).estimate, -0.25);
    expectClose(cliffsDelta(frozen([1, 3, 3, 1, 1, 1]), frozen([1, 1, 1, 2, 1, 0])).estimate, -1 / 15);
    expectClose(cliffsDelta(frozen([2, 2, 1]), frozen([0, 3, 2])).estimate, -0.44);
  });

  it("is 2U / (n1 n2) - 1 with Mann-Whitney's U, and twice the common-language effect less 1", () => {
    fc.assert(
      fc.property(countVectors(), countVectors(), (a, b) => {
        const n1n2 = sum(a) * sum(b);
        const { estimate } = cliffsDelta(a, b);
        expect(estimate).toBeCloseTo((2 * mannWhitneyTest(a, b).u) / n1n2 - 1, 12);
        expect(estimate).toBeCloseTo(2 * commonLanguageEffect(a, b) - 1, 12);
      }),
    );
  });

  it('keeps its interval in range around the estimate, and turns round with waves or scale', () => {
    fc.assert(
      fc.property(countVectors(), countVectors(), (a, b) => {
        const { estimate, interval } = cliffsDelta(a, b);
        expect(interval.lower).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(interval.upper).toBeLessThanOrEqual(1 + 1e-12);
        expect(interval.lower).toBeLessThanOrEqual(estimate + 1e-12);
        expect(interval.upper).toBeGreaterThanOrEqual(estimate - 1e-12);
        const swapped = cliffsDelta(b, a);
        expect(swapped.estimate).toBeCloseTo(-estimate, 12);
        expect(swapped.interval.lower).toBeCloseTo(-interval.upper, 12);
        const turned = cliffsDelta([...a].reverse(), [...b].reverse());
        expect(turned.interval.upper).toBeCloseTo(-interval.lower, 12);
      }),
    );
  });

  it('does not see categories that nobody chose', () => {
    expect(cliffsDelta(frozen([3, 0, 4, 0]), frozen([1, 0, 2, 2]))).toEqual(
      cliffsDelta(frozen([3, 4, 0]), frozen([1, 2, 2])),
    );
  });

  it('refuses what is no pair of waves, one answer, and levels out of range', () => {
    refusesBadPairs(cliffsDelta);
    expect(() => cliffsDelta(frozen([1, 0]), frozen([2, 3]))).toThrow(/at least 2/);
    for (const level of notLevels) {
      expect(() => cliffsDelta(frozen([2, 3]), frozen([3, 2]), level)).toThrow(/confidence level/);
    }
  });
});

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
