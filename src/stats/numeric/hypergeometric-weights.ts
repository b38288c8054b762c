import { type InBoth, refusal } from '../refusal.ts';
import { tableMargins } from '../tests/contingency-table.ts';
import { logChoose } from './log-choose.ts';

/** Counts of a 2 x 2 table: rows are groups, columns outcomes. */
export type TwoByTwo = readonly [readonly [number, number], readonly [number, number]];

/**
 * All values that the upper left cell can take with these margins, and how likely each is without an effect.
 */
export interface UpperLeftCell {
  readonly observed: number;
  /** Least value; `logWeights[i]` belongs to `least + i` */
  readonly least: number;
  /** ln of the hypergeometric probabilities */
  readonly logWeights: readonly number[];
}

/**
 * The hypergeometric distribution behind exact tests of a 2 x 2 table: margins held fixed, the upper left
 * cell tells the rest.
 *
 * @param table counts, rows are groups
 * @param statistic what to call the statistic in the error
 * @returns the observed cell, its least value, and ln probabilities from there up
 * @throws RangeError when the table is not 2 x 2, an entry is no count, or all are 0
 */
export function hypergeometricWeights(table: TwoByTwo, statistic: InBoth): UpperLeftCell {
  const { rows, columns, n } = tableMargins(table, statistic);
  const [row = 0, otherRow = 0, ...moreRows] = rows;
  const [column = 0, , ...moreColumns] = columns;
  if (moreRows.length > 0 || moreColumns.length > 0) {
    throw refusal({
      en: `${statistic.en} takes 2 rows and 2 columns, got ${rows.length} by ${columns.length}`,
      nl: `${statistic.nl} vraagt 2 rijen en 2 kolommen; hier is het ${rows.length} bij ${columns.length}`,
    });
  }
  const least = Math.max(0, column - otherRow);
  const most = Math.min(row, column);
  const all = logChoose(n, column);
  const logWeights = Array.from(
    { length: most - least + 1 },
    (_, i) => logChoose(row, least + i) + logChoose(otherRow, column - least - i) - all,
  );
  return { observed: table[0][0], least, logWeights };
}
