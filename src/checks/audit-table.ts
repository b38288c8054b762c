import { verdictCounts } from '../contracts/verdict.ts';
import type { FoundClaim } from '../published-tables/find-claimed.ts';
import type { PublishedTable } from '../published-tables/published-table.ts';
import type { Rounding } from '../recovery/rounding.ts';
import type { AuditedRow } from './audited-row.ts';
import { judgeClaims } from './judge-claims.ts';
import { judgeLinks } from './judge-links.ts';
import { judgeTogether } from './judge-together.ts';
import { type JudgedTotal, judgeTotals } from './judge-totals.ts';
import { rowVerdict, weightedRowVerdict } from './row-verdict.ts';
import { shownAudit, type TableAudit } from './table-audit.ts';
import { underOtherReadings } from './under-other-readings.ts';

/** What is known of the way a table was made. */
export interface AuditOptions {
  /** How values were rounded, default `either` */
  readonly rounding?: Rounding;
  /** Whether its printed values come from weighted data; then no row is called wrong */
  readonly weighted?: boolean;
  /** Label of the row, or the group of columns, that totals the others; a mapping may name more */
  readonly total?: string;
  /** What a text claims of the table, from `findClaimed` */
  readonly claims?: readonly FoundClaim[];
  /** Ends the audit when it is aborted */
  readonly signal?: AbortSignal;
  /** Called before each row */
  readonly onRow?: (done: number, all: number) => void;
}

/**
 * Gives every row of a published table a verdict.
 *
 * - `consistent`: some counts print exactly so; they stand in `witness`
 * - `wrong`: no counts print so, under any fair reading that holds for the whole table; with a smallest set
 *   of its printed values that cannot hold together and the single misprints that would explain it
 * - `rounding`, `open`: possible only under a way of rounding, or another convention, that the reason names
 * - `not checkable`: too wide to say, or n or the scale is unknown
 *
 * @param published the table as it was understood
 * @param options how it was made, a signal, and a listener
 * @throws the signal's reason when it is aborted
 * @example
 * const bytes = new TextEncoder().encode('item,n,mean\na,28,5.19\nb,28,5.18');
 * const table = publishedTableOf({ name: 'a.csv', bytes }, { scale: { min: 1, max: 7 } });
 * (await auditTable(table)).rows.map(({ verdict }) => verdict)
 * // ['wrong', 'consistent']
 */
export async function auditTable(published: PublishedTable, options: AuditOptions = {}): Promise<TableAudit> {
  const { rounding = 'either', weighted = false, claims, signal, onRow } = options;
  const rows: AuditedRow[] = [];
  for (const [done, row] of published.rows.entries()) {
    onRow?.(done, published.rows.length);
    // a turn of the event loop, so that an interruption is heard between rows
    await new Promise((resume) => setTimeout(resume, 0));
    signal?.throwIfAborted();
    rows.push(weighted ? weightedRowVerdict(row, rounding) : rowVerdict(row, rounding));
  }
  const judged = weighted ? rows : underOtherReadings(published, rows, rounding);
  return shownAudit({
    table: published,
    rows: judged,
    counts: verdictCounts(judged),
    ...(claims ? { claims: judgeClaims(published, judged, claims, { rounding, weighted }) } : {}),
    // weighted groups add up, and differ, by weights that are not printed
    ...(weighted ? {} : await tiesOf(published, judged, rounding, options)),
  });
}

/** What ties rows together: totals, differences and tests, and all of them at once. */
async function tiesOf(
  published: PublishedTable,
  rows: readonly AuditedRow[],
  rounding: Rounding,
  { total, signal }: AuditOptions,
): Promise<Pick<TableAudit, 'totals' | 'links' | 'together'>> {
  const named = [...published.totals, ...(total === undefined ? [] : [{ label: total, parts: [] }])];
  const totals: JudgedTotal[] = [];
  for (const one of named) {
    signal?.throwIfAborted();
    totals.push(...(await judgeTotals(published, rows, one, rounding)));
  }
  const links = judgeLinks(published, rows, rounding);
  const together = await judgeTogether(published, { totals, links, named }, rounding);
  return {
    ...(named.length > 0 ? { totals } : {}),
    ...(published.links.length > 0 ? { links } : {}),
    ...(together.length > 0 ? { together } : {}),
  };
}
