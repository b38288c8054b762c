import { describe, it } from 'vitest';
import { welchTTestOfCounts } from '../../../src/stats/tests/welch-t-test.ts';
import { surveyDesign } from '../../../src/stats/weighted/survey-design.ts';
import { weightedDifference } from '../../../src/stats/weighted/weighted-difference.ts';
import { weightedMean } from '../../../src/stats/weighted/weighted-mean.ts';
import { expectClose, expectInterval, spelledOut } from '../support.ts';

describe('weightedDifference', () => {
  it("is Welch's where all weights are equal: t, degrees of freedom and interval of R's t.test", () => {
    // the 1-5 items of references: t 2.506045098, df 96.12768471, interval .1247609873 to 1.075239013 (R 4.2)
    const [a, b] = [
      [3, 7, 12, 20, 8],
      [9, 11, 14, 10, 6],
    ].map((counts) => {
      const values = spelledOut(counts);
      return weightedMean(values, surveyDesign({ weights: values.map(() => 1) }));
    }) as [ReturnType<typeof weightedMean>, ReturnType<typeof weightedMean>];
    const result = weightedDifference(b, a);
    expectClose(result.degreesOfFreedom, 96.12768471, 1e-9);
    expectClose(result.estimate / result.standardError, 2.506045098, 1e-9);
    expectInterval(result.interval, [0.1247609873, 1.075239013], 1e-9);
    const welch = welchTTestOfCounts([3, 7, 12, 20, 8], [9, 11, 14, 10, 6]);
    expectClose(Math.abs(welch.t), Math.abs(result.estimate / result.standardError));
  });
});
