import { table } from 'arquero';
import type { FrequencyRow } from '../tables/index.ts';
import { type TypedTable, typed } from '../tables/typed-table.ts';

/** One value of the printed tables, as `checkFigure` takes it. */
export interface PrintedTableCell {
  readonly item: string;
  readonly wave: string;
  readonly statistic: string;
  /** `table B1.1` */
  readonly source: string;
  /** Text, as printed */
  readonly printed: string;
}

/**
 * The values of the printed tables as a check takes them: each with the table that prints it as its source.
 *
 * @param frequencies the printed tables, as a study has them
 * @returns columns item, wave, statistic, source, printed, in the order of the tables
 * @example
 * printedCells(openStudy().frequencies()).get('source', 0)
 * // 'table B1.1'
 */
export function printedCells(frequencies: TypedTable<FrequencyRow>): TypedTable<PrintedTableCell> {
  const rows = frequencies.objects();
  const column = (write: (row: FrequencyRow) => string) => rows.map(write);
  return typed(
    table({
      item: column(({ item }) => item),
      wave: column(({ wave }) => wave),
      statistic: column(({ statistic }) => statistic),
      source: column(({ table: name }) => `table ${name}`),
      printed: column(({ printed }) => printed),
    }),
  );
}
