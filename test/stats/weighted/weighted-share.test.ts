import { describe, expect, it } from 'vitest';
import { weightedShare } from '../../../src/stats/weighted/weighted-share.ts';
import { expectClose, expectInterval } from '../support.ts';
import { answers, designs, oracle } from './oracle.ts';

describe('weightedShare', () => {
  it("agrees with R's survey on the agree share, with strata, clusters and finite populations", () => {
    const result = weightedShare(answers, [4, 5], designs.fpc);
    expectClose(result.estimate, oracle.agree.estimate);
    expectClose(result.standardError, oracle.agree.se);
    expectInterval(result.interval, oracle.agree.interval);
  });

  it('adds to 1 over all categories', () => {
    const shares = [1, 2, 3, 4, 5].map((k) => weightedShare(answers, [k], designs.simple).estimate);
    expectClose(
      shares.reduce((sum, share) => sum + share, 0),
      1,
    );
    expect(weightedShare(answers, [], designs.simple).estimate).toBe(0);
  });
});
