import { describe, expect, it } from 'vitest';
import { sampleSummary } from '../../../src/stats/counts/sample-summary.ts';
import oracle from '../../oracles/basics.json' with { type: 'json' };
import { expectClose, frozen, notCounts } from '../support.ts';

describe('sampleSummary', () => {
  it('agrees with R on the answers spelled out', () => {
    for (const { counts, mean, sd } of oracle.vectors) {
      const summary = sampleSummary(frozen(counts));
      expectClose(summary.mean, mean);
      expectClose(summary.sd, sd);
      expect(summary.n).toBe(counts.reduce((sum, count) => sum + count, 0));
    }
  });

  for (const [what, counts, message] of notCounts) {
    it(`refuses ${what}`, () => {
      expect(() => sampleSummary(counts)).toThrow(message);
    });
  }
});
