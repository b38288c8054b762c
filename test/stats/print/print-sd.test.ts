import { describe, expect, it } from 'vitest';
import { printSd } from '../../../src/stats/print/print-sd.ts';
import oracle from '../../oracles/print.json' with { type: 'json' };
import { frozen, notCounts } from '../support.ts';

describe('printSd', () => {
  it('agrees with exact fractions rounded by the decimal module', () => {
    for (const { counts, decimals, ...expected } of oracle.counts) {
      for (const convention of ['half-up', 'half-even'] as const) {
        expect(printSd(frozen(counts), decimals, convention)).toBe(expected[convention].sd);
      }
    }
  });

  for (const [what, counts, message] of notCounts) {
    it(`refuses ${what}`, () => {
      expect(() => printSd(counts)).toThrow(message);
    });
  }

  it('refuses decimals that are no count', () => {
    expect(() => printSd(frozen([1, 2, 3]), -1)).toThrow(/decimals is -1/);
  });
});
