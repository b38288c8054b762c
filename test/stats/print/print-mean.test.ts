import { describe, expect, it } from 'vitest';
import { printMean } from '../../../src/stats/print/print-mean.ts';
import oracle from '../../oracles/print.json' with { type: 'json' };
import { frozen, notCounts } from '../support.ts';

describe('printMean', () => {
  it('agrees with exact fractions rounded by the decimal module', () => {
    for (const { counts, decimals, ...expected } of oracle.counts) {
      for (const convention of ['half-up', 'half-even'] as const) {
        expect(printMean(frozen(counts), decimals, convention)).toBe(expected[convention].mean);
      }
    }
  });

  for (const [what, counts, message] of notCounts) {
    it(`refuses ${what}`, () => {
      expect(() => printMean(counts)).toThrow(message);
    });
  }

  it('refuses decimals that are no count', () => {
    expect(() => printMean(frozen([1, 2, 3]), -1)).toThrow(/decimals is -1/);
  });
});
