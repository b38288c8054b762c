import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { standardDeviation } from '../../../src/stats/counts/standard-deviation.ts';
import oracle from '../../oracles/basics.json' with { type: 'json' };
import { countVectors, expectClose, frozen, notCounts, spelledOut } from '../support.ts';

describe('standardDeviation', () => {
  it('agrees with R on the answers spelled out', () => {
    for (const { counts, sd: expected } of oracle.vectors)
      expectClose(standardDeviation(frozen(counts)), expected);
  });

  it('is the root of the mean squared distance, and blind to the direction of the scale', () => {
    fc.assert(
      fc.property(countVectors(), (counts) => {
        const answers = spelledOut(counts);
        const centre = answers.reduce((sum, x) => sum + x, 0) / answers.length;
        const squares = answers.reduce((sum, x) => sum + (x - centre) ** 2, 0);
        const direct = Math.sqrt(squares / (answers.length - 1));
        expect(Math.abs(standardDeviation(counts) - direct)).toBeLessThan(1e-12);
        expect(standardDeviation([...counts].reverse())).toBeCloseTo(standardDeviation(counts), 12);
      }),
    );
  });

  it('refuses a single answer', () => {
    expect(() => standardDeviation(frozen([0, 1, 0]))).toThrow(/at least 2 valid answers, got 1/);
  });

  for (const [what, counts, message] of notCounts) {
    it(`refuses ${what}`, () => {
      expect(() => standardDeviation(counts)).toThrow(message);
    });
  }
});
