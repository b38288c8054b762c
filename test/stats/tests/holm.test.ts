import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holm } from '../../../src/stats/tests/holm.ts';
import oracle from '../../oracles/effects.json' with { type: 'json' };
import { expectClose, frozen, notPValues } from '../support.ts';

describe('holm', () => {
  it('agrees with R, p.adjust', () => {
    for (const { p, holm: expected } of oracle.families) {
      holm(frozen(p)).forEach((value, index) => {
        expectClose(value, expected[index] ?? Number.NaN);
      });
    }
  });

  it('is the printed example of the five p-values', () => {
    holm(frozen([0.01, 0.02, 0.03, 0.04, 0.05])).forEach((value, index) => {
      expectClose(value, [0.05, 0.08, 0.09, 0.09, 0.09][index] ?? Number.NaN);
    });
  });

  it('lies between the p-value and Bonferroni, keeps the order, and goes with its p-value when shuffled', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (p) => {
        const adjusted = holm(frozen(p));
        expect(holm([...p].reverse())).toEqual([...adjusted].reverse());
        p.forEach((value, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(value);
          expect(adjusted[i]).toBeLessThanOrEqual(Math.min(1, p.length * value));
          p.forEach((other, j) => {
            if (value < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? Number.NaN);
          });
        });
      }),
    );
  });

  it('rejects what the step-down procedure itself rejects', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 30 }),
        (thousandths) => {
          const p = thousandths.map((value) => value / 1000);
          // Step down the sorted list until one fails its threshold of 0.05005
          // / (m - i), which no thousandth ties with.
          const sorted = [...p].sort((a, b) => a - b);
          const fails = sorted.findIndex((value, index) => value > 0.05005 / (p.length - index));
          const rejected = fails === -1 ? p.length : fails;
          expect(holm(p).filter((value) => value <= 0.05005)).toHaveLength(rejected);
        },
      ),
    );
  });

  for (const [what, pValues, message] of notPValues) {
    it(`refuses ${what}`, () => {
      expect(() => holm(pValues)).toThrow(message);
    });
  }
});
