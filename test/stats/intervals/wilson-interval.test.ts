import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../src/stats/intervals/wilson-interval.ts';
import { normalCriticalValue } from '../../../src/stats/numeric/normal-critical-value.ts';
import oracle from '../../oracles/basics.json' with { type: 'json' };
import { expectClose, notLevels } from '../support.ts';

describe('wilsonInterval', () => {
  it('agrees with R, prop.test(correct = FALSE)', () => {
    for (const { successes, n, level, interval } of oracle.wilson) {
      const { lower, upper } = wilsonInterval(successes, n, level);
      expect(Math.abs(lower - (interval[0] ?? Number.NaN))).toBeLessThan(1e-12);
      expectClose(upper, interval[1] ?? Number.NaN);
    }
  });

  it('prints the examples of Newcombe (1998), Statistics in Medicine 17, 857-872, table I', () => {
    const printed = (successes: number, n: number) => {
      const { lower, upper } = wilsonInterval(successes, n);
      return [lower.toFixed(4), upper.toFixed(4)];
    };
    expect(printed(81, 263)).toEqual(['0.2553', '0.3662']);
    expect(printed(15, 148)).toEqual(['0.0624', '0.1605']);
    expect(printed(0, 20)).toEqual(['0.0000', '0.1611']);
    expect(printed(1, 29)).toEqual(['0.0061', '0.1718']);
  });

  it('stays in [0, 1], holds the share, mirrors, and solves the score equation', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.nat(400),
        fc.double({ min: 0.5, max: 0.999, noNaN: true }),
        (n, k, level) => {
          const successes = k % (n + 1);
          const { lower, upper } = wilsonInterval(successes, n, level);
          const share = successes / n;
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(upper).toBeLessThanOrEqual(1);
          expect(lower).toBeLessThanOrEqual(share);
          expect(upper).toBeGreaterThanOrEqual(share);
          expect(wilsonInterval(n - successes, n, level).lower).toBeCloseTo(1 - upper, 12);
          if (successes > 0) {
            const z = (share - lower) / Math.sqrt((lower * (1 - lower)) / n);
            expect(z).toBeCloseTo(normalCriticalValue(level), 6);
          }
        },
      ),
    );
  });

  it('refuses counts and levels out of range', () => {
    expect(() => wilsonInterval(0, 0)).toThrow(/n is 0/);
    expect(() => wilsonInterval(5, 4)).toThrow(/5 of 4/);
    expect(() => wilsonInterval(-1, 4)).toThrow(RangeError);
    expect(() => wilsonInterval(1.5, 4)).toThrow(RangeError);
    expect(() => wilsonInterval(Number.NaN, 4)).toThrow(RangeError);
    for (const level of notLevels) expect(() => wilsonInterval(1, 4, level)).toThrow(/confidence level/);
  });
});
