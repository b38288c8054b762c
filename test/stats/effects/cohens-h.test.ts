import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohensH } from '../../../src/stats/effects/cohens-h.ts';
import oracle from '../../oracles/effects.json' with { type: 'json' };
import { expectClose } from '../support.ts';

const proportion = fc.double({ min: 0, max: 1, noNaN: true });

describe('cohensH', () => {
  it('agrees with R, pwr::ES.h', () => {
    for (const { p, h } of oracle.h) expectClose(cohensH(p[0] ?? Number.NaN, p[1] ?? Number.NaN), h);
  });

  it('is pi from nobody to everybody', () => {
    expect(cohensH(1, 0)).toBe(Math.PI);
  });

  it('changes sign when the shares change place, and when "yes" and "no" do', () => {
    fc.assert(
      fc.property(proportion, proportion, (p1, p2) => {
        expect(cohensH(p2, p1)).toBe(0 - cohensH(p1, p2));
        expect(cohensH(1 - p1, 1 - p2)).toBeCloseTo(-cohensH(p1, p2), 7);
        expect(Math.abs(cohensH(p1, p2))).toBeLessThanOrEqual(Math.PI);
      }),
    );
  });

  it('refuses what is no proportion', () => {
    expect(() => cohensH(65, 0.45)).toThrow(/first proportion is 65.*divide a percentage by 100/);
    expect(() => cohensH(0.65, -0.1)).toThrow(/second proportion is -0.1/);
    expect(() => cohensH(Number.NaN, 0.1)).toThrow(RangeError);
  });
});
