import { countsInWords } from '../contracts/verdict.ts';
import type { TableAudit } from './audit-table.ts';

/**
 * The findings on a published table, as Markdown: what was understood, the rows that need a reader, and all verdicts.
 *
 * @param audit the audit
 * @example
 * const bytes = new TextEncoder().encode('item,n,mean\na,28,5.19\nb,28,5.18');
 * const table = publishedTableOf({ name: 'a.csv', bytes }, { scale: { min: 1, max: 7 } });
 * tableFindings(await auditTable(table)).includes('5.19')
 * // true
 */
export function tableFindings({ table, rows, counts, claims, totals, links, together }: TableAudit): string {
  const told = rows.filter(
    ({ verdict }) => verdict === 'wrong' || verdict === 'open' || verdict === 'rounding',
  );
  const named = ({ row, label, group }: { row: number; label: string; group: string }) =>
    [`row ${row}`, label, group].filter((text) => text !== '').join(', ');
  const scale =
    table.scale === null
      ? 'The scale is unknown.'
      : `Answers run from ${table.scale.min} to ${table.scale.max} (${table.scale.by}).`;
  const cell = (text: string) => text.replace(/[|\n]/g, ' ');
  return [
    `# Findings on ${table.file}`,
    `${rows.length} rows: ${countsInWords(counts)}. ${scale}`,
    '## What needs a reader',
    told.length === 0
      ? 'Nothing: every row that can be checked can be right.'
      : told.map((row) => `- **${row.verdict}**, ${named(row)}: ${row.reason}.`).join('\n'),
    ...(totals === undefined
      ? []
      : [
          '## Totals',
          totals
            .map(
              (total) =>
                `- **${total.verdict}**, ${named(total)}, of ${total.parts.join(', ')}: ${total.reason}.`,
            )
            .join('\n'),
        ]),
    ...(links === undefined
      ? []
      : [
          '## Differences and tests',
          links
            .map((link) => {
              const place = [`row ${link.row}`, link.label].filter((text) => text !== '').join(', ');
              return `- **${link.verdict}**, ${place}, ${link.heading} ${link.printed} of ${link.groups.join(' and ')}: ${link.reason}.`;
            })
            .join('\n'),
        ]),
    ...(together === undefined
      ? []
      : ['## All at once', together.map(({ verdict, reason }) => `- **${verdict}**: ${reason}.`).join('\n')]),
    ...(claims === undefined
      ? []
      : [
          '## What is claimed of it',
          claims
            .map(({ line, claim, verdict, reason, witness }) => {
              const counts = witness === null ? '' : ` (counts ${witness.counts.join(' ')})`;
              return `- **${verdict}**, line ${line}, ${claim}: ${reason}${counts}.`;
            })
            .join('\n'),
        ]),
    '## What was understood',
    [
      '| column | heading | group | meaning | by |',
      '| --- | --- | --- | --- | --- |',
      ...table.columns.map(
        ({ column, heading, group, meaning, by }) =>
          `| ${column} | ${cell(heading)} | ${cell(group)} | ${meaning} | ${by} |`,
      ),
    ].join('\n'),
    ...(table.unread.length === 0
      ? []
      : [
          '## What was not',
          table.unread
            .map(({ row, column, text, reason }) => `- row ${row}, column ${column}, "${text}": ${reason}`)
            .join('\n'),
        ]),
    '',
  ].join('\n\n');
}
