import { type ColumnTable, table } from 'arquero';
import { escapeMarkup } from '../contracts/escape-markup.ts';
import { currentLanguage, type Language } from '../contracts/language.ts';
import { asTold } from '../contracts/told.ts';
import { countsInWords, type Verdict, type VerdictCounts, verdictName } from '../contracts/verdict.ts';
import type { PublishedTable } from '../published-tables/published-table.ts';
import { htmlTable } from '../show/html-table.ts';
import type { AuditedRow } from './audited-row.ts';
import type { JudgedTogether } from './judge-together.ts';
import type { JudgedTotal } from './judge-totals.ts';
import type { JudgedClaim } from './judged-claim.ts';
import type { JudgedLink } from './judged-link.ts';

/** A published table with a verdict per row. */
export interface TableAudit {
  readonly table: PublishedTable;
  readonly rows: readonly AuditedRow[];
  readonly counts: VerdictCounts;
  /** Verdicts on what a text claims of it, where claims were given */
  readonly claims?: readonly JudgedClaim[];
  /** Verdicts on its totals, where some were named; the solver that they take is not there in a page */
  readonly totals?: readonly JudgedTotal[];
  /** Verdicts on differences and tests that it prints of several groups, where a mapping names them */
  readonly links?: readonly JudgedLink[];
  /** Ties that cannot all hold, though each could: differences and totals of the same rows */
  readonly together?: readonly JudgedTogether[];
}

/**
 * The rows of an audit as a table.
 *
 * @param audit the audit
 * @param language of the reasons; the current one when left out
 * @returns columns row, label, group, verdict, possibilities, counts, reason
 * @example
 * const bytes = new TextEncoder().encode('item,n,mean\na,28,5.19\nb,28,5.18');
 * const table = publishedTableOf({ name: 'a.csv', bytes }, { scale: { min: 1, max: 7 } });
 * auditedRows(await auditTable(table)).array('label')
 * // ['a', 'b']
 */
export function auditedRows({ rows }: TableAudit, language: Language = currentLanguage()): ColumnTable {
  return table({
    row: rows.map(({ row }) => row),
    label: rows.map(({ label }) => label),
    group: rows.map(({ group }) => group),
    verdict: rows.map(({ verdict }) => verdict),
    possibilities: rows.map(({ number }) => (number === null ? '' : String(number))),
    counts: rows.map(({ witness }) => (witness === null ? '' : witness.counts.join(' '))),
    reason: rows.map((row) => asTold(row, language).reason),
  });
}

/** In a notebook an audit is one sentence and the table of its rows. */
export const shownAudit = (audit: TableAudit): TableAudit =>
  Object.defineProperty(audit, Symbol.for('Jupyter.display'), { value: () => bundleOf(audit) });

function bundleOf(audit: TableAudit): Record<string, string> {
  const told = `${audit.table.file}: ${countsInWords(audit.counts)}`;
  const rows = auditedRows(audit);
  const heads = HEADS[currentLanguage()];
  const columns = rows.columnNames().map((name) => ({
    name: heads[name as keyof typeof heads],
    values:
      name === 'verdict'
        ? Array.from(rows.array(name), (verdict) => verdictName(verdict as Verdict))
        : (rows.array(name) as ArrayLike<unknown>),
  }));
  const tables = [htmlTable(columns), ...tiesShown(audit)];
  return {
    'text/html': `<p>${escapeMarkup(told)}</p>${tables.map(({ html }) => html).join('')}`,
    'text/plain': [told, ...tables.map(({ text }) => text)].join('\n'),
  };
}

/** Totals, differences and claims, each as a table of its own, where the audit has them. */
function tiesShown({ totals = [], links = [], together = [], claims = [] }: TableAudit) {
  type Line = readonly [name: string, verdict: Verdict, reason: string];
  const named = ({ label, group }: { label: string; group: string }) =>
    [label, group].filter((text) => text !== '').join(', ');
  const kinds: [keyof (typeof TIES)['en'], Line[]][] = [
    ['total', totals.map((total) => [named(total), total.verdict, total.reason])],
    [
      'link',
      links.map(({ label, heading, printed, verdict, reason }) => [
        `${label}, ${heading} ${printed}`,
        verdict,
        reason,
      ]),
    ],
    ['together', together.map(({ ties, verdict, reason }) => [ties.join(', '), verdict, reason])],
    ['claim', claims.map(({ claim, verdict, reason }) => [claim, verdict, reason])],
  ];
  const heads = HEADS[currentLanguage()];
  return kinds.flatMap(([kind, lines]) =>
    lines.length === 0
      ? []
      : [
          htmlTable([
            { name: TIES[currentLanguage()][kind], values: lines.map(([name]) => name) },
            { name: heads.verdict, values: lines.map(([, verdict]) => verdictName(verdict)) },
            { name: heads.reason, values: lines.map(([, , reason]) => reason) },
          ]),
        ],
  );
}

/** What the columns of the rows are called where they are shown. */
const HEADS = {
  en: {
    row: 'row',
    label: 'label',
    group: 'group',
    verdict: 'verdict',
    possibilities: 'possibilities',
    counts: 'counts',
    reason: 'reason',
  },
  nl: {
    row: 'rij',
    label: 'naam',
    group: 'groep',
    verdict: 'oordeel',
    possibilities: 'mogelijkheden',
    counts: 'aantallen',
    reason: 'reden',
  },
} satisfies Record<Language, object>;

const TIES = {
  en: { total: 'total', link: 'difference or test', together: 'all at once', claim: 'claim' },
  nl: { total: 'totaal', link: 'verschil of toets', together: 'alles tegelijk', claim: 'bewering' },
} satisfies Record<Language, object>;
