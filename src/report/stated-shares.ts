import { type ColumnTable, table } from 'arquero';

/** `agree(v1a, 2017)`, `disagree(v3c, 2010)`, `percent(v2d, 5, 2017)` */
const SHARE = /^(agree|disagree|percent)\((\w+)(?:, (\d))?, (\w+)\)$/;

/**
 * What the running text states of some items as a number: the rows of the ledger that give one share of one
 * item and wave, to the percent.
 *
 * @param claims the ledger, columns section, statistic, stated, precision
 * @param items item codes, e.g. `['v1a', 'v1b']`
 * @returns columns item, wave, statistic (`agree`, `disagree`, `p1`..`p5`), source (`section 2.2`), printed
 */
export function statedShares(claims: ColumnTable, items: readonly string[]): ColumnTable {
  const rows = (
    claims.objects() as Record<'section' | 'statistic' | 'stated' | 'precision', string>[]
  ).flatMap(({ section, statistic, stated, precision }) => {
    const [, kind, item = '', category, wave] = SHARE.exec(statistic) ?? [];
    if (precision !== 'exact' || !items.includes(item)) return [];
    const name = kind === 'percent' ? `p${category}` : kind;
    return [{ item, wave, statistic: name, source: `section ${section}`, printed: stated }];
  });
  const names = ['item', 'wave', 'statistic', 'source', 'printed'] as const;
  return table(Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])])));
}
