import type { ColumnTable } from 'arquero';
import { dataError } from '../tables/data-error.ts';
import { type DataRow, type DataRows, readResource, toTable } from '../tables/read-resource.ts';

/**
 * The printed frequency tables, B1.1 (2017) and B1.2 (2010).
 *
 * Printed figures stay text, as printed (`.88` without its zero). Both tables print both waves' means.
 *
 * @param path a CSV of the same form; the package's own when left out
 * @returns columns table, wave, item, statistic (p1..p5, n, mean, sd, min, max), printed
 * @throws Error naming file, row, column, item and cure: a broken schema, a percentage above 100, n = 0,
 *   a negative standard deviation, a category outside 1-5, a mean outside min..max
 */
export function loadFrequencies(path?: string): ColumnTable {
  const data = readResource('quickscan-frequencies', path);
  const groups = new Map<string, Map<string, DataRow>>();
  for (const row of data.rows) {
    checkPrinted(data, row);
    const { table, wave, item, statistic } = row.values;
    const key = `${table} ${wave} ${item}`;
    const group = groups.get(key) ?? new Map<string, DataRow>();
    groups.set(key, group.set(String(statistic), row));
  }
  for (const group of groups.values()) checkMean(data, group);
  return toTable(data);
}

const READINGS: Record<
  string,
  { readonly pattern: RegExp; readonly least: number; readonly most: number; readonly expected: string }
> = {
  percent: { pattern: /^\d+$/, least: 0, most: 100, expected: 'a percentage, 0 to 100' },
  n: {
    pattern: /^\d+$/,
    least: 1,
    most: Number.MAX_SAFE_INTEGER,
    expected: 'a number of answers, 1 or more',
  },
  category: { pattern: /^\d$/, least: 1, most: 5, expected: 'a category, 1 to 5' },
  sd: {
    pattern: /^\d*\.?\d+$/,
    least: 0,
    most: Number.MAX_VALUE,
    expected: 'a standard deviation, 0 or more',
  },
  mean: { pattern: /^\d*\.?\d+$/, least: 1, most: 5, expected: 'a mean, 1 to 5' },
};

function checkPrinted({ file }: DataRows, { row, values }: DataRow): void {
  const statistic = String(values.statistic);
  const printed = String(values.printed);
  const kind = /^p\d$/.test(statistic)
    ? 'percent'
    : statistic === 'min' || statistic === 'max'
      ? 'category'
      : statistic;
  const reading = READINGS[kind];
  if (!reading) throw new Error(`statistic ${statistic} has no reading; add one to load-frequencies`);
  const value = Number(printed);
  if (reading.pattern.test(printed) && value >= reading.least && value <= reading.most) return;
  throw dataError(
    { file, row, column: 'printed', item: String(values.item) },
    `${statistic} "${printed}" is not ${reading.expected}`,
  );
}

function checkMean({ file }: DataRows, group: ReadonlyMap<string, DataRow>): void {
  const mean = group.get('mean');
  const min = Number(group.get('min')?.values.printed ?? 1);
  const max = Number(group.get('max')?.values.printed ?? 5);
  const place = { file, column: 'printed' };
  const minRow = group.get('min');
  if (minRow && min > max) {
    throw dataError(
      { ...place, row: minRow.row, item: String(minRow.values.item) },
      `min ${min} is above max ${max}; check both against the printed table`,
    );
  }
  if (!mean) return;
  const value = Number(mean.values.printed);
  if (value >= min && value <= max) return;
  throw dataError(
    { ...place, row: mean.row, item: String(mean.values.item) },
    `mean ${mean.values.printed} lies outside min ${min} to max ${max}; check all three against the printed table`,
  );
}
