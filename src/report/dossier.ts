import { isError } from '../contracts/verdict.ts';
import type { AuditFinding, Sure } from './audit-finding.ts';

/** What each degree of certainty says. */
export const SURE: Readonly<Record<Sure, string>> = {
  certain: 'no reading makes these places right',
  likely: 'right only if something holds that the report does not show',
  wording: 'each place can be defended by itself, and no number is wrong',
};

/** Where a finding stands on the page of findings, from the root of the reading copy. */
export const findingAddress = ({ finding }: Pick<AuditFinding, 'finding'>): string =>
  `findings.html#${finding}`;

/** Does a finding hold an error of the report, and not only words that do not fit, or numbers that are open? */
export const findingErrs = ({ claims }: AuditFinding): boolean =>
  claims.some(({ verdict }) => isError(verdict));

/** A table of texts, with what its columns are called. */
interface DossierTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The tables of a dossier: where it is printed, the steps from counts to number, the readings that were tried. */
export function dossierTables({ claims, steps }: AuditFinding): DossierTable[] {
  const tables: DossierTable[] = [
    {
      title: 'Where, and what is printed',
      columns: ['place', 'claim', 'stated', 'recomputed', 'verdict', 'row of the ledger'],
      rows: claims.map(({ section, claim, worded, recomputed, verdict, id }) => [
        section,
        claim,
        worded,
        recomputed || '–',
        verdict,
        id,
      ]),
    },
    {
      title: 'From the counts to the number',
      columns: ['statistic', 'from the print', 'counts', 'value', 'prints as'],
      rows: steps.map(({ statistic, printed, counts, value, prints }) => [
        statistic,
        printed || '–',
        counts,
        value,
        prints,
      ]),
    },
    {
      title: 'Readings that were tried',
      columns: ['row of the ledger', 'reading', 'gives', 'holds in'],
      rows: claims.flatMap(({ id, readings }) =>
        readings.map(({ name, gives, holds, possible }) => [
          id,
          name,
          gives || '–',
          `${holds} of ${possible}`,
        ]),
      ),
    },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

/** The parts of a dossier that are told in words, each with its heading. */
export function dossierWords(finding: AuditFinding): [heading: string, text: string][] {
  const { sure, needed, rebuttal, answer } = finding;
  const told: [string, string][] = [
    ['Right if', needed],
    ['Its author could answer', rebuttal],
    ['What remains', answer],
    ['How sure', sure === null ? '' : `${sure}: ${SURE[sure]}`],
  ];
  return told.filter(([, text]) => text !== '');
}

/**
 * A dossier to read: what stands against what, where, the steps from the counts to the number, the readings that were
 * tried, what would have to be true for the print to be right, and how its author could answer.
 *
 * @returns Markdown that begins with a heading of the third level
 */
export function dossierMarkdown(finding: AuditFinding): string {
  const { finding: name, title, explanation, figures, rows } = finding;
  const facts = [...figures.map(figureName), ...rows];
  return [
    // the name alone, so that its address is the same wherever headings become places
    `### ${name}`,
    [`**${title}.**`, ...(facts.length > 0 ? [`(${facts.join(' · ')})`] : [])].join(' '),
    explanation,
    ...dossierTables(finding).flatMap((table) => [`${table.title}:`, markdownTable(table)]),
    dossierWords(finding)
      .map(([heading, text]) => `- **${heading}.** ${text}`)
      .join('\n'),
  ].join('\n\n');
}

const figureName = (id: string): string => (/^\d/.test(id) ? `figure ${id}` : id);

function markdownTable({ columns, rows }: DossierTable): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}
