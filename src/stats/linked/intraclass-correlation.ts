import { average } from '../counts/sample-variance.ts';
import { refusal } from '../refusal.ts';
import { STATISTICS } from '../statistic-names.ts';
import { type ClusterLabel, clusterRows } from './clusters.ts';
import { checkLinked, itemAnswers, type LinkedMatrix } from './linked-matrix.ts';

/**
 * How alike do respondents of one municipality answer? The intraclass correlation ICC(1), the share of the
 * variance that lies between clusters, estimated by analysis of variance: (MSB - MSW) / (MSB + (m0 - 1) MSW),
 * with m0 = (N - sum m^2 / N) / (G - 1) for clusters of unequal size m. 0: colleagues are as different as
 * strangers. Slightly negative values are chance.
 *
 * @param matrix linked answers
 * @param item column, integer from 0
 * @param clusters one label per respondent, at least 2 clusters, not all of one respondent
 * @returns a number up to 1; not below -1 / (m0 - 1)
 * @throws TypeError when the answers are not linked; RangeError when labels do not fit, no cluster has two
 *   respondents, or nothing varies
 * @see Shrout and Fleiss (1979), Psychological Bulletin 86, 420-428, doi:10.1037/0033-2909.86.2.420; unequal
 *   sizes: Donner and Koval (1980), Biometrics 36, 19-25
 * @example intraclassCorrelation(linkedMatrix([[1], [2], [4], [5]]), 0, ['a', 'a', 'b', 'b']) // 0.8947368
 */
export function intraclassCorrelation(
  matrix: LinkedMatrix,
  item: number,
  clusters: readonly ClusterLabel[],
): number {
  checkLinked(matrix, STATISTICS.intraclassCorrelation, 3);
  const answers = itemAnswers(matrix, item);
  const groups = clusterRows(clusters, answers.length, STATISTICS.intraclassCorrelation).map((rows) =>
    rows.map((row) => answers[row] as number),
  );
  const n = answers.length;
  const g = groups.length;
  if (g === n)
    throw refusal({
      en: 'an intraclass correlation needs a cluster with at least 2 respondents',
      nl: 'een intraklassecorrelatie vraagt een cluster met minstens 2 respondenten',
    });
  if (answers.every((answer) => answer === answers[0])) {
    throw refusal({
      en: 'an intraclass correlation needs answers that vary, but all respondents gave the same',
      nl: 'een intraklassecorrelatie vraagt antwoorden die verschillen, maar alle respondenten gaven hetzelfde',
    });
  }
  const grand = average(answers);
  let between = 0;
  let within = 0;
  let squaredSizes = 0;
  for (const group of groups) {
    const centre = average(group);
    between += group.length * (centre - grand) ** 2;
    within += group.reduce((sum, answer) => sum + (answer - centre) ** 2, 0);
    squaredSizes += group.length ** 2;
  }
  const meanSquareBetween = between / (g - 1);
  const meanSquareWithin = within / (n - g);
  const size = (n - squaredSizes / n) / (g - 1);
  return (meanSquareBetween - meanSquareWithin) / (meanSquareBetween + (size - 1) * meanSquareWithin);
}
