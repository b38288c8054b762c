import { currentLanguage, type Language } from '../contracts/language.ts';
import { asTold } from '../contracts/told.ts';
import type { Verdict } from '../contracts/verdict.ts';
import { countsInWords, verdictName } from '../contracts/verdict.ts';
import type { TableAudit } from './audit-table.ts';

const WORDS = {
  en: {
    title: 'Findings on',
    row: 'row',
    rows: 'rows',
    column: 'column',
    line: 'line',
    of: 'of',
    and: 'and',
    counts: 'counts',
    unknown: 'The scale is unknown.',
    scale: (min: number, max: number, by: string) => `Answers run from ${min} to ${max} (${by}).`,
    reader: 'What needs a reader',
    nothing: 'Nothing: every row that can be checked can be right.',
    totals: 'Totals',
    links: 'Differences and tests',
    together: 'All at once',
    claims: 'What is claimed of it',
    understood: 'What was understood',
    head: '| column | heading | group | meaning | by |',
    unread: 'What was not',
  },
  nl: {
    title: 'Bevindingen over',
    row: 'rij',
    rows: 'rijen',
    column: 'kolom',
    line: 'regel',
    of: 'van',
    and: 'en',
    counts: 'aantallen',
    unknown: 'De schaal is onbekend.',
    scale: (min: number, max: number, by: string) => `Antwoorden lopen van ${min} tot ${max} (${by}).`,
    reader: 'Wat een lezer vraagt',
    nothing: 'Niets: elke rij die na te gaan is, kan kloppen.',
    totals: 'Totalen',
    links: 'Verschillen en toetsen',
    together: 'Alles tegelijk',
    claims: 'Wat erover beweerd wordt',
    understood: 'Wat begrepen is',
    head: '| kolom | kop | groep | betekenis | waardoor |',
    unread: 'Wat niet',
  },
} satisfies Record<Language, object>;

/**
 * The findings on a published table, as Markdown: what was understood, the rows that need a reader, and all verdicts.
 *
 * @param audit the audit, made in the same language
 * @param language the current one when left out
 * @example
 * const bytes = new TextEncoder().encode('item,n,mean\na,28,5.19\nb,28,5.18');
 * const table = publishedTableOf({ name: 'a.csv', bytes }, { scale: { min: 1, max: 7 } });
 * tableFindings(await auditTable(table)).includes('5.19')
 * // true
 */
export function tableFindings(
  { table, rows, counts, claims, totals, links, together }: TableAudit,
  language: Language = currentLanguage(),
): string {
  const words = WORDS[language];
  const name = (verdict: Verdict) => verdictName(verdict, language);
  const told = rows.filter(
    ({ verdict }) => verdict === 'wrong' || verdict === 'open' || verdict === 'rounding',
  );
  const named = ({ row, label, group }: { row: number; label: string; group: string }) =>
    [`${words.row} ${row}`, label, group].filter((text) => text !== '').join(', ');
  const scale =
    table.scale === null ? words.unknown : words.scale(table.scale.min, table.scale.max, table.scale.by);
  const cell = (text: string) => text.replace(/[|\n]/g, ' ');
  return [
    `# ${words.title} ${table.file}`,
    `${rows.length} ${words.rows}: ${countsInWords(counts, language)}. ${scale}`,
    `## ${words.reader}`,
    told.length === 0
      ? words.nothing
      : told
          .map((row) => `- **${name(row.verdict)}**, ${named(row)}: ${asTold(row, language).reason}.`)
          .join('\n'),
    ...(totals === undefined
      ? []
      : [
          `## ${words.totals}`,
          totals
            .map(
              (total) =>
                `- **${name(total.verdict)}**, ${named(total)}, ${words.of} ${total.parts.join(', ')}: ${total.reason}.`,
            )
            .join('\n'),
        ]),
    ...(links === undefined
      ? []
      : [
          `## ${words.links}`,
          links
            .map((link) => {
              const place = [`${words.row} ${link.row}`, link.label].filter((text) => text !== '').join(', ');
              return `- **${name(link.verdict)}**, ${place}, ${link.heading} ${link.printed} ${words.of} ${link.groups.join(` ${words.and} `)}: ${link.reason}.`;
            })
            .join('\n'),
        ]),
    ...(together === undefined
      ? []
      : [
          `## ${words.together}`,
          together.map(({ verdict, reason }) => `- **${name(verdict)}**: ${reason}.`).join('\n'),
        ]),
    ...(claims === undefined
      ? []
      : [
          `## ${words.claims}`,
          claims
            .map(({ line, claim, verdict, reason, witness }) => {
              const counts = witness === null ? '' : ` (${words.counts} ${witness.counts.join(' ')})`;
              return `- **${name(verdict)}**, ${words.line} ${line}, ${claim}: ${reason}${counts}.`;
            })
            .join('\n'),
        ]),
    `## ${words.understood}`,
    [
      words.head,
      '| --- | --- | --- | --- | --- |',
      ...table.columns.map(
        ({ column, heading, group, meaning, by }) =>
          `| ${column} | ${cell(heading)} | ${cell(group)} | ${meaning} | ${by} |`,
      ),
    ].join('\n'),
    ...(table.unread.length === 0
      ? []
      : [
          `## ${words.unread}`,
          table.unread
            .map(
              ({ row, column, text, reason }) =>
                `- ${words.row} ${row}, ${words.column} ${column}, "${text}": ${reason}`,
            )
            .join('\n'),
        ]),
    '',
  ].join('\n\n');
}
