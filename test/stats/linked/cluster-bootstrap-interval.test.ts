import { describe, expect, it } from 'vitest';
import { clusterBootstrapInterval } from '../../../src/stats/linked/cluster-bootstrap-interval.ts';
import { clusterRobustInterval } from '../../../src/stats/linked/cluster-robust-interval.ts';
import { cronbachAlpha } from '../../../src/stats/linked/cronbach-alpha.ts';
import { intraclassCorrelation } from '../../../src/stats/linked/intraclass-correlation.ts';
import { itemAnswers, type LinkedMatrix, linkedMatrix } from '../../../src/stats/linked/linked-matrix.ts';
import oracle from '../../oracles/linked.json' with { type: 'json' };
import { notLevels } from '../support.ts';

const meanOfFirst = (matrix: LinkedMatrix) =>
  itemAnswers(matrix, 0).reduce((sum, x) => sum + x, 0) / matrix.length;

describe('clusterBootstrapInterval', () => {
  it('nears the exact bootstrap distribution of three clusters, all 27 resamples listed', () => {
    // Means of three draws from 1, 2, 4, in 27ths up to and with: 4/3 takes
    // 0.037 to 0.148, 10/3 takes 0.852 to 0.963.
    const matrix = linkedMatrix([[1], [2], [4]]);
    const { estimate, interval } = clusterBootstrapInterval(matrix, ['a', 'b', 'c'], meanOfFirst, {
      seed: 1,
      level: 0.8,
    });
    expect(estimate).toBeCloseTo(7 / 3, 12);
    expect(interval.lower).toBeCloseTo(4 / 3, 12);
    expect(interval.upper).toBeCloseTo(10 / 3, 12);
  });

  it('draws whole clusters: two that agree within leave only their mixtures', () => {
    const seen = new Set<number>();
    const matrix = linkedMatrix([[1], [1], [1], [5]]);
    clusterBootstrapInterval(
      matrix,
      ['a', 'a', 'a', 'b'],
      (m) => {
        seen.add(meanOfFirst(m));
        return meanOfFirst(m);
      },
      { seed: 3, replicates: 100 },
    );
    expect([...seen].sort()).toEqual([1, 2, 5]);
  });

  it('hands the clusters on, one drawn twice as two, so that likeness within clusters can be bootstrapped', () => {
    const matrix = linkedMatrix([[1], [2], [4], [5], [3]]);
    const labels = ['a', 'a', 'b', 'b', 'b'];
    const sizes = new Set<string>();
    const { estimate } = clusterBootstrapInterval(
      matrix,
      labels,
      (m, clusters) => {
        const counted = new Map<string | number, number>();
        for (const cluster of clusters) counted.set(cluster, (counted.get(cluster) ?? 0) + 1);
        sizes.add([...counted.values()].sort().join('+'));
        return intraclassCorrelation(m, 0, clusters);
      },
      { seed: 2, replicates: 100 },
    );
    expect([...sizes].sort()).toEqual(['2+2', '2+3', '3+3']);
    expect(estimate).toBe(intraclassCorrelation(matrix, 0, labels));
  });

  it('is the same for the same seed, and another for another', () => {
    const { answers, clusters } = oracle.sets[0] as (typeof oracle.sets)[number];
    const alpha = (seed: number) =>
      clusterBootstrapInterval(linkedMatrix(answers), clusters, (m) => cronbachAlpha(m).estimate, {
        seed,
        replicates: 200,
      });
    expect(alpha(11)).toEqual(alpha(11));
    expect(alpha(11)).not.toEqual(alpha(12));
    expect(alpha(11).interval.lower).toBeLessThan(alpha(11).estimate);
    expect(alpha(11).interval.upper).toBeGreaterThan(alpha(11).estimate);
  });

  it('agrees with the cluster-robust interval of a mean, two roads to one place', () => {
    const { answers, clusters } = oracle.sets[0] as (typeof oracle.sets)[number];
    const matrix = linkedMatrix(answers);
    const drawn = clusterBootstrapInterval(matrix, clusters, meanOfFirst, { seed: 5 }).interval;
    const robust = clusterRobustInterval(matrix, 0, clusters).interval;
    const width = robust.upper - robust.lower;
    expect(Math.abs(drawn.lower - robust.lower)).toBeLessThan(width / 8);
    expect(Math.abs(drawn.upper - robust.upper)).toBeLessThan(width / 8);
  });

  it('says which resample has no statistic, and refuses options out of range', () => {
    const matrix = linkedMatrix([
      [1, 2],
      [2, 3],
      [2, 3],
    ]);
    const labels = ['a', 'b', 'c'];
    expect(() =>
      clusterBootstrapInterval(matrix, labels, (m) => cronbachAlpha(m).estimate, { seed: 1 }),
    ).toThrow(/resample \d+ of 2000 has no such statistic: Cronbach's alpha needs totals that vary/);
    expect(() => clusterBootstrapInterval(matrix, labels, () => Number.NaN, { seed: 1 })).toThrow(
      /statistic is NaN/,
    );
    expect(() => clusterBootstrapInterval(matrix, labels, meanOfFirst, { seed: 1, replicates: 10 })).toThrow(
      /100 or more/,
    );
    expect(() => clusterBootstrapInterval(matrix, labels, meanOfFirst, { seed: -1 })).toThrow(/seed is -1/);
    expect(() => clusterBootstrapInterval(matrix, ['a', 'b'], meanOfFirst, { seed: 1 })).toThrow(
      /got 2 for 3/,
    );
    for (const level of notLevels) {
      expect(() => clusterBootstrapInterval(matrix, labels, meanOfFirst, { seed: 1, level })).toThrow(
        /confidence level/,
      );
    }
  });
});
