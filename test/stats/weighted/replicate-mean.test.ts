import { describe, expect, it } from 'vitest';
import { replicateMean } from '../../../src/stats/weighted/replicate-mean.ts';
import { expectClose } from '../support.ts';
import { answers, oracle, weights } from './oracle.ts';

const scales = (given: number | readonly number[]) => (Array.isArray(given) ? given : undefined);

describe('replicateMean', () => {
  it("agrees with R's survey, a stratified jackknife", () => {
    const { estimate, se, weights: replicates, scale, rscales } = oracle.jackknife;
    const result = replicateMean(answers, {
      weights,
      replicates,
      scale,
      replicateScales: rscales as number[],
    });
    expectClose(result.estimate, estimate);
    expectClose(result.standardError, se);
  });

  it("agrees with R's survey, a bootstrap around the estimate", () => {
    const { estimate, se, weights: replicates, scale, rscales } = oracle.bootstrap;
    const agree = answers.map((answer) => (answer === null ? null : Number(answer >= 4)));
    const given = scales(rscales);
    const result = replicateMean(agree, {
      weights,
      replicates,
      scale,
      centre: 'estimate',
      ...(given ? { replicateScales: given } : {}),
    });
    expectClose(result.estimate, estimate);
    expectClose(result.standardError, se);
  });

  it('refuses too few replicates and scales that do not fit', () => {
    expect(() => replicateMean([1, 2], { weights: [1, 1], replicates: [[1, 1]], scale: 1 })).toThrow(
      /at least 2/,
    );
    const two = [
      [0, 2],
      [2, 0],
    ];
    expect(() =>
      replicateMean([1, 2], { weights: [1, 1], replicates: two, scale: 1, replicateScales: [1] }),
    ).toThrow(/got 1 scales for 2 replicates/);
  });
});
