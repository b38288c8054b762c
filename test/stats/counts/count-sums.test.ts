import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSums } from '../../../src/stats/counts/count-sums.ts';
import { countVectors, frozen, spelledOut } from '../support.ts';

describe('countSums', () => {
  it('equals the sums over the answers spelled out', () => {
    fc.assert(
      fc.property(countVectors(6, 0), (counts) => {
        const answers = spelledOut(counts);
        expect(countSums(counts)).toEqual({
          n: answers.length,
          sum: answers.reduce((sum, x) => sum + x, 0),
          sumOfSquares: answers.reduce((sum, x) => sum + x * x, 0),
        });
      }),
    );
  });

  it('refuses counts whose sums are no longer exact', () => {
    expect(() => countSums(frozen([0, 0, 0, 0, Number.MAX_SAFE_INTEGER]))).toThrow(
      /too large for exact sums/,
    );
  });
});
