import { describe, expect, it } from 'vitest';
import { meanInterval } from '../../../src/stats/intervals/mean-interval.ts';
import { agreeIndicators } from '../../../src/stats/linked/agree-indicators.ts';
import { clusterRobustInterval } from '../../../src/stats/linked/cluster-robust-interval.ts';
import { linkedMatrix } from '../../../src/stats/linked/linked-matrix.ts';
import oracle from '../../oracles/linked.json' with { type: 'json' };
import { expectClose, expectInterval, notLevels } from '../support.ts';

describe('clusterRobustInterval', () => {
  it("agrees with R's sandwich, vcovCL of lm(y ~ 1), for a mean and for a share", () => {
    for (const { answers, clusters, mean, robust, robustAgree } of oracle.sets) {
      const result = clusterRobustInterval(linkedMatrix(answers), 0, clusters);
      expectClose(result.estimate, mean);
      expectInterval(result.interval, robust);
      const share = clusterRobustInterval(agreeIndicators(linkedMatrix(answers)), 0, clusters);
      expectInterval(share.interval, robustAgree);
    }
  });

  it("is Student's interval when every respondent is a cluster", () => {
    const answers = [1, 2, 2, 4, 5, 5, 5];
    const { interval } = clusterRobustInterval(
      linkedMatrix(answers.map((x) => [x])),
      0,
      answers.map((_, i) => i),
    );
    const student = meanInterval([1, 2, 0, 1, 3]);
    expectInterval(interval, [student.lower, student.upper]);
  });

  it('does not narrow when every respondent is asked twice', () => {
    const once = clusterRobustInterval(linkedMatrix([[1], [2], [5], [4]]), 0, ['a', 'a', 'b', 'c']);
    const twice = clusterRobustInterval(linkedMatrix([[1], [2], [5], [4], [1], [2], [5], [4]]), 0, [
      'a',
      'a',
      'b',
      'c',
      'a',
      'a',
      'b',
      'c',
    ]);
    expectInterval(twice.interval, [once.interval.lower, once.interval.upper]);
  });

  it('refuses labels that do not fit and levels out of range', () => {
    const matrix = linkedMatrix([[1], [2], [3]]);
    expect(() => clusterRobustInterval(matrix, 0, ['a', 'b'])).toThrow(/got 2 for 3/);
    expect(() => clusterRobustInterval(matrix, 0, ['a', 'a', 'a'])).toThrow(/at least 2 clusters/);
    expect(() => clusterRobustInterval(matrix, 1, ['a', 'b', 'c'])).toThrow(/no item 1/);
    for (const level of notLevels) {
      expect(() => clusterRobustInterval(matrix, 0, ['a', 'b', 'c'], level)).toThrow(/confidence level/);
    }
  });
});
