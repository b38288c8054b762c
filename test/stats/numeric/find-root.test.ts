import { describe, expect, it } from 'vitest';
import { findRoot } from '../../../src/stats/numeric/find-root.ts';

describe('findRoot', () => {
  it('finds the crossing to the last digit, rising or falling', () => {
    expect(findRoot((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
    expect(findRoot((x) => 1 - x, 0, 3)).toBeCloseTo(1, 15);
  });

  it('takes an end that is a root', () => {
    expect(findRoot((x) => x, 0, 3)).toBe(0);
    expect(findRoot((x) => x - 3, 0, 3)).toBe(3);
  });

  it('refuses ends of the same sign', () => {
    expect(() => findRoot((x) => x + 1, 0, 3)).toThrow(/no sign change/);
  });
});
