import { type CountVector, validN } from '../counts/count-vector.ts';
import { type InBoth, refusal } from '../refusal.ts';

/** Counts in rows and columns: one row per group, one column per answer. */
export type ContingencyTable = readonly CountVector[];

/** Sums of a contingency table. */
interface Margins {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly n: number;
}

/**
 * The row, column and grand totals of a table.
 *
 * @param table at least 2 rows, each as long as the first, of at least 2 columns
 * @param statistic what to call the statistic in the error
 * @returns totals, n > 0
 * @throws RangeError when rows differ in length, an entry is no count, or the table is empty
 * @example tableMargins([[1, 2], [3, 4]], { en: 'a test', nl: 'een toets' }).rows // [3, 7]
 */
export function tableMargins(table: ContingencyTable, statistic: InBoth): Margins {
  const width = table[0]?.length ?? 0;
  if (table.length < 2 || width < 2) {
    throw refusal({
      en: `${statistic.en} needs at least 2 rows and 2 columns, got ${table.length} by ${width}`,
      nl: `${statistic.nl} vraagt minstens 2 rijen en 2 kolommen; hier is het ${table.length} bij ${width}`,
    });
  }
  const rows = table.map((row, index) => {
    if (row.length !== width) {
      throw refusal({
        en: `row ${index + 1} has ${row.length} columns, the first row ${width}; write an empty cell as 0`,
        nl: `rij ${index + 1} heeft ${row.length} kolommen, de eerste rij ${width}; schrijf 0 in een lege cel`,
      });
    }
    return validN(row);
  });
  const columns = (table[0] ?? []).map((_, j) => table.reduce((sum, row) => sum + (row[j] ?? 0), 0));
  const n = rows.reduce((sum, total) => sum + total, 0);
  if (n === 0)
    throw refusal({
      en: `${statistic.en} needs answers, but every cell of the table is 0`,
      nl: `${statistic.nl} vraagt antwoorden, maar elke cel van de tabel is 0`,
    });
  return { rows, columns, n };
}
