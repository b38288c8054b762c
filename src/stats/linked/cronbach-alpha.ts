import fQuantile from '@stdlib/stats-base-dists-f-quantile';
import { checkLevel } from '../arguments/check-level.ts';
import { sampleVariance } from '../counts/sample-variance.ts';
import type { Estimate } from '../intervals/estimate.ts';
import { refusal } from '../refusal.ts';
import { STATISTICS } from '../statistic-names.ts';
import { checkLinked, itemAnswers, type LinkedMatrix } from './linked-matrix.ts';

/**
 * How consistently do items measure one thing? Cronbach's alpha = k / (k - 1) (1 - sum of item variances /
 * variance of the total): a lower bound of the reliability of the sum when items share one factor. Reversed
 * items must be turned round first; a negative alpha says that some were not. Feldt's interval: 1 - (1 -
 * alpha) F, with F quantiles on n - 1 and (n - 1)(k - 1) degrees of freedom; it assumes normal answers.
 *
 * @param matrix linked answers, at least 2 respondents and 2 items
 * @param level confidence level in (0, 1), default 0.95
 * @returns alpha and its interval, at most 1, without lower limit
 * @throws TypeError when the answers are not linked; RangeError when there are too few, the totals do not
 *   vary, or the level is out of range
 * @see Cronbach (1951), Psychometrika 16, 297-334, doi:10.1007/BF02310555; Feldt (1965), Psychometrika 30,
 *   357-370, doi:10.1007/BF02289499
 * @example cronbachAlpha(linkedMatrix([[1, 2], [2, 2], [4, 5]])).estimate // 0.9677419
 */
export function cronbachAlpha(matrix: LinkedMatrix, level = 0.95): Estimate {
  checkLinked(matrix, STATISTICS.alpha, 2, 2);
  const tail = (1 - checkLevel(level)) / 2;
  const n = matrix.length;
  const k = (matrix[0] as readonly number[]).length;
  const totals = sampleVariance(matrix.map((row) => row.reduce((sum, answer) => sum + answer, 0)));
  if (totals === 0)
    throw refusal({
      en: "Cronbach's alpha needs totals that vary between respondents",
      nl: 'Cronbachs alfa vraagt totalen die van respondent tot respondent verschillen',
    });
  let parts = 0;
  for (let item = 0; item < k; item += 1) parts += sampleVariance(itemAnswers(matrix, item));
  const estimate = (k / (k - 1)) * (1 - parts / totals);
  const bound = (probability: number) =>
    1 - (1 - estimate) * fQuantile(probability, n - 1, (n - 1) * (k - 1));
  return { estimate, interval: { lower: bound(1 - tail), upper: bound(tail) } };
}
