import { describe, expect, it } from 'vitest';
import { agreeCount } from '../../../src/stats/counts/agree-count.ts';
import { frozen } from '../support.ts';

describe('agreeCount', () => {
  it('counts the two highest categories', () => {
    expect(agreeCount(frozen([3, 7, 12, 20, 8]))).toBe(28);
    expect(agreeCount(frozen([0, 0, 0, 0]))).toBe(0);
  });

  it('refuses a short scale and what is no count', () => {
    expect(() => agreeCount(frozen([1, 2]))).toThrow(/at least 4 categories/);
    expect(() => agreeCount(frozen([1, 2, 3, -4]))).toThrow(/category 4/);
  });
});
