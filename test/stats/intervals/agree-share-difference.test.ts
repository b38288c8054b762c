import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreeShareDifference } from '../../../src/stats/intervals/agree-share-difference.ts';
import { countVectors, expectClose, frozen } from '../support.ts';

describe('agreeShareDifference', () => {
  it('is later minus earlier, in percentage points', () => {
    // 16/50 - 28/50
    expectClose(agreeShareDifference(frozen([3, 7, 12, 20, 8]), frozen([9, 11, 14, 10, 6])), -24);
  });

  it('changes sign when the waves change place, within 100 points', () => {
    fc.assert(
      fc.property(countVectors(), countVectors(), (a, b) => {
        const difference = agreeShareDifference(a, b);
        expect(difference).toBe(0 - agreeShareDifference(b, a));
        expect(Math.abs(difference)).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('refuses unequal scales and empty waves', () => {
    expect(() => agreeShareDifference(frozen([1, 2, 3, 4]), frozen([1, 2, 3]))).toThrow(RangeError);
    expect(() => agreeShareDifference(frozen([0, 0, 0, 0]), frozen([1, 2, 3, 4]))).toThrow(/first wave/);
  });
});
