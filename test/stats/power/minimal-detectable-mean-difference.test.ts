import { describe, expect, it } from 'vitest';
import { minimalDetectableMeanDifference } from '../../../src/stats/power/minimal-detectable-mean-difference.ts';
import { powerOfTwoMeans } from '../../../src/stats/power/power-of-two-means.ts';
import oracle from '../../oracles/power.json' with { type: 'json' };
import { expectClose, notLevels } from '../support.ts';

describe('minimalDetectableMeanDifference', () => {
  it('agrees with R, solved on pwr.t2n.test', () => {
    for (const { input, power, difference } of oracle.least) {
      const [sd, n1, n2] = input as [number, number, number];
      expectClose(minimalDetectableMeanDifference(sd, n1, n2, power), difference);
    }
  });

  it('is where the power is the one wanted, and shrinks as samples grow', () => {
    let before = Number.POSITIVE_INFINITY;
    for (const n of [2, 3, 10, 40, 200]) {
      const difference = minimalDetectableMeanDifference(0.8, n, 2 * n, 0.9, 0.99);
      expectClose(powerOfTwoMeans(difference, 0.8, n, 2 * n, 0.99), 0.9);
      expect(difference).toBeLessThan(before);
      before = difference;
    }
  });

  it('refuses what is no spread, sample size or level, and a power that needs no difference', () => {
    expect(() => minimalDetectableMeanDifference(0, 5, 5)).toThrow(/standard deviation is 0/);
    expect(() => minimalDetectableMeanDifference(1, 1, 5)).toThrow(/n of the first sample is 1/);
    expect(() => minimalDetectableMeanDifference(1, 5, Number.NaN)).toThrow(/n of the second sample is NaN/);
    expect(() => minimalDetectableMeanDifference(1, 5, 5, 0.01)).toThrow(/the power is 0.01/);
    expect(() => minimalDetectableMeanDifference(1, 5, 5, Number.NaN)).toThrow(/power is NaN/);
    for (const level of notLevels) {
      expect(() => minimalDetectableMeanDifference(1, 5, 5, 0.8, level)).toThrow(/confidence level/);
    }
  });
});
