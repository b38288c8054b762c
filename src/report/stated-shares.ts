import { table } from 'arquero';
import type { AuditedClaim } from '../claims/claim.ts';
import { type AnyTable, type TypedTable, typed } from '../tables/typed-table.ts';
import { auditClaims } from './audit-claims.ts';

/** `agree(v1a, 2017)`, `disagree(v3c, 2010)`, `percent(v2d, 5, 2017)` */
const SHARE = /^(agree|disagree|percent)\((\w+)(?:, (\d))?, (\w+)\)$/;
/** `mean(v1a, 2017) - mean(v1a, 2010)` */
const DIFFERENCE = /^mean\((\w+), (\w+)\) - mean\(\1, (\w+)\)$/;

/** A printed value with the verdict that the ledger gives it. */
export interface StatedValue extends Pick<AuditedClaim, 'verdict' | 'reason'> {
  readonly item: string;
  readonly wave: string;
  readonly statistic: string;
  readonly source: string;
  readonly printed: string;
  /** The reason in Dutch */
  readonly reason_nl: string;
}

const NAMES = ['item', 'wave', 'statistic', 'source', 'printed', 'verdict', 'reason', 'reason_nl'] as const;

/**
 * What the running text states of some items as a number: the rows of the ledger that give one share of one
 * item and wave, to the percent.
 *
 * @param claims the ledger, as `loadClaims` gives it
 * @param items item codes, e.g. `['v1a', 'v1b']`
 * @returns columns item, wave, statistic (`agree`, `disagree`, `p1`..`p5`), source (`section 2.2`), printed,
 *   verdict, reason and reason_nl (the ledger's, so that a number has one verdict wherever it is shown)
 * @example
 * new Set(statedShares(loadClaims(), ['v1b']).array('item')).size
 * // 1
 */
export function statedShares(claims: AnyTable, items: readonly string[]): TypedTable<StatedValue> {
  return statedValues(claims, ({ statistic, section }) => {
    const [, kind, item = '', category, wave = ''] = SHARE.exec(statistic) ?? [];
    if (kind === undefined || !items.includes(item)) return undefined;
    return { item, wave, statistic: category ? `p${category}` : kind, source: `section ${section}` };
  });
}

/**
 * The printed differences between the means of two waves, as the ledger has and judges them.
 *
 * @param claims the ledger, as `loadClaims` gives it
 * @returns columns item, wave (`2010-2017`), statistic (`difference`), source
 *   (`table B1.1`), printed, verdict, reason, reason_nl
 * @example
 * statedDifferences(loadClaims()).get('source', 0)
 * // 'table B1.1'
 */
export function statedDifferences(claims: AnyTable): TypedTable<StatedValue> {
  return statedValues(claims, ({ statistic, section }) => {
    const [, item, later, earlier] = DIFFERENCE.exec(statistic) ?? [];
    if (item === undefined) return undefined;
    return { item, wave: `${earlier}-${later}`, statistic: 'difference', source: section };
  });
}

function statedValues(
  claims: AnyTable,
  place: (
    claim: AuditedClaim,
  ) => Omit<StatedValue, 'printed' | 'verdict' | 'reason' | 'reason_nl'> | undefined,
): TypedTable<StatedValue> {
  const rows = auditClaims(undefined, claims).flatMap((claim): StatedValue[] => {
    const found = claim.precision === 'exact' ? place(claim) : undefined;
    if (!found) return [];
    const { stated, verdict, reason, nl } = claim;
    return [{ ...found, printed: stated, verdict, reason, reason_nl: nl.reason }];
  });
  return typed(table(Object.fromEntries(NAMES.map((name) => [name, rows.map((row) => row[name])]))));
}
