import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { median } from '../../../src/stats/counts/median.ts';
import oracle from '../../oracles/basics.json' with { type: 'json' };
import { countVectors, expectClose, frozen, notCounts, spelledOut } from '../support.ts';

describe('median', () => {
  it('agrees with R on the answers spelled out', () => {
    for (const { counts, median: expected } of oracle.vectors) expectClose(median(frozen(counts)), expected);
  });

  it('is the middle of the sorted answers', () => {
    fc.assert(
      fc.property(countVectors(), (counts) => {
        const answers = spelledOut(counts);
        const middle = answers.length / 2;
        const [low, high] = [answers[Math.ceil(middle) - 1], answers[Math.floor(middle)]] as [number, number];
        expect(median(counts)).toBe((low + high) / 2);
      }),
    );
  });

  for (const [what, counts, message] of notCounts) {
    it(`refuses ${what}`, () => {
      expect(() => median(counts)).toThrow(message);
    });
  }
});
