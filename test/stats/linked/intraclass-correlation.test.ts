import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intraclassCorrelation } from '../../../src/stats/linked/intraclass-correlation.ts';
import { linkedMatrix } from '../../../src/stats/linked/linked-matrix.ts';
import oracle from '../../oracles/linked.json' with { type: 'json' };
import { expectClose } from '../support.ts';

const column = (values: readonly number[]) => linkedMatrix(values.map((value) => [value]));

describe('intraclassCorrelation', () => {
  it("agrees with R's analysis of variance, clusters of equal and unequal size", () => {
    for (const { answers, clusters, icc } of oracle.sets) {
      expectClose(intraclassCorrelation(linkedMatrix(answers), 0, clusters), icc);
    }
  });

  it('prints ICC(1,1) of Shrout and Fleiss (1979), table 4: .17', () => {
    const ratings = oracle.fleiss.flat();
    const targets = oracle.fleiss.flatMap((row, target) => row.map(() => target));
    const icc = intraclassCorrelation(column(ratings), 0, targets);
    expect(icc.toFixed(2)).toBe('0.17');
    expectClose(icc, oracle.fleissIcc1);
  });

  it('is 1 when clusters agree within, and -1 / (m - 1) when their means are equal', () => {
    expectClose(intraclassCorrelation(column([1, 1, 4, 4]), 0, ['a', 'a', 'b', 'b']), 1);
    expectClose(intraclassCorrelation(column([1, 2, 3, 3, 1, 2]), 0, ['a', 'a', 'a', 'b', 'b', 'b']), -1 / 2);
  });

  it('does not see the order of respondents, nor a change of scale', () => {
    const respondent = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom('a', 'b', 'c'));
    fc.assert(
      fc.property(fc.array(respondent, { minLength: 6, maxLength: 30 }), (respondents) => {
        fc.pre(
          new Set(respondents.map(([x]) => x)).size > 1 && new Set(respondents.map(([, g]) => g)).size > 1,
        );
        const answers = respondents.map(([x]) => x);
        const labels = respondents.map(([, label]) => label);
        const icc = intraclassCorrelation(column(answers), 0, labels);
        const again = intraclassCorrelation(
          column(answers.map((x) => 7 - 3 * x).reverse()),
          0,
          [...labels].reverse(),
        );
        expect(again).toBeCloseTo(icc, 10);
        expect(icc).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('refuses labels that do not fit and answers that do not vary', () => {
    expect(() => intraclassCorrelation(column([1, 2, 3]), 0, ['a', 'b'])).toThrow(
      /one cluster per respondent, got 2 for 3/,
    );
    expect(() => intraclassCorrelation(column([1, 2, 3]), 0, ['a', 'a', 'a'])).toThrow(
      /at least 2 clusters, got 1/,
    );
    expect(() => intraclassCorrelation(column([1, 2, 3]), 0, ['a', 'b', 'c'])).toThrow(
      /at least 2 respondents/,
    );
    expect(() => intraclassCorrelation(column([2, 2, 2]), 0, ['a', 'a', 'b'])).toThrow(/answers that vary/);
  });
});
