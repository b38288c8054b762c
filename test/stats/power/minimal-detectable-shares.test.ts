import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimalDetectableShares } from '../../../src/stats/power/minimal-detectable-shares.ts';
import { powerOfTwoShares } from '../../../src/stats/power/power-of-two-shares.ts';
import oracle from '../../oracles/power.json' with { type: 'json' };
import { expectInterval, notLevels } from '../support.ts';

describe('minimalDetectableShares', () => {
  it('agrees with R, solved on pwr.2p2n.test', () => {
    for (const { input, power, lower, upper } of oracle.detectable) {
      const [p1, n1, n2] = input as [number, number, number];
      expectInterval(minimalDetectableShares(p1, n1, n2, power), [lower, upper]);
    }
  });

  it('is where the power is the one wanted, unless no share is far enough', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 1, max: 2000 }),
        fc.double({ min: 0.2, max: 0.99, noNaN: true }),
        (p1, n1, n2, power) => {
          const { lower, upper } = minimalDetectableShares(p1, n1, n2, power);
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(upper).toBeLessThanOrEqual(1);
          expect(lower).toBeLessThanOrEqual(p1 + 1e-12);
          expect(upper).toBeGreaterThanOrEqual(p1 - 1e-12);
          for (const [bound, end] of [
            [lower, 0],
            [upper, 1],
          ] as const) {
            const reached = powerOfTwoShares(p1, bound, n1, n2);
            if (bound === end) expect(reached).toBeLessThanOrEqual(power + 1e-6);
            else expect(reached).toBeCloseTo(power, 6);
          }
        },
      ),
    );
  });

  it('refuses what is no share, no sample size, no level, and a power that needs no difference', () => {
    expect(() => minimalDetectableShares(45, 10, 10)).toThrow(/divide a percentage by 100/);
    expect(() => minimalDetectableShares(0.45, 0, 10)).toThrow(/n of the first sample/);
    expect(() => minimalDetectableShares(0.45, 10, 2.5)).toThrow(/n of the second sample/);
    expect(() => minimalDetectableShares(0.45, 10, 10, 0.05)).toThrow(/the power is 0.05/);
    expect(() => minimalDetectableShares(0.45, 10, 10, 1)).toThrow(/power is 1/);
    for (const level of notLevels) {
      expect(() => minimalDetectableShares(0.45, 10, 10, 0.8, level)).toThrow(/confidence level/);
    }
  });
});
