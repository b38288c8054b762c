import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../src/stats/tests/benjamini-hochberg.ts';
import { holm } from '../../../src/stats/tests/holm.ts';
import oracle from '../../oracles/effects.json' with { type: 'json' };
import { expectClose, frozen, notPValues } from '../support.ts';

describe('benjaminiHochberg', () => {
  it('agrees with R, p.adjust', () => {
    for (const { p, bh } of oracle.families) {
      benjaminiHochberg(frozen(p)).forEach((value, index) => {
        expectClose(value, bh[index] ?? Number.NaN);
      });
    }
  });

  it('rejects as many as the table 1 example of Benjamini and Hochberg (1995)', () => {
    // 15 tests of thrombolysis: at a false discovery rate of 0.05 the first four are
    // rejected; Bonferroni and Holm reject three.
    const p = frozen([
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ]);
    expect(benjaminiHochberg(p).filter((value) => value <= 0.05)).toHaveLength(4);
    expect(holm(p).filter((value) => value <= 0.05)).toHaveLength(3);
  });

  it('lies between the p-value and Holm, and goes with its p-value when shuffled', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (p) => {
        const adjusted = benjaminiHochberg(frozen(p));
        const strict = holm(p);
        expect(benjaminiHochberg([...p].reverse())).toEqual([...adjusted].reverse());
        p.forEach((value, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(value);
          // both multiply p by a ratio of integers; allow for its rounding
          expect(adjusted[i]).toBeLessThanOrEqual((strict[i] ?? Number.NaN) * (1 + 1e-12));
        });
      }),
    );
  });

  for (const [what, pValues, message] of notPValues) {
    it(`refuses ${what}`, () => {
      expect(() => benjaminiHochberg(pValues)).toThrow(message);
    });
  }
});
