import { describe, expect, it } from 'vitest';
import { relationHolds, statedNumber, valueHolds } from '../../src/claims/holds-as-stated.ts';

describe('valueHolds', () => {
  it.each([
    ['about', 80, 75, true],
    ['about', 80, 74.9, false],
    ['nearly', 50, 45, true],
    ['nearly', 50, 50.1, false],
    ['just-over', 25, 26.8, true],
    ['just-over', 25, 24.9, false],
    ['more-than', 50, 50, false],
    ['nearly-double', 2, 2.05, true],
    ['nearly-double', 2, 1.5, false],
  ])('%s %d of %d: %s', (precision, stated, value, holds) => {
    expect(valueHolds(value, stated, precision)).toBe(holds);
  });

  it('refuses a word that the ledger does not know', () => {
    expect(() => valueHolds(1, 1, 'roughly')).toThrow('roughly');
    expect(() => relationHolds(1, 1, 'roughly', false)).toThrow('roughly');
  });
});

describe('relationHolds', () => {
  it.each([
    [60, 50, 'more', true],
    [50, 50, 'more', false],
    [50, 50, 'less', false],
    [70, 55, 'fraction-more', false],
    [36, 33, 'fraction-more', true],
    [64, 88, 'slightly-less', false],
    [58, 50, 'unchanged', true],
    [59, 50, 'unchanged', false],
    [65, 39, 'much-more', true],
  ])('%d beside %d is "%s": %s', (left, right, precision, holds) => {
    expect(relationHolds(left, right, precision, false)).toBe(holds);
  });

  it('reads "much more" of counts as at least twice', () => {
    expect(relationHolds(224, 24, 'much-more', true)).toBe(true);
    expect(relationHolds(30, 24, 'much-more', true)).toBe(false);
  });
});

describe('statedNumber', () => {
  it('reads numbers and fractions of a hundred', () => {
    expect(statedNumber('74')).toBe(74);
    expect(statedNumber('3/4')).toBe(75);
    expect(() => statedNumber('most')).toThrow('most');
  });
});
