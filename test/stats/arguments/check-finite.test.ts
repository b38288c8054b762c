import { describe, expect, it } from 'vitest';
import { checkFinite } from '../../../src/stats/arguments/check-finite.ts';

const MEAN = { en: 'the mean', nl: 'het gemiddelde' };

describe('checkFinite', () => {
  it('gives a finite number back', () => {
    expect(checkFinite(-1.5, MEAN)).toBe(-1.5);
  });

  it('refuses the rest by name', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(() => checkFinite(value, MEAN)).toThrow(RangeError);
      expect(() => checkFinite(value, MEAN)).toThrow(`the mean is ${value}`);
    }
  });
});
