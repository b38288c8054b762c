import tCdf from '@stdlib/stats-base-dists-t-cdf';
import { midranks } from '../numeric/midranks.ts';
import { STATISTICS } from '../statistic-names.ts';
import { checkLinked, itemAnswers, type LinkedMatrix } from './linked-matrix.ts';
import { pearsonCorrelation } from './pearson-correlation.ts';

/** A rank correlation and its test. */
export interface CorrelationResult {
  /** In [-1, 1] */
  readonly rho: number;
  /** Two-sided, of no association */
  readonly pValue: number;
}

/**
 * Do respondents who score higher on one item also score higher on another? Spearman's rank correlation:
 * the product-moment correlation of midranks, which ties do not bias. Uses only the order of the
 * categories. p by t = rho sqrt((n - 2) / (1 - rho^2)) on n - 2 degrees of
 * freedom, good from about ten respondents.
 *
 * @param matrix linked answers, at least 3 respondents
 * @param itemA column, integer from 0
 * @param itemB column, integer from 0
 * @returns rho and two-sided p
 * @throws TypeError when the answers are not linked; RangeError when there are too few, there is no such
 *   column, or an item does not vary
 * @see Spearman (1904), American Journal of Psychology 15, 72-101, doi:10.2307/1412159
 * @example
 * spearmanCorrelation(
 *   linkedMatrix([
 *     [1, 2],
 *     [2, 1],
 *     [3, 4],
 *     [4, 3],
 *   ]),
 *   0,
 *   1,
 * )
 * // { rho: 0.6, pValue: 0.4 }
 */
export function spearmanCorrelation(matrix: LinkedMatrix, itemA: number, itemB: number): CorrelationResult {
  checkLinked(matrix, STATISTICS.spearman, 3);
  const rho = pearsonCorrelation(
    midranks(itemAnswers(matrix, itemA)),
    midranks(itemAnswers(matrix, itemB)),
    STATISTICS.spearman,
  );
  const df = matrix.length - 2;
  const t = Math.abs(rho) * Math.sqrt(df / (1 - rho * rho));
  return { rho, pValue: 2 * tCdf(-t, df) };
}
