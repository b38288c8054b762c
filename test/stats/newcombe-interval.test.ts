import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombeInterval } from '../../src/stats/newcombe-interval.ts';

describe('newcombeInterval', () => {
  // Newcombe (1998), table II, method 10
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%d/%d - %d/%d', (x1, n1, x2, n2, lower, upper) => {
    const interval = newcombeInterval(x1, n1, x2, n2);
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  it('holds the difference, stays in range and turns round with its groups', () => {
    const group = fc
      .integer({ min: 1, max: 300 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(group, group, ([x1, n1], [x2, n2]) => {
        const { lower, upper } = newcombeInterval(x1, n1, x2, n2);
        const difference = x1 / n1 - x2 / n2;
        expect(lower).toBeLessThanOrEqual(difference + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(difference - 1e-12);
        expect(lower).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(upper).toBeLessThanOrEqual(1 + 1e-12);
        const turned = newcombeInterval(x2, n2, x1, n1);
        expect(turned.lower).toBeCloseTo(-upper, 12);
      }),
    );
  });

  it('refuses numbers out of range', () => {
    expect(() => newcombeInterval(3, 2, 0, 5)).toThrow(RangeError);
    expect(() => newcombeInterval(0, 0, 0, 5)).toThrow(RangeError);
    expect(() => newcombeInterval(1, 2, 0, 5, 1)).toThrow(RangeError);
  });
});
