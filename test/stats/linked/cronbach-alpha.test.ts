import { describe, expect, it } from 'vitest';
import { cronbachAlpha } from '../../../src/stats/linked/cronbach-alpha.ts';
import { linkedMatrix } from '../../../src/stats/linked/linked-matrix.ts';
import oracle from '../../oracles/linked.json' with { type: 'json' };
import { expectClose, expectInterval, notLevels } from '../support.ts';

describe('cronbachAlpha', () => {
  it("agrees with R's psych, alpha and alpha.ci (Feldt)", () => {
    for (const { answers, alpha, alpha95, alpha80 } of oracle.sets) {
      const result = cronbachAlpha(linkedMatrix(answers));
      expectClose(result.estimate, alpha);
      expectInterval(result.interval, alpha95);
      expectInterval(cronbachAlpha(linkedMatrix(answers), 0.8).interval, alpha80);
    }
  });

  it('is 1 for items that say the same, and does not see the order of items or a shift', () => {
    expectClose(
      cronbachAlpha(
        linkedMatrix([
          [1, 1],
          [2, 2],
          [5, 5],
        ]),
      ).estimate,
      1,
    );
    for (const { answers } of oracle.sets) {
      const { estimate } = cronbachAlpha(linkedMatrix(answers));
      expectClose(cronbachAlpha(linkedMatrix(answers.map((row) => [...row].reverse()))).estimate, estimate);
      expectClose(
        cronbachAlpha(linkedMatrix(answers.map((row) => row.map((x, j) => x + 10 * j)))).estimate,
        estimate,
      );
    }
  });

  it('is the mean inter-item covariance times k^2 / variance of the total', () => {
    for (const { answers } of oracle.sets) {
      const n = answers.length;
      const k = (answers[0] as number[]).length;
      const means = (answers[0] as number[]).map(
        (_, j) => answers.reduce((sum, row) => sum + (row[j] as number), 0) / n,
      );
      const cov = (i: number, j: number) =>
        answers.reduce(
          (sum, row) =>
            sum + ((row[i] as number) - (means[i] as number)) * ((row[j] as number) - (means[j] as number)),
          0,
        ) /
        (n - 1);
      const all = means.flatMap((_, i) => means.map((__, j) => ({ same: i === j, value: cov(i, j) })));
      const total = all.reduce((sum, { value }) => sum + value, 0);
      const off = all.filter(({ same }) => !same).reduce((sum, { value }) => sum + value, 0);
      expectClose(cronbachAlpha(linkedMatrix(answers)).estimate, (k * k * (off / (k * (k - 1)))) / total);
    }
  });

  it('refuses one item, one respondent, equal totals and levels out of range', () => {
    expect(() => cronbachAlpha(linkedMatrix([[1], [2]]))).toThrow(/2 items, got 2 and 1/);
    expect(() => cronbachAlpha(linkedMatrix([[1, 2]]))).toThrow(/at least 2 respondents/);
    expect(() =>
      cronbachAlpha(
        linkedMatrix([
          [1, 2],
          [2, 1],
        ]),
      ),
    ).toThrow(/totals that vary/);
    for (const level of notLevels) {
      expect(() =>
        cronbachAlpha(
          linkedMatrix([
            [1, 2],
            [2, 3],
          ]),
          level,
        ),
      ).toThrow(/confidence level/);
    }
  });
});
