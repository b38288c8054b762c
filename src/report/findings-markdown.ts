import { changeText, rangeText } from '../checks/change-table.ts';
import type { ImpossibleRow } from '../checks/impossible-rows.ts';
import type { ItemChange } from '../checks/item-change.ts';
import type { AuditedClaim } from '../claims/claim.ts';
import { countsInWords, errorCount, isError, verdictCounts } from '../contracts/verdict.ts';
import { lastTwoWaves, type Survey } from '../tables/index.ts';
import { type AuditFinding, placesOf } from './audit-findings.ts';

/** All that the page of findings is made from. */
export interface FindingsParts {
  readonly claims: readonly AuditedClaim[];
  readonly findings: readonly AuditFinding[];
  readonly impossible: readonly ImpossibleRow[];
  readonly changes: readonly ItemChange[];
  readonly survey: Survey;
}

const KINDS = {
  number: 'Numbers that cannot be right',
  direction: 'Directions that the numbers deny',
  wording: 'Words that do not fit their numbers',
} as const;

/**
 * What the audit found, to be read in three minutes: the contradictions, the printed rows that cannot be right, and
 * the changes between the last two waves that stand.
 *
 * @returns Markdown
 */
export function findingsMarkdown({ claims, findings, impossible, changes, survey }: FindingsParts): string {
  const label = (code: string) => survey.items.find(({ item }) => item === code)?.label.en ?? code;
  const counts = verdictCounts(claims);
  const doubted = crossed(findings, changes);
  return `${[
    '# Findings',
    `Of ${claims.length} claims ${errorCount(counts)} are errors, in ${findings.filter(errs).length} findings. By verdict: ` +
      `${countsInWords(counts)} (audit.md has all).`,
    ...(Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((kind) =>
      section(
        KINDS[kind],
        findings.filter((finding) => finding.kind === kind),
      ),
    ),
    '## Printed rows that no answers give',
    ...impossible.map((row) => rowText(row, label(row.item))),
    `## Changes ${between(survey)} that stand`,
    changesText(changes),
    standingTable(
      changes.filter(({ conclusion }) => conclusion === 'stands'),
      (item) => (doubted.has(item) ? `${label(item)} *` : label(item)),
    ),
    ...(doubted.size > 0
      ? ['\\* If its printed rows are in the right place: see the differences above.']
      : []),
  ].join('\n\n')}\n`;
}

/** The waves that a change is told of: `from 2010 to 2017`. */
function between(survey: Survey): string {
  if (survey.waves.length < 2) return 'between waves';
  const [from, to] = lastTwoWaves(survey);
  return `from ${from} to ${to}`;
}

/** Does a finding hold an error of the report, and not only words that do not fit or numbers that are open? */
const errs = (finding: AuditFinding): boolean => finding.claims.some(({ verdict }) => isError(verdict));

/** Statements whose printed difference is contradicted: their rows may have been exchanged. */
function crossed(findings: readonly AuditFinding[], changes: readonly ItemChange[]): Set<string> {
  const statistics = findings
    .flatMap((finding) => finding.claims.map(({ statistic }) => statistic))
    .filter((statistic) => /^mean\(.* - mean\(/.test(statistic));
  const items = changes.filter(({ conclusion }) => conclusion === 'stands').map(({ item }) => item);
  return new Set(items.filter((item) => statistics.some((statistic) => statistic.includes(`(${item},`))));
}

function section(title: string, findings: readonly AuditFinding[]): string[] {
  if (findings.length === 0) return [];
  const lines = findings.map(
    (finding) => `- **${finding.title}** (${placesOf(finding)}). ${finding.explanation}`,
  );
  return [`## ${title}`, lines.join('\n')];
}

function rowText({ wave, conflict, misprints, nearest }: ImpossibleRow, label: string): string {
  const counts = nearest.map((vector) => vector.join(', ')).join('; or ');
  return [
    `**${label}, ${wave}.** These cannot hold together: ${conflict}.`,
    misprints.length > 0 ? ` One misprint would explain it: ${misprints.join(', or ')}.` : '',
    ` Nearest counts: ${counts}.`,
  ].join('');
}

function changesText(changes: readonly ItemChange[]): string {
  const count = (conclusion: ItemChange['conclusion']) =>
    changes.filter((change) => change.conclusion === conclusion).length;
  return (
    `${count('stands')} of ${changes.length} statements changed beyond chance, whichever counts lie behind the print ` +
    `(Welch and Mann-Whitney, Holm's correction); ${count('undetermined')} undetermined. Respondents are taken as ` +
    'independent; colleagues may think alike.'
  );
}

function standingTable(changes: readonly ItemChange[], label: (item: string) => string): string {
  const rows = changes.map(({ item, agree, mean, welchHolm, mannWhitneyHolm }) => [
    label(item),
    changeText(agree, 0),
    changeText(mean, 2),
    rangeText(welchHolm),
    rangeText(mannWhitneyHolm),
  ]);
  const head = ['statement', 'agree, points (95%)', 'mean (95%)', 'p, Welch', 'p, Mann-Whitney'];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
