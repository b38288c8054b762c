import { escapeMarkup } from '../contracts/escape-markup.ts';
import { currentLanguage, type Language, type Told } from '../contracts/language.ts';
import { said } from '../contracts/told.ts';
import { type Verdict, verdictName } from '../contracts/verdict.ts';
import type { CrosstabKind } from '../published-tables/crosstab-kind.ts';
import type { PrintedCrosstab } from '../published-tables/read-crosstab.ts';
import { type CrosstabMisprint, crosstabAnswer } from '../recovery/linked/crosstab-answer.ts';
import { ROUNDINGS, type Rounding } from '../recovery/rounding.ts';
import { htmlTable } from '../show/html-table.ts';
import { leavesAnswersOut } from './left-out-answers.ts';
import { ROUNDING_TOLD } from './rounding-told.ts';

/** What the cells hold. */
const HELD = {
  counts: { en: 'cells hold numbers of answers', nl: 'in de cellen staan aantallen antwoorden' },
  row: { en: 'percentages are of the row', nl: 'percentages zijn van de rij' },
  column: { en: 'percentages are of the column', nl: 'percentages zijn van de kolom' },
  total: { en: 'percentages are of the total', nl: 'percentages zijn van het geheel' },
} satisfies Record<CrosstabKind, Told>;

const WORDS = {
  en: {
    title: 'Findings on',
    understood: 'What was understood',
    counts: 'Counts that print so',
    unread: 'What was not',
    row: 'row',
    column: 'column',
    size: (rows: readonly string[], columns: readonly string[], values: number, held: string) =>
      `${rows.length} rows (${rows.join(', ')}) by ${columns.length} columns (${columns.join(', ')}), ${values} printed values; ${held}.`,
  },
  nl: {
    title: 'Bevindingen over',
    understood: 'Wat begrepen is',
    counts: 'Aantallen die zo afdrukken',
    unread: 'Wat niet',
    row: 'rij',
    column: 'kolom',
    size: (rows: readonly string[], columns: readonly string[], values: number, held: string) =>
      `${rows.length} rijen (${rows.join(', ')}) bij ${columns.length} kolommen (${columns.join(', ')}), ${values} gedrukte waarden; ${held}.`,
  },
} satisfies Record<Language, object>;

/** A crosstab with one verdict on all that it prints. */
export interface CrosstabAudit {
  readonly crosstab: PrintedCrosstab;
  readonly verdict: Verdict;
  readonly reason: string;
  /** Counts that print so, row by row; null where there are none */
  readonly witness: readonly (readonly number[])[] | null;
  /** Values that cannot hold together */
  readonly conflict: readonly string[];
  readonly misprints: readonly CrosstabMisprint[];
}

/**
 * Gives a crosstab one verdict: whether counts of its cells print all of its cells and margins at once.
 *
 * @param crosstab the table as it was understood
 * @param options how values were rounded, whether they are weighted
 *   (then nothing is called wrong), and a signal
 * @throws Error when the integer solver cannot be loaded; the signal's reason when it is aborted
 * @example
 * auditCrosstab({ file: 'made up', kind: 'row', rows: ['a'], columns: ['yes', 'no'], unread: [], values: [
 *   { name: 'n', row: 0, column: null, statistic: 'count', printed: '3' },
 *   { name: 'yes', row: 0, column: 0, statistic: 'row percent', printed: '67' },
 * ] }) // { verdict: 'consistent', witness: [[2, 1]], ... }
 */
export async function auditCrosstab(
  crosstab: PrintedCrosstab,
  options: { readonly rounding?: Rounding; readonly weighted?: boolean; readonly signal?: AbortSignal } = {},
): Promise<CrosstabAudit> {
  const { rounding = 'either', weighted = false, signal } = options;
  const none = { crosstab, witness: null, conflict: [], misprints: [] };
  if (weighted) {
    const reason = said({
      en: 'weighted, so that its cells need not come from whole numbers of answers',
      nl: 'gewogen, zodat de cellen niet uit hele aantallen antwoorden hoeven te komen',
    });
    return shown({ ...none, verdict: 'not checkable', reason });
  }
  if (leavesAnswersOut(crosstab)) {
    const reason = said({
      en: 'every row or column adds to less than its whole, so that an answer seems to be left out; add it as a column or a row',
      nl: 'elke rij of kolom komt op minder uit dan het geheel, dus er lijkt een antwoord weggelaten; voeg het toe als kolom of rij',
    });
    return shown({ ...none, verdict: 'not checkable', reason });
  }
  const sizes = { rows: crosstab.rows.length, columns: crosstab.columns.length, values: crosstab.values };
  const answer = await crosstabAnswer(sizes, rounding, signal);
  if (answer.kind === 'undecided') return shown({ ...none, verdict: 'not checkable', reason: answer.reason });
  if (answer.kind === 'possible') {
    const reason = said({
      en: 'counts of its cells print all of it',
      nl: 'aantallen in de cellen drukken alles zo af',
    });
    return shown({ ...none, verdict: 'consistent', reason, witness: answer.witness });
  }
  const { conflict, misprints } = answer;
  const alone = misprints.map(
    ({ name, printed, wouldPrint }) =>
      `${name}: ${printed}${wouldPrint === null ? '' : said({ en: ` for ${wouldPrint}`, nl: ` in plaats van ${wouldPrint}` })}`,
  );
  const cure =
    alone.length === 0
      ? said({ en: 'no single misprint explains it', nl: 'geen enkele drukfout op zichzelf verklaart het' })
      : said({
          en: `one misprint would explain it: ${alone.join(', or ')}`,
          nl: `één drukfout zou het verklaren: ${alone.join(', of ')}`,
        });
  const all = conflict.map((name) => printedAt(crosstab, name)).join('; ');
  const told = said({
    en: `no counts print all of ${all}; ${cure}`,
    nl: `geen aantallen drukken dit alles af: ${all}; ${cure}`,
  });
  for (const way of ROUNDINGS) {
    if (way === rounding) continue;
    if ((await crosstabAnswer(sizes, way, signal)).kind !== 'possible') continue;
    const reason = said({
      en: `possible only if ${ROUNDING_TOLD[way].en}; otherwise ${told}`,
      nl: `alleen mogelijk als ${ROUNDING_TOLD[way].nl}; anders: ${told}`,
    });
    return shown({ ...none, verdict: 'rounding', reason, conflict, misprints });
  }
  return shown({ ...none, verdict: 'wrong', reason: told, conflict, misprints });
}

function printedAt({ values }: PrintedCrosstab, name: string): string {
  const value = values.find((other) => other.name === name);
  return `${name}: ${value?.printed}${value?.statistic === 'count' ? '' : '%'}`;
}

/**
 * The findings on a crosstab, as Markdown: the verdict, what was
 * understood, what was not, and counts that print so.
 *
 * @param audit the audit, made in the same language
 * @param language the current one when left out
 */
export function crosstabFindings(
  { crosstab, verdict, reason, witness }: CrosstabAudit,
  language: Language = currentLanguage(),
): string {
  const words = WORDS[language];
  const { file, rows, columns, values, unread, kind } = crosstab;
  const cell = (text: string) => text.replace(/[|\n]/g, ' ');
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((text) => cell(String(text))).join(' | ')} |`;
  return [
    `# ${words.title} ${file}`,
    `**${verdictName(verdict, language)}**: ${reason}.`,
    `## ${words.understood}`,
    words.size(rows, columns, values.length, HELD[kind][language]),
    ...(witness === null
      ? []
      : [
          `## ${words.counts}`,
          [
            line(['', ...columns]),
            line(['---', ...columns.map(() => '---')]),
            ...witness.map((counts, row) => line([rows[row] ?? '', ...counts])),
          ].join('\n'),
        ]),
    ...(unread.length === 0
      ? []
      : [
          `## ${words.unread}`,
          unread
            .map(
              ({ row, column, text, reason: why }) =>
                `- ${words.row} ${row}, ${words.column} ${column}, "${text}": ${why}`,
            )
            .join('\n'),
        ]),
    '',
  ].join('\n\n');
}

/** In a notebook an audit is one sentence, and counts that print so where there are some. */
const shown = (audit: CrosstabAudit): CrosstabAudit =>
  Object.defineProperty(audit, Symbol.for('Jupyter.display'), { value: () => bundleOf(audit) });

function bundleOf({ crosstab, verdict, reason, witness }: CrosstabAudit): Record<string, string> {
  const told = `${crosstab.file}: ${verdictName(verdict)}: ${reason}`;
  if (witness === null) return { 'text/html': `<p>${escapeMarkup(told)}</p>`, 'text/plain': told };
  const { html, text } = htmlTable([
    { name: WORDS[currentLanguage()].row, values: crosstab.rows },
    ...crosstab.columns.map((name, i) => ({ name, values: witness.map((counts) => counts[i]) })),
  ]);
  return { 'text/html': `<p>${escapeMarkup(told)}</p>${html}`, 'text/plain': `${told}\n${text}` };
}
