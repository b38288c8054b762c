import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hypergeometricWeights } from '../../../src/stats/numeric/hypergeometric-weights.ts';
import { expectClose } from '../support.ts';

const cell = fc.integer({ min: 0, max: 40 });

const A_TEST = { en: 'a test', nl: 'een toets' };

describe('hypergeometricWeights', () => {
  it("gives the probabilities of Fisher's tea tasting: 1, 16, 36, 16, 1 of 70", () => {
    const { observed, least, logWeights } = hypergeometricWeights(
      [
        [3, 1],
        [1, 3],
      ],
      A_TEST,
    );
    expect([observed, least]).toEqual([3, 0]);
    for (const [i, ways] of [1, 16, 36, 16, 1].entries()) {
      expectClose(Math.exp(logWeights[i] ?? Number.NaN), ways / 70);
    }
  });

  it('adds up to 1, and its mean is row total times column total over n', () => {
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        const n = a + b + c + d;
        fc.pre(n > 0);
        const { observed, least, logWeights } = hypergeometricWeights(
          [
            [a, b],
            [c, d],
          ],
          A_TEST,
        );
        const weights = logWeights.map(Math.exp);
        expectClose(
          weights.reduce((sum, w) => sum + w, 0),
          1,
        );
        const mean = weights.reduce((sum, w, i) => sum + w * (least + i), 0);
        expect(mean).toBeCloseTo(((a + b) * (a + c)) / n, 8);
        expect(observed - least).toBeLessThan(weights.length);
      }),
    );
  });
});
