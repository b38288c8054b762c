import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hedgesG, hedgesGOfCounts } from '../../../src/stats/effects/hedges-g.ts';
import oracle from '../../oracles/effects.json' with { type: 'json' };
import { countVectors, expectClose, frozen, notLevels, refusesBadPairs } from '../support.ts';

const first = Object.freeze({ mean: 103, sd: 5.5, n: 50 });
const second = Object.freeze({ mean: 100, sd: 4.5, n: 50 });
const varies = countVectors().filter((counts) => counts.filter((count) => count > 0).length > 1);

describe('hedgesGOfCounts', () => {
  it('agrees with R, metafor', () => {
    for (const { first: a, second: b, g, g90, g95 } of oracle.pairs) {
      for (const [level, expected] of [
        [0.9, g90],
        [0.95, g95],
      ] as const) {
        const { estimate, interval } = hedgesGOfCounts(frozen(a), frozen(b), level);
        expectClose(estimate, g);
        expectClose(interval.lower, expected[0] ?? Number.NaN);
        expectClose(interval.upper, expected[1] ?? Number.NaN);
      }
    }
  });

  it('changes sign when the waves change place, and does not see where the scale starts', () => {
    fc.assert(
      fc.property(varies, varies, (a, b) => {
        const { estimate, interval } = hedgesGOfCounts(a, b);
        const swapped = hedgesGOfCounts(b, a);
        expect(swapped.estimate).toBeCloseTo(-estimate, 10);
        expect(swapped.interval.lower).toBeCloseTo(-interval.upper, 10);
        expect(hedgesGOfCounts([0, ...a], [0, ...b]).estimate).toBeCloseTo(estimate, 10);
      }),
    );
  });

  it('refuses what is no pair of waves, and waves without spread', () => {
    refusesBadPairs(hedgesGOfCounts);
    expect(() => hedgesGOfCounts(frozen([1, 0]), frozen([2, 3]))).toThrow(/at least 2/);
    expect(() => hedgesGOfCounts(frozen([5, 0]), frozen([0, 5]))).toThrow(/needs answers that vary/);
  });
});

describe('hedgesG', () => {
  it('is the worked example of Borenstein et al. (2009), chapter 4', () => {
    // g = 0.5924 with variance 0.0411
    const { estimate, interval } = hedgesG(first, second);
    expect(estimate).toBeCloseTo(0.5924, 4);
    expect(((interval.upper - interval.lower) / 2 / 1.959963984540054) ** 2).toBeCloseTo(0.0411, 4);
  });

  it('refuses a summary that no sample has, and levels out of range', () => {
    expect(() => hedgesG({ ...first, n: 1 }, second)).toThrow(/n of the first sample is 1/);
    expect(() => hedgesG(first, { ...second, n: 2.5 })).toThrow(/n of the second sample is 2.5/);
    expect(() => hedgesG({ ...first, sd: -1 }, second)).toThrow(/cannot be negative/);
    expect(() => hedgesG({ ...first, mean: Number.NaN }, second)).toThrow(/mean of the first sample is NaN/);
    for (const level of notLevels) expect(() => hedgesG(first, second, level)).toThrow(/confidence level/);
  });
});
