import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanInterval } from '../../../src/stats/intervals/mean-interval.ts';
import { surveyDesign } from '../../../src/stats/weighted/survey-design.ts';
import { weightedMean } from '../../../src/stats/weighted/weighted-mean.ts';
import { expectClose, expectInterval, notLevels } from '../support.ts';
import { answers, designs, oracle } from './oracle.ts';

describe('weightedMean', () => {
  it.each(['simple', 'strat', 'clus', 'fpc'] as const)("agrees with R's survey, %s", (name) => {
    const result = weightedMean(answers, designs[name]);
    expectClose(result.estimate, oracle[name].estimate);
    expectClose(result.standardError, oracle[name].se);
    expectInterval(result.interval, oracle[name].interval);
    expect(result.degreesOfFreedom).toBe(oracle[name].df);
    expect(result.n).toBe(answers.filter((answer) => answer !== null).length);
  });

  it("is the plain mean with Student's interval where all weights are equal", () => {
    const result = weightedMean([1, 2, 2, 4, 5, 5, 5], surveyDesign({ weights: Array(7).fill(3) }));
    const plain = meanInterval([1, 2, 0, 1, 3]);
    expectInterval(result.interval, [plain.lower, plain.upper]);
    expectClose(result.effectiveN, 7);
  });

  it('does not change when all weights are multiplied', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9 })), {
      minLength: 2,
    });
    fc.assert(
      fc.property(rows, fc.integer({ min: 2, max: 50 }), (pairs, factor) => {
        const values = pairs.map(([value]) => value);
        const mean = (by: number) =>
          weightedMean(values, surveyDesign({ weights: pairs.map(([, w]) => w * by) }));
        expectClose(mean(factor).estimate, mean(1).estimate);
        expect(mean(factor).standardError).toBeCloseTo(mean(1).standardError, 10);
      }),
    );
  });

  it('refuses what it cannot answer, and says what would do', () => {
    const design = surveyDesign({ weights: [1, 1] });
    expect(() => weightedMean([1], design)).toThrow(/got 1 answers for 2 weights/);
    expect(() => weightedMean([null, null], design)).toThrow(/nobody/);
    expect(() => weightedMean([1, Number.NaN], design)).toThrow(/respondent 2 is NaN/);
    const lonely = surveyDesign({ weights: [1, 1, 1], strata: ['a', 'a', 'b'] });
    expect(() => weightedMean([1, 2, 3], lonely)).toThrow(/stratum "b" has one primary sampling unit.*merge/);
    const small = surveyDesign({ weights: [1, 1], populations: { all: 1 } });
    expect(() => weightedMean([1, 2], small)).toThrow(/2 units in the sample and 1 in the population/);
    for (const level of notLevels)
      expect(() => weightedMean([1, 2], design, level)).toThrow(/confidence level/);
  });
});
