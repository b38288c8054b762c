import { describe, expect, it } from 'vitest';
import { printPercent } from '../../../src/stats/print/print-percent.ts';
import oracle from '../../oracles/print.json' with { type: 'json' };

describe('printPercent', () => {
  it('agrees with exact fractions rounded by the decimal module', () => {
    for (const { counts, decimals, ...expected } of oracle.counts) {
      const n = counts.reduce((sum, count) => sum + count, 0);
      for (const convention of ['half-up', 'half-even'] as const) {
        const printed = counts.map((count) => printPercent(count, n, decimals, convention));
        expect(printed).toEqual(expected[convention].percent);
      }
    }
  });

  it('refuses a share that cannot be', () => {
    expect(() => printPercent(3, 0)).toThrow(RangeError);
    expect(() => printPercent(4, 3)).toThrow(/4 of 3/);
    expect(() => printPercent(-1, 3)).toThrow(RangeError);
    expect(() => printPercent(0.5, 3)).toThrow(RangeError);
    expect(() => printPercent(Number.NaN, 3)).toThrow(RangeError);
  });
});
