import { changeText, rangeText } from '../checks/change-table.ts';
import type { ImpossibleRow } from '../checks/impossible-rows.ts';
import type { ItemChange } from '../checks/item-change.ts';
import type { AuditedClaim } from '../claims/claim.ts';
import type { Language, Told } from '../contracts/language.ts';
import { asTold } from '../contracts/told.ts';
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

const KINDS: Readonly<Record<FindingKind, Told>> = {
  number: { en: 'Numbers that cannot be right', nl: 'Cijfers die niet kunnen kloppen' },
  direction: { en: 'Places that exclude each other', nl: 'Plaatsen die elkaar uitsluiten' },
  attribution: {
    en: 'Sentences that name another group or question',
    nl: 'Zinnen die een andere groep of vraag noemen',
  },
  wording: {
    en: 'Words that do not fit their numbers (no errors)',
    nl: 'Woorden die niet bij hun cijfers passen (geen fouten)',
  },
  open: { en: 'What the print leaves open (no errors)', nl: 'Wat het gedrukte open laat (geen fouten)' },
};

const WORDS = {
  en: {
    title: 'Findings',
    lead: (claims: number, errors: number, findings: number, verdicts: string) =>
      `Of ${claims} claims ${errors} are errors, in ${findings} findings. By verdict: ${verdicts} (audit.md has all).`,
    rows: 'Printed rows that no answers give',
    changes: (between: string) => `Changes ${between} that stand`,
    between: 'between waves',
    fromTo: (from: string, to: string) => `from ${from} to ${to}`,
    doubted: 'If its printed rows are in the right place: see the differences above.',
    dossiers: 'Dossiers',
    dossier: 'dossier',
    conflict: 'These cannot hold together',
    misprint: 'One misprint would explain it',
    orElse: ', or ',
    nearest: 'Nearest counts',
    orCounts: '; or ',
    told: (stands: number, all: number, open: number) =>
      `${stands} of ${all} statements changed beyond chance, whichever counts lie behind the print ` +
      `(Welch and Mann-Whitney, Holm's correction); ${open} undetermined. Respondents are taken as ` +
      'independent; colleagues may think alike.',
    columns: ['statement', 'agree, points (95%)', 'mean (95%)', 'p, Welch', 'p, Mann-Whitney'],
  },
  nl: {
    title: 'Bevindingen',
    lead: (claims: number, errors: number, findings: number, verdicts: string) =>
      `Van ${claims} beweringen zijn er ${errors} fout, in ${findings} bevindingen. Per oordeel: ${verdicts} (audit.nl.md heeft alles).`,
    rows: 'Gedrukte rijen die door geen antwoorden mogelijk zijn',
    changes: (between: string) => `Veranderingen ${between} die standhouden`,
    between: 'tussen metingen',
    fromTo: (from: string, to: string) => `van ${from} naar ${to}`,
    doubted: 'Als de gedrukte rijen op hun plaats staan: zie de verschillen hierboven.',
    dossiers: 'Dossiers',
    dossier: 'dossier',
    conflict: 'Deze kunnen niet samen',
    misprint: 'Eén drukfout zou het verklaren',
    orElse: ', of ',
    nearest: 'Dichtstbijzijnde aantallen',
    orCounts: '; of ',
    told: (stands: number, all: number, open: number) =>
      `${stands} van de ${all} stellingen veranderden meer dan door toeval, welke aantallen er ook achter het gedrukte ` +
      `liggen (Welch en Mann-Whitney, met de correctie van Holm); ${open} onbeslist. Respondenten tellen als ` +
      'onafhankelijk van elkaar; collega\u2019s kunnen hetzelfde denken.',
    columns: ['stelling', 'eens, punten (95%)', 'gemiddelde (95%)', 'p, Welch', 'p, Mann-Whitney'],
  },
} satisfies Record<Language, object>;

/**
 * What the audit found, to be read in three minutes: the contradictions, the printed rows that
 * cannot be right, and the changes between the last two waves that stand. A dossier of each finding
 * follows for who wants to know more.
 *
 * @param language of all words
 * @returns Markdown
 * @example
 * const { survey } = openStudy();
 * findingsMarkdown({ claims: [], findings: [], impossible: [], changes: [], survey }, 'en').startsWith('# ')
 * // true
 */
export function findingsMarkdown(
  { claims, findings, impossible, changes, survey }: FindingsParts,
  language: Language = 'en',
): string {
  const words = WORDS[language];
  const label = (code: string) => survey.items.find(({ item }) => item === code)?.label[language] ?? code;
  const counts = verdictCounts(claims);
  const doubted = crossed(findings, changes);
  const erring = findings.filter(findingErrs).length;
  return `${[
    `# ${words.title}`,
    words.lead(claims.length, errorCount(counts), erring, countsInWords(counts, language)),
    ...(Object.keys(KINDS) as FindingKind[]).flatMap((kind) => section(kind, findings, language)),
    `## ${words.rows}`,
    ...impossible.map((row) => rowText(row, label(row.item), language)),
    `## ${words.changes(between(survey, language))}`,
    changesText(changes, language),
    standingTable(
      changes.filter(({ conclusion }) => conclusion === 'stands'),
      (item) => (doubted.has(item) ? `${label(item)} *` : label(item)),
      language,
    ),
    ...(doubted.size > 0 ? [`\\* ${words.doubted}`] : []),
    ...(findings.length > 0
      ? [`## ${words.dossiers}`, ...findings.map((finding) => dossierMarkdown(finding, language))]
      : []),
  ].join('\n\n')}\n`;
}

/** The waves that a change is told of: `from 2010 to 2017`. */
function between(survey: Survey, language: Language): string {
  if (survey.waves.length < 2) return WORDS[language].between;
  const [from, to] = lastTwoWaves(survey);
  return WORDS[language].fromTo(from, to);
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
function section(kind: FindingKind, all: readonly AuditFinding[], language: Language): string[] {
  const findings = all.filter((finding) => finding.kind === kind);
  if (findings.length === 0) return [];
  const lines = findings.map((finding) => {
    const isPlain = kind === 'number' || (findingErrs(finding) && finding.sure !== 'wording');
    const { title, explanation } = asTold(finding, language);
    const told = isPlain ? ` ${explanation}` : '';
    const way = `[${WORDS[language].dossier}](#${finding.finding})`;
    return `- **${title}** (${placesOf(finding, language)}; ${way}).${told}`;
  });
  return [`## ${KINDS[kind][language]}`, lines.join('\n')];
}

function rowText(row: ImpossibleRow, label: string, language: Language): string {
  const { wave, conflict, misprints, nearest } = asTold(row, language);
  const words = WORDS[language];
  const counts = nearest.map((vector) => vector.join(', ')).join(words.orCounts);
  return [
    `**${label}, ${wave}.** ${words.conflict}: ${conflict}.`,
    misprints.length > 0 ? ` ${words.misprint}: ${misprints.join(words.orElse)}.` : '',
    ` ${words.nearest}: ${counts}.`,
  ].join('');
}

function changesText(changes: readonly ItemChange[], language: Language): string {
  const count = (conclusion: ItemChange['conclusion']) =>
    changes.filter((change) => change.conclusion === conclusion).length;
  return WORDS[language].told(count('stands'), changes.length, count('undetermined'));
}

function standingTable(
  changes: readonly ItemChange[],
  label: (item: string) => string,
  language: Language,
): string {
  const rows = changes.map(({ item, agree, mean, welchHolm, mannWhitneyHolm }) => [
    label(item),
    changeText(agree, 0, language),
    changeText(mean, 2, language),
    rangeText(welchHolm, 3, language),
    rangeText(mannWhitneyHolm, 3, language),
  ]);
  const head = WORDS[language].columns;
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
