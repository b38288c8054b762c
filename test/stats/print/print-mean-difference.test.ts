import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printMean } from '../../../src/stats/print/print-mean.ts';
import { printMeanDifference } from '../../../src/stats/print/print-mean-difference.ts';
import { countVectors, frozen } from '../support.ts';

describe('printMeanDifference', () => {
  it('rounds once, where the difference of two printed means is a unit off', () => {
    // 10/3 - 11/6 = 1.5 exactly; the printed means are 3.33 and 1.83 (2 decimals), 3.3 and 1.8 (1 decimal)
    const before = frozen([1, 5, 0, 0, 0]);
    const after = frozen([0, 0, 2, 1, 0]);
    expect(printMeanDifference(before, after, 2)).toBe('1.50');
    expect(printMeanDifference(before, after, 0, 'half-up')).toBe('2');
    expect(printMeanDifference(frozen([1, 2, 0]), frozen([2, 1, 0]), 2)).toBe('-0.33');
  });

  it('is within one unit of the difference of the printed means', () => {
    fc.assert(
      fc.property(countVectors(), countVectors(), (before, after) => {
        const once = Math.round(100 * Number(printMeanDifference(before, after)));
        const twice = Math.round(100 * Number(printMean(after)) - 100 * Number(printMean(before)));
        expect(Math.abs(once - twice)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('refuses scales of unequal length', () => {
    expect(() => printMeanDifference(frozen([1, 2]), frozen([1, 2, 3]))).toThrow(/2 categories/);
  });
});
