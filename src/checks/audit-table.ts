import { type ColumnTable, table } from 'arquero';
import { escapeMarkup } from '../contracts/escape-markup.ts';
import { currentLanguage, type Language, type Told } from '../contracts/language.ts';
import { asTold } from '../contracts/told.ts';
import {
  countsInWords,
  type Verdict,
  type VerdictCounts,
  verdictCounts,
  verdictName,
} from '../contracts/verdict.ts';
import type { FoundClaim } from '../published-tables/find-claimed.ts';
import type { PrintedRow, PublishedTable } from '../published-tables/published-table.ts';
import type { Rounding } from '../recovery/rounding.ts';
import {
  type SummaryBounds,
  summaryAnswer,
  summaryBounds,
  summaryNumber,
} from '../recovery/summary/summary-answer.ts';
import type { SummaryRow, SummaryValue } from '../recovery/summary/summary-row.ts';
import { htmlTable } from '../show/html-table.ts';
import type { AuditedRow } from './audited-row.ts';
import { explainRow, type Misprint } from './explain-row.ts';
import { judgeClaims } from './judge-claims.ts';
import { judgeLinks } from './judge-links.ts';
import { type JudgedTogether, judgeTogether } from './judge-together.ts';
import { type JudgedTotal, judgeTotals } from './judge-totals.ts';
import type { JudgedClaim } from './judged-claim.ts';
import type { JudgedLink } from './judged-link.ts';
import { underOtherReadings } from './under-other-readings.ts';
import { weightedRow } from './weighted-row.ts';

/** What is known of the way a table was made. */
export interface AuditOptions {
  /** how values were rounded, default `either` */
  readonly rounding?: Rounding;
  /** whether its printed values come from weighted data; then no row is called wrong */
  readonly weighted?: boolean;
  /** label of the row, or the group of columns, that totals the others; a mapping may name more */
  readonly total?: string;
  /** what a text claims of the table, from `findClaimed` */
  readonly claims?: readonly FoundClaim[];
  /** ends the audit when it is aborted */
  readonly signal?: AbortSignal;
  /** called before each row */
  readonly onRow?: (done: number, all: number) => void;
}

/** A published table with a verdict per row. */
export interface TableAudit {
  readonly table: PublishedTable;
  readonly rows: readonly AuditedRow[];
  readonly counts: VerdictCounts;
  /** verdicts on what a text claims of it, where claims were given */
  readonly claims?: readonly JudgedClaim[];
  /** verdicts on its totals, where some were named; the solver that they take is not there in a page */
  readonly totals?: readonly JudgedTotal[];
  /** verdicts on differences and tests that it prints of several groups, where a mapping names them */
  readonly links?: readonly JudgedLink[];
  /** ties that cannot all hold, though each could: differences and totals of the same rows */
  readonly together?: readonly JudgedTogether[];
}

/** Cells that counting and bounding one row may take. */
const CELLS_A_ROW = 1_000_000;

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
    rows.push(weighted ? weightedVerdict(row, rounding) : verdictOn(row, rounding));
  }
  const judged = weighted ? rows : underOtherReadings(published, rows, rounding);
  return shown({
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

const NOTHING = { witness: null, number: null, topTwo: null, mean: null, conflict: [], misprints: [] };

function verdictOn(printed: PrintedRow, rounding: Rounding): AuditedRow {
  const { row, label, group, summary } = printed;
  const place = { row, label, group, ...NOTHING };
  if (summary === null) return { ...place, verdict: 'not checkable', ...because(UNKNOWN_SCALE) };
  const answer = summaryAnswer(summary, rounding);
  if (answer === 'no n')
    return {
      ...place,
      verdict: 'not checkable',
      ...because({
        en: 'n is not printed; give it or bounds of it',
        nl: 'n is niet gedrukt; geef n of grenzen ervan',
      }),
    };
  if (answer === 'too large')
    return {
      ...place,
      verdict: 'not checkable',
      ...because({
        en: 'too wide to say: more possibilities than can be looked through',
        nl: 'te ruim om te zeggen: meer mogelijkheden dan te doorzoeken zijn',
      }),
    };
  if (answer === 'none') {
    const { conflict, misprints } = explainRow(summary, rounding);
    return { ...place, conflict, misprints, verdict: 'wrong', ...because(whyWrong(conflict, misprints)) };
  }
  const number = summaryNumber(summary, rounding, CELLS_A_ROW);
  const topTwo = summary.scores.map((_, category) => (category >= summary.scores.length - 2 ? 1 : 0));
  return {
    ...place,
    verdict: 'consistent',
    ...because(howMany(number)),
    witness: answer,
    number,
    topTwo: number === null ? null : summaryBounds(summary, rounding, topTwo, CELLS_A_ROW),
    mean: number === null ? null : meanBounds(summary, rounding),
  };
}

function meanBounds(summary: SummaryRow, rounding: Rounding): SummaryBounds | null {
  const { scores, items } = summary;
  const bounds = summaryBounds(summary, rounding, scores, CELLS_A_ROW);
  return bounds && { lower: bounds.lower / items, upper: bounds.upper / items };
}

/** A reason in both languages, as a row has it. */
const because = ({ en, nl }: Told): Pick<AuditedRow, 'reason' | 'nl'> => ({ reason: en, nl: { reason: nl } });

const UNKNOWN_SCALE: Told = {
  en: 'the scale is unknown; give the lowest and highest answer',
  nl: 'de schaal is onbekend; geef het laagste en het hoogste antwoord',
};

function howMany(number: bigint | null): Told {
  if (number === 1n) {
    return { en: 'one set of counts prints exactly so', nl: 'één reeks aantallen drukt precies zo af' };
  }
  return number === null
    ? {
        en: 'counts print exactly so, in more ways than were counted',
        nl: 'er zijn aantallen die precies zo afdrukken, op meer manieren dan er geteld zijn',
      }
    : {
        en: `${number} sets of counts print exactly so`,
        nl: `${number} reeksen aantallen drukken precies zo af`,
      };
}

function whyWrong(conflict: readonly SummaryValue[], misprints: readonly Misprint[]): Told {
  const printedValues = conflict.map(({ name, printed }) => `${name} ${printed}`).join(', ');
  const alone = (instead: string) =>
    misprints.map(({ printedValue, printed, wouldPrint }) =>
      wouldPrint === null
        ? `${printedValue} ${printed}`
        : `${printedValue} ${printed} ${instead} ${wouldPrint}`,
    );
  const cure =
    misprints.length === 0
      ? { en: 'no single misprint explains it', nl: 'geen enkele drukfout verklaart het' }
      : {
          en: `one misprint would explain it: ${alone('for').join(', or ')}`,
          nl: `één drukfout zou het verklaren: ${alone('in plaats van').join(', of ')}`,
        };
  return {
    en: `no counts print ${printedValues}; ${cure.en}`,
    nl: `geen aantallen drukken ${printedValues} af; ${cure.nl}`,
  };
}

function weightedVerdict({ row, label, group, summary }: PrintedRow, rounding: Rounding): AuditedRow {
  const place = { row, label, group, ...NOTHING };
  if (summary === null)
    return {
      ...place,
      verdict: 'not checkable',
      ...because({ en: 'weighted, and the scale is unknown', nl: 'gewogen, en de schaal is onbekend' }),
    };
  const { possible, reason } = weightedRow(summary, rounding);
  return {
    ...place,
    ...because(reason),
    verdict: possible === null ? 'not checkable' : possible ? 'consistent' : 'open',
  };
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
const shown = (audit: TableAudit): TableAudit =>
  Object.defineProperty(audit, Symbol.for('Jupyter.display'), { value: () => bundleOf(audit) });

function bundleOf(audit: TableAudit): Record<string, string> {
  const told = `${audit.table.file}: ${countsInWords(audit.counts)}`;
  const rows = auditedRows(audit);
  const columns = rows.columnNames().map((name) => ({
    name,
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
  return kinds.flatMap(([kind, lines]) =>
    lines.length === 0
      ? []
      : [
          htmlTable([
            { name: TIES[currentLanguage()][kind], values: lines.map(([name]) => name) },
            { name: 'verdict', values: lines.map(([, verdict]) => verdictName(verdict)) },
            { name: 'reason', values: lines.map(([, , reason]) => reason) },
          ]),
        ],
  );
}

const TIES = {
  en: { total: 'total', link: 'difference or test', together: 'all at once', claim: 'claim' },
  nl: { total: 'totaal', link: 'verschil of toets', together: 'alles tegelijk', claim: 'bewering' },
} satisfies Record<Language, object>;
