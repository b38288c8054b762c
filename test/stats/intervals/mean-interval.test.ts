import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean } from '../../../src/stats/counts/mean.ts';
import { meanInterval } from '../../../src/stats/intervals/mean-interval.ts';
import oracle from '../../oracles/basics.json' with { type: 'json' };
import { countVectors, expectClose, frozen, notCounts, notLevels } from '../support.ts';

describe('meanInterval', () => {
  it('agrees with R, t.test', () => {
    for (const { counts, meanInterval95, meanInterval99 } of oracle.vectors) {
      const at95 = meanInterval(frozen(counts));
      expectClose(at95.lower, meanInterval95[0] ?? Number.NaN);
      expectClose(at95.upper, meanInterval95[1] ?? Number.NaN);
      const at99 = meanInterval(frozen(counts), 0.99);
      expectClose(at99.lower, meanInterval99[0] ?? Number.NaN);
      expectClose(at99.upper, meanInterval99[1] ?? Number.NaN);
    }
  });

  it('holds the mean, widens with the level, narrows when every answer counts twice', () => {
    fc.assert(
      fc.property(countVectors(), (counts) => {
        const narrow = meanInterval(counts, 0.8);
        const wide = meanInterval(counts, 0.95);
        const doubled = meanInterval(
          counts.map((count) => 2 * count),
          0.95,
        );
        expect(narrow.lower).toBeLessThanOrEqual(mean(counts));
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(doubled.upper - doubled.lower).toBeLessThanOrEqual(wide.upper - wide.lower);
      }),
    );
  });

  for (const [what, counts, message] of notCounts) {
    it(`refuses ${what}`, () => {
      expect(() => meanInterval(counts)).toThrow(message);
    });
  }

  it('refuses one answer and levels out of range', () => {
    expect(() => meanInterval(frozen([1, 0]))).toThrow(/at least 2 valid answers/);
    for (const level of notLevels)
      expect(() => meanInterval(frozen([2, 3]), level)).toThrow(/confidence level/);
  });
});
