import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { agreeShare } from '../../../src/stats/counts/agree-share.ts';
import oracle from '../../oracles/basics.json' with { type: 'json' };
import { countVectors, expectClose, frozen, notCounts } from '../support.ts';

describe('agreeShare', () => {
  it('agrees with R on the answers spelled out', () => {
    for (const { counts, agree: expected } of oracle.vectors)
      expectClose(agreeShare(frozen(counts)), expected);
  });

  it('stays in range, and leaves the rest to the other categories', () => {
    fc.assert(
      fc.property(countVectors(), (counts) => {
        const share = agreeShare(counts);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(100);
        expectClose(agreeShare(counts.map((count) => 2 * count)), share);
      }),
    );
  });

  it('refuses a scale whose top two hold the middle', () => {
    expect(() => agreeShare(frozen([1, 2, 3]))).toThrow(/at least 4 categories, got 3/);
  });

  for (const [what, counts, message] of notCounts) {
    it(`refuses ${what}`, () => {
      expect(() => agreeShare(counts)).toThrow(message);
    });
  }
});
