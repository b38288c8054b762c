import { currentLanguage, type Language, type Told } from '../contracts/language.ts';
import { placeName } from '../contracts/place-name.ts';
import { asTold, partTold } from '../contracts/told.ts';
import { isError, verdictName } from '../contracts/verdict.ts';
import type { AuditFinding, Sure } from './audit-finding.ts';

/**
 * What each degree of certainty says.
 *
 * @example
 * SURE.certain.name.en
 * // 'certain'
 */
export const SURE = {
  certain: {
    name: { en: 'certain', nl: 'zeker' },
    meaning: { en: 'no reading makes these places right', nl: 'geen lezing maakt deze plaatsen juist' },
  },
  likely: {
    name: { en: 'likely', nl: 'waarschijnlijk' },
    meaning: {
      en: 'right only if something holds that the report does not show',
      nl: 'alleen juist als iets waar is dat het rapport niet laat zien',
    },
  },
  wording: {
    name: { en: 'wording', nl: 'verwoording' },
    meaning: {
      en: 'each place can be defended by itself, and no number is wrong',
      nl: 'elke plaats is op zichzelf te verdedigen, en geen cijfer is fout',
    },
  },
} as const satisfies Readonly<Record<Sure, { readonly name: Told; readonly meaning: Told }>>;

/**
 * Where a finding stands on the page of findings, from the root of an edition of the reading copy.
 *
 * @example
 * findingAddress({ finding: 'v1b-repeated' })
 * // 'findings.html#v1b-repeated'
 */
export const findingAddress = ({ finding }: Pick<AuditFinding, 'finding'>): string =>
  `findings.html#${finding}`;

/**
 * Does a finding hold an error of the report, and not only words that do not fit, or numbers that are open?
 *
 * @example
 * findingErrs(auditFindings(auditClaims())[0])
 * // true
 */
export const findingErrs = ({ claims }: AuditFinding): boolean =>
  claims.some(({ verdict }) => isError(verdict));

/** A table of texts, with what its columns are called. */
interface DossierTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const WORDS = {
  en: {
    where: 'Where, and what is printed',
    whereColumns: ['place', 'claim', 'stated', 'recomputed', 'verdict', 'row of the ledger'],
    steps: 'From the counts to the number',
    stepColumns: ['statistic', 'from the print', 'counts', 'value', 'prints as'],
    readings: 'Readings that were tried',
    readingColumns: ['row of the ledger', 'reading', 'gives', 'holds in'],
    neededHeading: 'Right if',
    rebuttal: 'Its author could answer',
    answer: 'What remains',
    sure: 'How sure',
  },
  nl: {
    where: 'Waar, en wat er gedrukt is',
    whereColumns: ['plaats', 'bewering', 'gesteld', 'nagerekend', 'oordeel', 'rij van het register'],
    steps: 'Van de aantallen naar het cijfer',
    stepColumns: ['statistiek', 'uit het gedrukte', 'aantallen', 'waarde', 'drukt af als'],
    readings: 'Lezingen die geprobeerd zijn',
    readingColumns: ['rij van het register', 'lezing', 'geeft', 'klopt in'],
    neededHeading: 'Het klopt als',
    rebuttal: 'De schrijver kan antwoorden',
    answer: 'Wat overblijft',
    sure: 'Hoe zeker',
  },
} satisfies Record<Language, object>;

/**
 * The tables of a dossier: where it is printed, the steps from counts
 * to number, the readings that were tried.
 */
export function dossierTables(
  { claims, steps }: AuditFinding,
  language: Language = currentLanguage(),
): DossierTable[] {
  const words = WORDS[language];
  const tables: DossierTable[] = [
    {
      title: words.where,
      columns: words.whereColumns,
      rows: claims.map((judged) => {
        const { section, claim, worded, recomputed, verdict, id } = asTold(judged, language);
        return [section, claim, worded, recomputed || '–', verdictName(verdict, language), id];
      }),
    },
    {
      title: words.steps,
      columns: words.stepColumns,
      rows: steps.map((step) => {
        const { formula, printed, counts, value, prints } = asTold(step, language);
        return [formula, printed || '–', counts, value, prints];
      }),
    },
    {
      title: words.readings,
      columns: words.readingColumns,
      rows: claims.flatMap(({ id, readings }) =>
        readings.map((reading) => {
          const { name, gives, holds, possible } = asTold(reading, language);
          return [id, name, gives || '–', partTold(holds, possible)[language]];
        }),
      ),
    },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

/** The parts of a dossier that are told in words, each with its heading. */
export function dossierWords(
  finding: AuditFinding,
  language: Language = currentLanguage(),
): [heading: string, text: string][] {
  const { sure, needed, rebuttal, answer } = asTold(finding, language);
  const words = WORDS[language];
  const told: [string, string][] = [
    [words.neededHeading, needed],
    [words.rebuttal, rebuttal],
    [words.answer, answer],
    [words.sure, sure === null ? '' : `${SURE[sure].name[language]}: ${SURE[sure].meaning[language]}`],
  ];
  return told.filter(([, text]) => text !== '');
}

/**
 * A dossier to read: what stands against what, where, the steps from the counts to the number, the readings
 * that were tried, what would have to be true for the print to be right, and how its author could answer.
 *
 * @param language of all words
 * @returns Markdown that begins with a heading of the third level
 * @example
 * dossierMarkdown(auditFindings(auditClaims())[0], 'en').startsWith('### ')
 * // true
 */
export function dossierMarkdown(finding: AuditFinding, language: Language = 'en'): string {
  const { finding: name, title, explanation, figures, rows } = asTold(finding, language);
  const facts = [...figures.map((id) => figureName(id, language)), ...rows];
  return [
    // the name alone, so that its address is the same wherever headings become places
    `### ${name}`,
    [`**${title}.**`, ...(facts.length > 0 ? [`(${facts.join(' · ')})`] : [])].join(' '),
    explanation,
    ...dossierTables(finding, language).flatMap((table) => [`${table.title}:`, markdownTable(table)]),
    dossierWords(finding, language)
      .map(([heading, text]) => `- **${heading}.** ${text}`)
      .join('\n'),
  ].join('\n\n');
}

const figureName = (id: string, language: Language): string =>
  placeName(/^\d/.test(id) ? `figure ${id}` : id, language);

function markdownTable({ columns, rows }: DossierTable): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}
