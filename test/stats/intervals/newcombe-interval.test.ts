import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombeInterval } from '../../../src/stats/intervals/newcombe-interval.ts';
import oracle from '../../oracles/proportions.json' with { type: 'json' };
import { expectInterval, notLevels } from '../support.ts';

describe('newcombeInterval', () => {
  it('agrees with R, built on the bounds of prop.test', () => {
    for (const { pair, level, interval } of oracle.two) {
      const [x1, n1, x2, n2] = pair as [number, number, number, number];
      expectInterval(newcombeInterval(x1, n1, x2, n2, level), interval);
    }
  });

  it('prints table II of Newcombe (1998), method 10', () => {
    const table: readonly (readonly [number, number, number, number, string, string])[] = [
      [56, 70, 48, 80, '0.0524', '0.3339'],
      [9, 10, 3, 10, '0.1705', '0.8090'],
      [6, 7, 2, 7, '0.0582', '0.8062'],
      [5, 56, 0, 29, '-0.0381', '0.1926'],
      [0, 10, 0, 20, '-0.1611', '0.2775'],
      [0, 10, 0, 10, '-0.2775', '0.2775'],
      [10, 10, 0, 20, '0.6791', '1.0000'],
      [10, 10, 0, 10, '0.6075', '1.0000'],
    ];
    for (const [x1, n1, x2, n2, lower, upper] of table) {
      const interval = newcombeInterval(x1, n1, x2, n2);
      expect([interval.lower.toFixed(4), interval.upper.toFixed(4)]).toEqual([lower, upper]);
    }
  });

  it('holds the difference, stays in [-1, 1], and turns round with the waves', () => {
    const sample = fc
      .tuple(fc.integer({ min: 1, max: 200 }), fc.nat(200))
      .map(([n, k]) => [k % (n + 1), n] as const);
    fc.assert(
      fc.property(sample, sample, ([x1, n1], [x2, n2]) => {
        const { lower, upper } = newcombeInterval(x1, n1, x2, n2);
        const turned = newcombeInterval(x2, n2, x1, n1);
        expect(lower).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(upper).toBeLessThanOrEqual(1 + 1e-12);
        expect(lower).toBeLessThanOrEqual(x1 / n1 - x2 / n2);
        expect(turned.upper).toBeCloseTo(-lower, 12);
      }),
    );
  });

  it('refuses counts and levels out of range', () => {
    expect(() => newcombeInterval(1, 4, 0, 0)).toThrow(/n is 0/);
    expect(() => newcombeInterval(5, 4, 1, 4)).toThrow(/5 of 4/);
    for (const level of notLevels)
      expect(() => newcombeInterval(1, 4, 2, 4, level)).toThrow(/confidence level/);
  });
});
