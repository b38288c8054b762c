import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { checkLevel } from '../arguments/check-level.ts';
import { average } from '../counts/sample-variance.ts';
import type { Estimate } from '../intervals/estimate.ts';
import { STATISTICS } from '../statistic-names.ts';
import { type ClusterLabel, clusterRows } from './clusters.ts';
import { checkLinked, itemAnswers, type LinkedMatrix } from './linked-matrix.ts';

/**
 * Between which bounds does a mean plausibly lie, when respondents of one municipality may answer alike? The
 * standard error counts clusters, not respondents: with e the answers less their mean, V = G / (G - 1) x
 * sum over clusters of (sum of e)^2 / N^2, and t on G - 1 degrees of freedom. For a share, pass
 * `agreeIndicators(matrix)`. Leans on the number of clusters: with fewer
 * than some thirty it is a little too narrow.
 *
 * @param matrix linked answers
 * @param item column, integer from 0
 * @param clusters one label per respondent, at least 2 clusters
 * @param level confidence level in (0, 1), default 0.95
 * @returns the mean and its interval, in scale points
 * @throws TypeError when the answers are not linked; RangeError when
 *   labels do not fit or the level is out of range
 * @see Liang and Zeger (1986), Biometrika 73, 13-22, doi:10.1093/biomet/73.1.13; the factor: Cameron and
 *   Miller (2015), Journal of Human Resources 50, 317-372, doi:10.3368/jhr.50.2.317
 * @example clusterRobustInterval(linkedMatrix([[1], [2], [4], [5]]), 0, ['a', 'a', 'b', 'b']).estimate // 3
 */
export function clusterRobustInterval(
  matrix: LinkedMatrix,
  item: number,
  clusters: readonly ClusterLabel[],
  level = 0.95,
): Estimate {
  checkLinked(matrix, STATISTICS.clusterRobustInterval, 2);
  checkLevel(level);
  const answers = itemAnswers(matrix, item);
  const groups = clusterRows(clusters, answers.length, STATISTICS.clusterRobustInterval);
  const estimate = average(answers);
  let squares = 0;
  for (const rows of groups) {
    squares += rows.reduce((sum, row) => sum + (answers[row] as number) - estimate, 0) ** 2;
  }
  const g = groups.length;
  const error = Math.sqrt((g / (g - 1)) * squares) / answers.length;
  const half = -tQuantile((1 - level) / 2, g - 1) * error;
  return { estimate, interval: { lower: estimate - half, upper: estimate + half } };
}
