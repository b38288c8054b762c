import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { powerOfTwoMeans } from '../../../src/stats/power/power-of-two-means.ts';
import oracle from '../../oracles/power.json' with { type: 'json' };
import { expectClose, notLevels } from '../support.ts';

const size = fc.integer({ min: 2, max: 500 });

describe('powerOfTwoMeans', () => {
  it('agrees with R, pwr.t2n.test', () => {
    for (const { input, level, power } of oracle.means) {
      const [difference, sd, n1, n2] = input as [number, number, number, number];
      expectClose(powerOfTwoMeans(difference, sd, n1, n2, level), power);
    }
  });

  it("reads 0.80 for 64 a group and half a standard deviation, as Cohen's table does", () => {
    expect(powerOfTwoMeans(0.5, 1, 64, 64)).toBeCloseTo(0.8, 2);
  });

  it('is the chance of a false alarm without a difference, and does not see direction, unit or order', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 3, noNaN: true }), size, size, (difference, n1, n2) => {
        expectClose(powerOfTwoMeans(0, 1, n1, n2), 0.05);
        const power = powerOfTwoMeans(difference, 1, n1, n2);
        expect(power).toBeGreaterThanOrEqual(0.05 - 1e-10);
        expect(power).toBeLessThanOrEqual(1);
        expectClose(powerOfTwoMeans(-10 * difference, 10, n2, n1), power);
      }),
    );
  });

  it('refuses what is no difference, spread, sample size or level', () => {
    expect(() => powerOfTwoMeans(Number.NaN, 1, 5, 5)).toThrow(/difference is NaN/);
    for (const sd of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => powerOfTwoMeans(1, sd, 5, 5)).toThrow(/standard deviation is/);
    }
    for (const n of [1, 0, -1, 2.5, Number.NaN]) {
      expect(() => powerOfTwoMeans(1, 1, n, 5)).toThrow(/n of the first sample/);
      expect(() => powerOfTwoMeans(1, 1, 5, n)).toThrow(/n of the second sample/);
    }
    for (const level of notLevels)
      expect(() => powerOfTwoMeans(1, 1, 5, 5, level)).toThrow(/confidence level/);
  });
});
