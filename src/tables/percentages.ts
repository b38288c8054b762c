import { table } from 'arquero';
import { printPercent } from '../stats/print/print-percent.ts';
import type { ResponseRow } from './rows.ts';
import { type AnyTable, type TypedTable, typed } from './typed-table.ts';

/** One answer of one item in one wave, counted and as a percentage. */
export interface PercentageRow extends ResponseRow {
  /** Valid answers of the item in the wave */
  readonly n: number;
  /** Of those, rounded half up to the decimals asked for */
  readonly percent: number;
}

/**
 * Turns counts into percentages: each answer beside n, the answers that its item got in its wave together,
 * and its share of them, rounded as it is printed.
 *
 * @param responses response counts, a row per wave, item and response
 * @param decimals decimals of the percentage, default 0
 * @returns the same rows with n and percent
 * @throws RangeError when an item has no answers in a wave
 * @example
 * percentages(responseTable([{ wave: '1', item: 'a', counts: [2, 1], basis: 'own',
 *   feasible: 1 }])).array('percent')
 * // [67, 33]
 */
export function percentages(responses: AnyTable, decimals = 0): TypedTable<PercentageRow> {
  const rows = responses.objects() as ResponseRow[];
  const totals = new Map<string, number>();
  const keyOf = ({ wave, item }: ResponseRow) => `${wave}\t${item}`;
  for (const row of rows) totals.set(keyOf(row), (totals.get(keyOf(row)) ?? 0) + row.count);
  const n = rows.map((row) => totals.get(keyOf(row)) ?? 0);
  const percent = rows.map(({ count }, index) => Number(printPercent(count, n[index] ?? 0, decimals)));
  const columns = Object.fromEntries(responses.columnNames().map((name) => [name, responses.array(name)]));
  return typed(table({ ...columns, n, percent }));
}
