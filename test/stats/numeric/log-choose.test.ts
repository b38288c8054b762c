import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logChoose } from '../../../src/stats/numeric/log-choose.ts';
import { expectClose } from '../support.ts';

describe('logChoose', () => {
  it('is 0 for all or none, and counts small choices', () => {
    expect(logChoose(7, 0)).toBe(0);
    expect(logChoose(7, 7)).toBe(0);
    expectClose(Math.exp(logChoose(52, 5)), 2598960);
  });

  it("keeps Pascal's rule", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 500 }), fc.nat(), (n, any) => {
        const k = 1 + (any % (n - 1));
        const whole =
          Math.exp(logChoose(n - 1, k - 1) - logChoose(n, k)) +
          Math.exp(logChoose(n - 1, k) - logChoose(n, k));
        expect(whole).toBeCloseTo(1, 10);
      }),
    );
  });
});
