import { chiSquareTail } from '../numeric/chi-square-tail.ts';
import { refusal } from '../refusal.ts';
import { STATISTICS } from '../statistic-names.ts';
import { type ContingencyTable, tableMargins } from './contingency-table.ts';

/** Outcome of a chi-square test. */
export interface ChiSquareResult {
  readonly statistic: number;
  readonly df: number;
  readonly pValue: number;
}

/**
 * Are rows and columns of a table related at all? Pearson's chi-square, the sum of (observed - expected)^2
 * / expected, without continuity correction. It ignores the order of the categories (for that see
 * `linearByLinearTest`). Rows and columns without any answer say nothing and are left out. The chi-square
 * distribution is an approximation, doubtful where `smallestExpected`
 * is below about 5: then use Fisher's test.
 *
 * @param table one row per group, one column per answer, e.g. two count vectors
 * @returns statistic, df = (rows - 1)(columns - 1), p, and the smallest expected count
 * @throws RangeError when rows differ in length, an entry is no count, or
 *   fewer than 2 rows or columns hold answers
 * @see Pearson (1900), Philosophical Magazine 50, 157-175, doi:10.1080/14786440009463897
 * @example chiSquareTest([[3, 7, 12, 20, 8], [9, 11, 14, 10, 6]]) // { statistic: 7.661783, df: 4, ... }
 */
export function chiSquareTest(
  table: ContingencyTable,
): ChiSquareResult & { readonly smallestExpected: number } {
  const { rows, columns, n } = tableMargins(table, STATISTICS.chiSquareTest);
  const usedRows = rows.filter((total) => total > 0).length;
  const usedColumns = columns.filter((total) => total > 0).length;
  if (usedRows < 2 || usedColumns < 2) {
    throw refusal({
      en: `a chi-square test needs answers in at least 2 rows and 2 columns, got ${usedRows} by ${usedColumns}`,
      nl: `een chi-kwadraattoets vraagt antwoorden in minstens 2 rijen en 2 kolommen; hier is het ${usedRows} bij ${usedColumns}`,
    });
  }
  let statistic = 0;
  let smallestExpected = Number.POSITIVE_INFINITY;
  table.forEach((row, i) => {
    row.forEach((count, j) => {
      const expected = ((rows[i] ?? 0) * (columns[j] ?? 0)) / n;
      if (expected === 0) return;
      statistic += (count - expected) ** 2 / expected;
      smallestExpected = Math.min(smallestExpected, expected);
    });
  });
  const df = (usedRows - 1) * (usedColumns - 1);
  return { statistic, df, pValue: chiSquareTail(statistic, df), smallestExpected };
}
