import { changeText, rangeText } from '../checks/change-table.ts';
import type { ImpossibleRow } from '../checks/impossible-rows.ts';
import type { ItemChange } from '../checks/item-change.ts';
import type { AuditedClaim } from '../claims/claim.ts';
import { countsInWords, errorCount, verdictCounts } from '../contracts/verdict.ts';
import { lastTwoWaves, type Survey } from '../tables/index.ts';
import type { AuditFinding, FindingKind } from './audit-finding.ts';
import { placesOf } from './audit-findings.ts';
import { dossierMarkdown, findingErrs } from './dossier.ts';

/** All that the page of findings is made from. */
export interface FindingsParts {
  readonly claims: readonly AuditedClaim[];
  readonly findings: readonly AuditFinding[];
  readonly impossible: readonly ImpossibleRow[];
  readonly changes: readonly ItemChange[];
  readonly survey: Survey;
}

const KINDS: Readonly<Record<FindingKind, string>> = {
  number: 'Numbers that cannot be right',
  direction: 'Places that exclude each other',
  attribution: 'Sentences that name another group or question',
  wording: 'Words that do not fit their numbers (no errors)',
  open: 'What the print leaves open (no errors)',
};

/**
 * What the audit found, to be read in three minutes: the contradictions, the printed rows that cannot be right, and
 * the changes between the last two waves that stand. A dossier of each finding follows for who wants to know more.
 *
 * @returns Markdown
 */
export function findingsMarkdown({ claims, findings, impossible, changes, survey }: FindingsParts): string {
  const label = (code: string) => survey.items.find(({ item }) => item === code)?.label.en ?? code;
  const counts = verdictCounts(claims);
  const doubted = crossed(findings, changes);
  return `${[
    '# Findings',
    `Of ${claims.length} claims ${errorCount(counts)} are errors, in ${findings.filter(findingErrs).length} findings. By verdict: ` +
      `${countsInWords(counts)} (audit.md has all).`,
    ...(Object.keys(KINDS) as FindingKind[]).flatMap((kind) => section(kind, findings)),
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
    ...(findings.length > 0 ? ['## Dossiers', ...findings.map(dossierMarkdown)] : []),
  ].join('\n\n')}\n`;
}

/** The waves that a change is told of: `from 2010 to 2017`. */
function between(survey: Survey): string {
  if (survey.waves.length < 2) return 'between waves';
  const [from, to] = lastTwoWaves(survey);
  return `from ${from} to ${to}`;
}

/** Statements whose printed difference is contradicted: their rows may have been exchanged. */
function crossed(findings: readonly AuditFinding[], changes: readonly ItemChange[]): Set<string> {
  const statistics = findings
    .filter(findingErrs)
    .flatMap((finding) => finding.claims.map(({ statistic }) => statistic))
    .filter((statistic) => /^mean\(.* - mean\(/.test(statistic));
  const items = changes.filter(({ conclusion }) => conclusion === 'stands').map(({ item }) => item);
  return new Set(items.filter((item) => statistics.some((statistic) => statistic.includes(`(${item},`))));
}

/** The findings of one kind, each in a line with the way to its dossier; those that a title
 * does not explain are told. */
function section(kind: FindingKind, all: readonly AuditFinding[]): string[] {
  const findings = all.filter((finding) => finding.kind === kind);
  if (findings.length === 0) return [];
  const lines = findings.map((finding) => {
    const isPlain = kind === 'number' || (findingErrs(finding) && finding.sure !== 'wording');
    const told = isPlain ? ` ${finding.explanation}` : '';
    return `- **${finding.title}** (${placesOf(finding)}; [dossier](#${finding.finding})).${told}`;
  });
  return [`## ${KINDS[kind]}`, lines.join('\n')];
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
