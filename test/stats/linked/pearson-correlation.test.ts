import { describe, expect, it } from 'vitest';
import { pearsonCorrelation } from '../../../src/stats/linked/pearson-correlation.ts';
import { expectClose, frozen } from '../support.ts';

const R = { en: 'r', nl: 'r' };

describe('pearsonCorrelation', () => {
  it('agrees with sums by hand: 4 / sqrt(2 x 26/3) for 1, 2, 3 against 1, 2, 5', () => {
    expectClose(pearsonCorrelation(frozen([1, 2, 3]), frozen([1, 2, 5]), R), 4 / Math.sqrt((2 * 26) / 3));
    expect(pearsonCorrelation(frozen([1, 2, 3]), frozen([-1, -2, -3]), R)).toBe(-1);
  });

  it('refuses a series that does not vary', () => {
    expect(() => pearsonCorrelation(frozen([1, 1]), frozen([1, 2]), R)).toThrow(/r needs answers that vary/);
  });
});
