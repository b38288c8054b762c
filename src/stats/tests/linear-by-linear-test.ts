import { checkScores } from '../arguments/check-scores.ts';
import { chiSquareTail } from '../numeric/chi-square-tail.ts';
import { refusal } from '../refusal.ts';
import { STATISTICS } from '../statistic-names.ts';
import type { ChiSquareResult } from './chi-square-test.ts';
import { type ContingencyTable, tableMargins } from './contingency-table.ts';

/**
 * Do answers move up or down the scale from row to row? The linear-by-linear association test puts all its
 * power on that one trend: M^2 = (N - 1) r^2, with r the correlation of row score and column score, on one
 * degree of freedom. With two rows it compares two mean scores; with two columns it is Cochran-Armitage's
 * statistic times (N - 1) / N, the factor by which programs differ.
 *
 * @param table one row per group, one column per answer, e.g. two count vectors
 * @param rowScores one per row, default 1, 2, ...
 * @param columnScores one per column, default 1, 2, ...
 * @returns M^2, df = 1, p, and the correlation r in [-1, 1]
 * @throws RangeError when rows differ in length, an entry is no count, scores
 *   do not fit, or rows or columns do not vary
 * @see Mantel (1963), JASA 58, 690-700, doi:10.1080/01621459.1963.10500879
 * @example linearByLinearTest([[3, 7, 12, 20, 8], [9, 11, 14, 10, 6]]) // { statistic: 5.962259, df: 1, ... }
 */
export function linearByLinearTest(
  table: ContingencyTable,
  rowScores?: readonly number[],
  columnScores?: readonly number[],
): ChiSquareResult & { readonly correlation: number } {
  const { rows, columns, n } = tableMargins(table, STATISTICS.linearByLinearTest);
  const u = centred(checkScores(rowScores, rows.length, 'row'), rows, n);
  const v = centred(checkScores(columnScores, columns.length, 'column'), columns, n);
  const products = table.reduce(
    (sum, row, i) => sum + row.reduce((part, count, j) => part + count * (u[i] ?? 0) * (v[j] ?? 0), 0),
    0,
  );
  const spread = Math.sqrt(squares(u, rows) * squares(v, columns));
  if (spread === 0) {
    throw refusal({
      en: 'a linear-by-linear test needs answers with at least 2 row scores and 2 column scores',
      nl: 'een toets van lineair verband vraagt antwoorden bij minstens 2 scores van rijen en 2 scores van kolommen',
    });
  }
  const correlation = Math.max(-1, Math.min(1, products / spread));
  const statistic = (n - 1) * correlation ** 2;
  return { statistic, df: 1, pValue: chiSquareTail(statistic, 1), correlation };
}

/** Scores less their weighted mean; exactly 0 where all weight lies on one score. */
function centred(scores: readonly number[], weights: readonly number[], n: number): number[] {
  const used = scores.filter((_, index) => (weights[index] ?? 0) > 0);
  if (used.every((score) => score === used[0])) return scores.map(() => 0);
  const centre = scores.reduce((sum, score, index) => sum + (score * (weights[index] ?? 0)) / n, 0);
  return scores.map((score) => score - centre);
}

function squares(scores: readonly number[], weights: readonly number[]): number {
  return scores.reduce((sum, score, index) => sum + (weights[index] ?? 0) * score * score, 0);
}
