import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { mean } from '../../../src/stats/counts/mean.ts';
import oracle from '../../oracles/basics.json' with { type: 'json' };
import { countVectors, expectClose, frozen, notCounts } from '../support.ts';

describe('mean', () => {
  it('agrees with R on the answers spelled out', () => {
    for (const { counts, mean: expected } of oracle.vectors) expectClose(mean(frozen(counts)), expected);
  });

  it('turns round with the scale', () => {
    fc.assert(
      fc.property(countVectors(), (counts) => {
        expectClose(mean([...counts].reverse()), 6 - mean(counts));
      }),
    );
  });

  for (const [what, counts, message] of notCounts) {
    it(`refuses ${what}`, () => {
      expect(() => mean(counts)).toThrow(message);
    });
  }
});
