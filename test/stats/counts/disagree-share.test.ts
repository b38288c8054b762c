import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreeShare } from '../../../src/stats/counts/agree-share.ts';
import { disagreeShare } from '../../../src/stats/counts/disagree-share.ts';
import oracle from '../../oracles/basics.json' with { type: 'json' };
import { countVectors, expectClose, frozen, notCounts } from '../support.ts';

describe('disagreeShare', () => {
  it('agrees with R on the answers spelled out', () => {
    for (const { counts, disagree: expected } of oracle.vectors)
      expectClose(disagreeShare(frozen(counts)), expected);
  });

  it('is the agree share of the scale turned round, and with it never passes 100', () => {
    fc.assert(
      fc.property(countVectors(), (counts) => {
        expect(disagreeShare(counts)).toBe(agreeShare([...counts].reverse()));
        expect(disagreeShare(counts) + agreeShare(counts)).toBeLessThanOrEqual(100 + 1e-9);
      }),
    );
  });

  for (const [what, counts, message] of notCounts) {
    it(`refuses ${what}`, () => {
      expect(() => disagreeShare(counts)).toThrow(message);
    });
  }
});
