import { type ColumnTable, table } from 'arquero';
import { checkPublishedRow, type PublishedRow } from '../recovery/index.ts';
import type { AnyTable } from '../tables/typed-table.ts';

/**
 * Checks every row of any published table for figures that cannot be right: GRIM, GRIMMER, percentages that no n
 * gives or that cannot sum to 100, a mean or SD outside what the percentages allow, and all figures together.
 *
 * @param rows one row an item, figures as text exactly as printed; columns `item`, `n`, `p1`, `p2`, ... (one per
 *   category) and, where printed, `mean`, `sd`, `min`, `max`; an empty cell is a figure that is not printed
 * @returns columns item, check, figures, reason: a row per finding, or one that says that some counts print so
 * @throws Error naming the row when a column is missing or a cell is no figure
 */
export function checkRows(rows: AnyTable): ColumnTable {
  const names = rows.columnNames();
  const percents = names.filter((name) => /^p\d+$/.test(name));
  if (!names.includes('item') || !names.includes('n') || percents.length === 0) {
    throw new Error(`the table needs columns item, n, and p1, p2, ... for the percentages; it has ${names}`);
  }
  const found = (rows.objects() as Record<string, unknown>[]).flatMap((row) => {
    const findings = checked(row, percents);
    const fine = { item: row.item, check: 'none', figures: '', reason: 'some counts print exactly so' };
    if (findings.length === 0) return [fine];
    return findings.map(({ check, figures, reason }) => ({
      item: row.item,
      check,
      figures: figures.join(', '),
      reason,
    }));
  });
  const columns = ['item', 'check', 'figures', 'reason'] as const;
  return table(Object.fromEntries(columns.map((name) => [name, found.map((row) => row[name])])));
}

function checked(row: Record<string, unknown>, percents: readonly string[]) {
  const text = (name: string): string | null => {
    const cell = row[name];
    return cell === null || cell === undefined || cell === '' ? null : String(cell).trim();
  };
  const whole = (name: string): number | null => {
    const cell = text(name);
    return cell === null ? null : Number(cell);
  };
  const published: PublishedRow = {
    n: Number(text('n') ?? Number.NaN),
    percents: percents.map(text),
    mean: text('mean'),
    sd: text('sd'),
    min: whole('min'),
    max: whole('max'),
  };
  try {
    return checkPublishedRow(published);
  } catch (error) {
    throw new Error(`row ${String(row.item)}: ${(error as Error).message}`, { cause: error });
  }
}
