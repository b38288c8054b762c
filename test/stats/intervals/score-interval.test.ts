import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreInterval } from '../../../src/stats/intervals/score-interval.ts';

describe('scoreInterval', () => {
  it('has bounds from which the share is just z standard errors away, for a fractional n too', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const n = fc.double({ min: 0.5, max: 5000, noNaN: true });
    fc.assert(
      fc.property(share, n, fc.double({ min: 0.1, max: 4, noNaN: true }), (p, size, z) => {
        const { lower, upper } = scoreInterval(p, size, z);
        for (const bound of [lower, upper]) {
          expect(bound).toBeGreaterThanOrEqual(0);
          expect(bound).toBeLessThanOrEqual(1);
          expect((p - bound) ** 2).toBeCloseTo((z * z * bound * (1 - bound)) / size, 10);
        }
        expect(lower).toBeLessThanOrEqual(p + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(p - 1e-12);
      }),
    );
  });

  it('touches 0 and 1 exactly', () => {
    expect(scoreInterval(0, 10, 2).lower).toBe(0);
    expect(scoreInterval(1, 10, 2).upper).toBe(1);
  });
});
