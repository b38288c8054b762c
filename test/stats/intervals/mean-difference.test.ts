import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanDifference } from '../../../src/stats/intervals/mean-difference.ts';
import { countVectors, expectClose, frozen } from '../support.ts';

describe('meanDifference', () => {
  it('is later minus earlier', () => {
    // 2.86 - 3.46, both by R's mean()
    expectClose(meanDifference(frozen([3, 7, 12, 20, 8]), frozen([9, 11, 14, 10, 6])), -0.6);
  });

  it('changes sign when the waves change place', () => {
    fc.assert(
      fc.property(countVectors(), countVectors(), (a, b) => {
        expect(meanDifference(a, b)).toBe(0 - meanDifference(b, a));
      }),
    );
  });

  it('refuses unequal scales and empty waves', () => {
    expect(() => meanDifference(frozen([1, 2]), frozen([1, 2, 3]))).toThrow(/write an empty category as 0/);
    expect(() => meanDifference(frozen([1, 2]), frozen([0, 0]))).toThrow(/second wave, needs at least 1/);
  });
});
