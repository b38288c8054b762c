import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { powerOfTwoShares } from '../../../src/stats/power/power-of-two-shares.ts';
import oracle from '../../oracles/power.json' with { type: 'json' };
import { expectClose, notLevels } from '../support.ts';

const proportion = fc.double({ min: 0, max: 1, noNaN: true });
const size = fc.integer({ min: 1, max: 2000 });

describe('powerOfTwoShares', () => {
  it('agrees with R, pwr.2p2n.test', () => {
    for (const { input, level, power } of oracle.shares) {
      const [p1, p2, n1, n2] = input as [number, number, number, number];
      expectClose(powerOfTwoShares(p1, p2, n1, n2, level), power);
    }
  });

  it('is the chance of a false alarm without a difference, and never less with one', () => {
    fc.assert(
      fc.property(proportion, proportion, size, size, (p1, p2, n1, n2) => {
        expectClose(powerOfTwoShares(p1, p1, n1, n2), 0.05);
        const power = powerOfTwoShares(p1, p2, n1, n2);
        expect(power).toBeGreaterThanOrEqual(0.05 - 1e-12);
        expect(power).toBeLessThanOrEqual(1);
        expectClose(powerOfTwoShares(p2, p1, n2, n1), power);
        expect(powerOfTwoShares(p1, p2, n1 + 1, n2)).toBeGreaterThanOrEqual(power - 1e-12);
      }),
    );
  });

  it('refuses what is no share, no sample size and no level', () => {
    expect(() => powerOfTwoShares(65, 0.4, 10, 10)).toThrow(/divide a percentage by 100/);
    expect(() => powerOfTwoShares(0.4, Number.NaN, 10, 10)).toThrow(RangeError);
    for (const n of [0, -1, 1.5, Number.NaN]) {
      expect(() => powerOfTwoShares(0.4, 0.5, n, 10)).toThrow(/n of the first sample/);
      expect(() => powerOfTwoShares(0.4, 0.5, 10, n)).toThrow(/n of the second sample/);
    }
    for (const level of notLevels) {
      expect(() => powerOfTwoShares(0.4, 0.5, 10, 10, level)).toThrow(/confidence level/);
    }
  });
});
