import { describe, expect, it } from 'vitest';
import { validN } from '../../../src/stats/counts/count-vector.ts';
import { frozen, notCounts } from '../support.ts';

describe('validN', () => {
  it('adds the counts', () => {
    expect(validN(frozen([3, 7, 12, 20, 8]))).toBe(50);
  });

  it('is 0 where nobody answered', () => {
    expect(validN(frozen([0, 0]))).toBe(0);
  });

  for (const [what, counts, message] of notCounts.filter(([name]) => name !== 'n = 0')) {
    it(`refuses ${what}`, () => {
      expect(() => validN(counts)).toThrow(message);
    });
  }
});
