import { currentLanguage, type Language } from '../contracts/language.ts';
import { asTold } from '../contracts/told.ts';
import { countsInWords, verdictName } from '../contracts/verdict.ts';
import type { TableAudit } from './table-audit.ts';

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
 * The findings on a published table, as Markdown: what was understood, the
 * rows that need a reader, and all verdicts.
 *
 * @param audit the audit, made in the same language
 * @param language the current one when left out
 * @example
 * const bytes = new TextEncoder().encode('item,n,mean\na,28,5.19\nb,28,5.18');
 * const table = publishedTableOf({ name: 'a.csv', bytes }, { scale: { min: 1, max: 7 } });
 * tableFindings(await auditTable(table)).includes('5.19')
 * // true
 */
export function tableFindings(audit: TableAudit, language: Language = currentLanguage()): string {
  const { table, rows, counts } = audit;
  const words = WORDS[language];
  const scale =
    table.scale === null ? words.unknown : words.scale(table.scale.min, table.scale.max, table.scale.by);
  return [
    `# ${words.title} ${table.file}`,
    `${rows.length} ${words.rows}: ${countsInWords(counts, language)}. ${scale}`,
    `## ${words.reader}`,
    rowFindings(rows, language),
    ...section(words.totals, totalFindings(audit, language)),
    ...section(words.links, linkFindings(audit, language)),
    ...section(words.together, togetherFindings(audit, language)),
    ...section(words.claims, claimFindings(audit, language)),
    `## ${words.understood}`,
    columnReadings(table, words),
    ...section(words.unread, table.unread.length === 0 ? undefined : unreadCells(table, words)),
    '',
  ].join('\n\n');
}

type Words = (typeof WORDS)[Language];

/** A heading and what stands below it; nothing where that was not asked for. */
const section = (title: string, lines: readonly string[] | undefined): string[] =>
  lines === undefined ? [] : [`## ${title}`, lines.join('\n')];

function placeOf(
  { row, label, group = '' }: { row: number; label: string; group?: string },
  words: Words,
): string {
  return [`${words.row} ${row}`, label, group].filter((text) => text !== '').join(', ');
}

function rowFindings(rows: TableAudit['rows'], language: Language): string {
  const words = WORDS[language];
  const told = rows.filter(
    ({ verdict }) => verdict === 'wrong' || verdict === 'open' || verdict === 'rounding',
  );
  if (told.length === 0) return words.nothing;
  return told
    .map((row) => {
      const name = verdictName(row.verdict, language);
      return `- **${name}**, ${placeOf(row, words)}: ${asTold(row, language).reason}.`;
    })
    .join('\n');
}

function totalFindings({ totals }: TableAudit, language: Language): string[] | undefined {
  const words = WORDS[language];
  return totals?.map((total) => {
    const name = verdictName(total.verdict, language);
    const parts = total.parts.join(', ');
    return `- **${name}**, ${placeOf(total, words)}, ${words.of} ${parts}: ${total.reason}.`;
  });
}

function linkFindings({ links }: TableAudit, language: Language): string[] | undefined {
  const words = WORDS[language];
  return links?.map(({ verdict, row, label, heading, printed, groups, reason }) => {
    const name = verdictName(verdict, language);
    const between = groups.join(` ${words.and} `);
    const place = placeOf({ row, label }, words);
    return `- **${name}**, ${place}, ${heading} ${printed} ${words.of} ${between}: ${reason}.`;
  });
}

function togetherFindings({ together }: TableAudit, language: Language): string[] | undefined {
  return together?.map(({ verdict, reason }) => `- **${verdictName(verdict, language)}**: ${reason}.`);
}

function claimFindings({ claims }: TableAudit, language: Language): string[] | undefined {
  const words = WORDS[language];
  return claims?.map(({ line, claim, verdict, reason, witness }) => {
    const counts = witness === null ? '' : ` (${words.counts} ${witness.counts.join(' ')})`;
    return `- **${verdictName(verdict, language)}**, ${words.line} ${line}, ${claim}: ${reason}${counts}.`;
  });
}

function columnReadings({ columns }: TableAudit['table'], { head }: Words): string {
  const cell = (text: string) => text.replace(/[|\n]/g, ' ');
  return [
    head,
    '| --- | --- | --- | --- | --- |',
    ...columns.map(
      ({ column, heading, group, meaning, by }) =>
        `| ${column} | ${cell(heading)} | ${cell(group)} | ${meaning} | ${by} |`,
    ),
  ].join('\n');
}

function unreadCells({ unread }: TableAudit['table'], words: Words): string[] {
  return unread.map(
    ({ row, column, text, reason }) =>
      `- ${words.row} ${row}, ${words.column} ${column}, "${text}": ${reason}`,
  );
}
