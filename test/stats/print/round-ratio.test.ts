import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RoundingConvention, roundRatio } from '../../../src/stats/print/round-ratio.ts';
import oracle from '../../oracles/print.json' with { type: 'json' };

describe('roundRatio', () => {
  it('agrees with exact fractions rounded by the decimal module', () => {
    for (const { ratio, decimals, ...expected } of oracle.ratios) {
      const [top, bottom] = ratio as [number, number];
      expect(roundRatio(top, bottom, decimals, 'half-up')).toBe(expected['half-up']);
      expect(roundRatio(top, bottom, decimals, 'half-even')).toBe(expected['half-even']);
    }
  });

  it('rounds ties where floating point cannot see them', () => {
    expect(roundRatio(1005, 1000, 2)).toBe('1.01');
    expect((1.005).toFixed(2)).toBe('1.00');
  });

  it('is odd, and within half a unit of the ratio', () => {
    const convention = fc.constantFrom<RoundingConvention>('half-up', 'half-even');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer({ min: 1, max: 1e4 }),
        fc.integer({ min: 0, max: 4 }),
        convention,
        (top, bottom, decimals, how) => {
          const text = roundRatio(top, bottom, decimals, how);
          expect(Math.abs(Number(text) - top / bottom)).toBeLessThanOrEqual(0.5 / 10 ** decimals + 1e-9);
          const negative = roundRatio(-top, bottom, decimals, how);
          expect(negative).toBe(Number(text) === 0 ? text : `-${text}`);
        },
      ),
    );
  });

  it('refuses what is no ratio of integers', () => {
    expect(() => roundRatio(1, 0, 2)).toThrow(/denominator 0/);
    expect(() => roundRatio(1.5, 2, 2)).toThrow(/numerator is 1.5/);
    expect(() => roundRatio(1, Number.NaN, 2)).toThrow(/denominator is NaN/);
    expect(() => roundRatio(1, 3, -1)).toThrow(/decimals is -1/);
    expect(() => roundRatio(1, 3, 0.5)).toThrow(/decimals is 0.5/);
  });
});
