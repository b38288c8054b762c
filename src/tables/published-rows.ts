import type { ColumnTable } from 'arquero';
import type { PublishedRow } from '../recovery/published-row.ts';

interface Figure {
  readonly table: string;
  readonly wave: string;
  readonly item: string;
  readonly statistic: string;
  readonly printed: string;
}

/**
 * What the report prints of each item in one wave, ready for recovery.
 *
 * Every figure comes from the wave's own table: the one that prints the wave's n. A decimal printed
 * without its leading zero gets one (`.88` becomes `0.88`); nothing else is changed.
 *
 * @param frequencies table of the form that `loadFrequencies` gives
 * @param wave `2010` or `2017`
 * @returns a row per item, by item code, in the table's order
 * @throws Error when the wave is not in the table, two tables print its n, or an item lacks its n
 */
export function publishedRows(frequencies: ColumnTable, wave: string): ReadonlyMap<string, PublishedRow> {
  const figures = frequencies.objects() as Figure[];
  const own = new Set(
    figures.filter((row) => row.wave === wave && row.statistic === 'n').map((row) => row.table),
  );
  const [table] = own;
  if (table === undefined || own.size > 1) {
    const waves = [...new Set(figures.filter((row) => row.statistic === 'n').map((row) => row.wave))];
    throw new Error(
      table === undefined
        ? `wave "${wave}" has no printed n; the frequencies hold waves ${waves.join(', ')}`
        : `wave "${wave}" is printed by tables ${[...own].join(', ')}; keep the rows of one`,
    );
  }
  const items = new Map<string, Map<string, string>>();
  for (const row of figures) {
    if (row.table !== table || row.wave !== wave) continue;
    const statistics = items.get(row.item) ?? new Map<string, string>();
    items.set(row.item, statistics.set(row.statistic, row.printed));
  }
  return new Map([...items].map(([item, statistics]) => [item, publishedRow(item, wave, statistics)]));
}

function publishedRow(item: string, wave: string, printed: ReadonlyMap<string, string>): PublishedRow {
  const n = printed.get('n');
  if (n === undefined)
    throw new Error(`item ${item}, wave ${wave}: no printed n; add its row to the frequencies`);
  const decimal = (name: string) => printed.get(name)?.replace(/^\./, '0.') ?? null;
  const category = (name: string) => (printed.has(name) ? Number(printed.get(name)) : null);
  return {
    n: Number(n),
    percents: ['p1', 'p2', 'p3', 'p4', 'p5'].map((name) => printed.get(name) ?? null),
    mean: decimal('mean'),
    sd: decimal('sd'),
    min: category('min'),
    max: category('max'),
  };
}
