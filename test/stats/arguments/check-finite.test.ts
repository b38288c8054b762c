import { describe, expect, it } from 'vitest';
import { checkFinite } from '../../../src/stats/arguments/check-finite.ts';

describe('checkFinite', () => {
  it('gives a finite number back', () => {
    expect(checkFinite(-1.5, 'mean')).toBe(-1.5);
  });

  it('refuses the rest by name', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(() => checkFinite(value, 'mean')).toThrow(RangeError);
      expect(() => checkFinite(value, 'mean')).toThrow(`the mean is ${value}`);
    }
  });
});
