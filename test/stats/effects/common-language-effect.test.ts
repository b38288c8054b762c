import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonLanguageEffect } from '../../../src/stats/effects/common-language-effect.ts';
import oracle from '../../oracles/effects.json' with { type: 'json' };
import { countVectors, expectClose, frozen, refusesBadPairs } from '../support.ts';

describe('commonLanguageEffect', () => {
  it('agrees with R on the full matrix of pairs', () => {
    for (const { first, second, language } of oracle.pairs) {
      expectClose(commonLanguageEffect(frozen(first), frozen(second)), language);
    }
  });

  it('is a probability, a half for equal waves, and one less itself with the waves swapped', () => {
    fc.assert(
      fc.property(countVectors(), countVectors(), (a, b) => {
        const effect = commonLanguageEffect(a, b);
        expect(effect).toBeGreaterThanOrEqual(0);
        expect(effect).toBeLessThanOrEqual(1);
        expect(commonLanguageEffect(b, a)).toBeCloseTo(1 - effect, 12);
        expect(commonLanguageEffect(a, a)).toBe(0.5);
      }),
    );
  });

  it('refuses what is no pair of waves', () => {
    refusesBadPairs(commonLanguageEffect);
  });
});
