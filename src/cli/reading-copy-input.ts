import { basename } from 'node:path';
import type { ImpossibleRow } from '../checks/index.ts';
import type { AuditedClaim } from '../claims/index.ts';
import type { AuditFinding } from '../report/index.ts';
import type { NotebookRun } from '../runner/index.ts';
import type {
  Bilingual,
  SiteAnswer,
  SiteChange,
  SiteClaim,
  SiteFigure,
  SiteFinding,
  SiteInput,
  SiteItem,
  SiteNotebook,
  SiteReport,
  SiteRow,
} from '../site/index.ts';
import type { Study } from '../tables/index.ts';

type Texts = Readonly<Record<string, unknown>>;

/**
 * A text of a row in both languages; a column `NAME_nl` that is absent
 * or empty is a text that nobody wrote yet.
 */
const both = (row: Texts, name: string) => {
  const nl = row[`${name}_nl`];
  const en = row[name];
  const text = en === null || en === undefined ? '' : String(en);
  if (text === '') return { en: '', nl: '' };
  return { en: text, nl: typeof nl === 'string' && nl !== '' ? nl : undefined };
};

/** What a reproduction gives a reading copy. */
export interface ReadingCopyParts {
  /** Executed notebooks */
  readonly runs: readonly Pick<NotebookRun, 'path' | 'notebook'>[];
  /** The same executed in Dutch, where they were */
  readonly dutch?: readonly Pick<NotebookRun, 'path' | 'notebook' | 'error'>[];
  /** How each figure came out */
  readonly figures: readonly SiteFigure[];
  /** The judged ledger */
  readonly claims: readonly AuditedClaim[];
  /** What is printed, and all words in both languages */
  readonly study: Study;
}

/** What a reading copy is made from, besides the reference and the folder. */
export async function readingCopyInput({
  runs,
  dutch = [],
  figures,
  claims,
  study,
}: ReadingCopyParts): Promise<Omit<SiteInput, 'out' | 'reference'>> {
  const { auditFindings } = await import('../report/index.ts');
  const { INSTRUMENTS } = await import('../report/names-of-terms.ts');
  const { impossibleRows } = await import('../checks/index.ts');
  const findings = auditFindings(claims, study);
  const impossible = study.has('frequencies') ? impossibleRows(study.survey, study.frequencies()) : [];
  return {
    ...(study.has('report') ? { report: JSON.parse(study.text('report')) as SiteReport } : {}),
    notebooks: runs.flatMap(({ path, notebook }) =>
      notebook ? [{ name: basename(path, '.ipynb'), notebook, dutch: ranInDutch(path, dutch) }] : [],
    ),
    figures: figures.map((figure) => ({ ...figure, ...recordOf(study, figure.id) })),
    ...(study.has('claims')
      ? { claims: siteClaims(claims, study), findings: findings.map(siteFinding) }
      : {}),
    items: await siteItems(study),
    instruments: INSTRUMENTS.map(([id, label]) => ({ id, label })),
    rows: await siteRows(study, impossible),
    changes: await siteChanges(study),
    answers: await siteAnswers(study),
    quoted: auditTexts(claims, findings, impossible),
  };
}

/** The Dutch run of a notebook, where it ran to its end. */
const ranInDutch = (path: string, dutch: NonNullable<ReadingCopyParts['dutch']>): SiteNotebook['dutch'] =>
  dutch.find((run) => run.path === path && !run.error)?.notebook;

/** Every text that the audit wrote of claims, findings and rows, with its Dutch. */
function auditTexts(
  claims: readonly AuditedClaim[],
  findings: readonly AuditFinding[],
  impossible: readonly ImpossibleRow[],
): Bilingual[] {
  const of = (record: Texts, dutch: Texts): Bilingual[] =>
    Object.entries(dutch).flatMap(([name, nl]) => {
      const en = record[name];
      return typeof en === 'string' && typeof nl === 'string' && en !== '' ? [{ en, nl }] : [];
    });
  const told = [
    ...claims.flatMap((claim) => [claim, ...claim.readings]),
    ...findings.flatMap(({ steps }) => steps),
  ].flatMap((record) => of(record as unknown as Texts, record.nl));
  const rows = impossible.flatMap(({ conflict, misprints, nl }) => [
    { en: conflict, nl: nl.conflict },
    ...misprints.map((en, index) => ({ en, nl: nl.misprints[index] })),
  ]);
  return [...new Map([...told, ...rows].map((text) => [text.en, text])).values()];
}

/** What the study's record of a figure says of it; nothing where it has none. */
function recordOf(study: Study, id: string): Pick<SiteFigure, 'title' | 'population' | 'items'> {
  const record = study.figures.find(({ number }) => number === id);
  return record ? { title: record.title, population: record.population.label, items: record.items } : {};
}

function siteClaims(claims: readonly AuditedClaim[], study: Study): SiteClaim[] {
  const rows = study.has('claims') ? (study.table('claims').objects() as Texts[]) : [];
  const texts = new Map(rows.map((row) => [String(row.id), row]));
  return claims.map((claim) => {
    const row = texts.get(claim.id) ?? { claim: claim.claim };
    return {
      ...claim,
      claim: both(row, 'claim'),
      note: both(row, 'note'),
      formula: { en: claim.formula, nl: claim.nl.formula },
    };
  });
}

function siteFinding(finding: AuditFinding): SiteFinding {
  const dutch = Object.entries(finding.nl).map(([name, text]) => [`${name}_nl`, text]);
  const texts: Texts = { ...finding, ...Object.fromEntries(dutch) };
  return {
    ...finding,
    title: both(texts, 'title'),
    explanation: both(texts, 'explanation'),
    needed: both(texts, 'needed'),
    rebuttal: both(texts, 'rebuttal'),
    answer: both(texts, 'answer'),
    claims: finding.claims.map(({ id }) => id),
    steps: finding.steps.map((step) => ({ ...step, formula: { en: step.formula, nl: step.nl.formula } })),
  };
}

async function siteItems(study: Study): Promise<SiteItem[]> {
  const { loadManagerQuestions } = await import('../report/index.ts');
  const { scaleOf } = await import('../tables/index.ts');
  const statements = (study.has('instrument') ? study.instrument().objects() : []) as unknown as Texts[];
  const questions = study.has('managers-instrument') ? loadManagerQuestions(study) : [];
  return [
    ...statements.map((row) => ({
      id: String(row.item),
      label: { en: String(row.label_en), nl: String(row.label_nl) },
      statement: both(row, 'statement'),
      answers: scaleOf(study.survey, String(row.item)).answers.map((label, index) => ({
        id: `p${index + 1}`,
        label,
      })),
    })),
    ...questions
      .filter(({ label_en }) => label_en !== undefined)
      .map((question) => ({
        id: question.id,
        label: { en: question.label_en ?? question.id, nl: question.label_nl },
        statement: both(question as unknown as Texts, 'question'),
        answers: (question.categories ?? []).map(({ id, label_en, label_nl }) => ({
          id,
          label: { en: label_en, nl: label_nl },
        })),
      })),
  ];
}

async function siteAnswers(study: Study): Promise<readonly SiteAnswer[]> {
  if (!study.has('managers-instrument') || !study.has('manager-figures')) return [];
  const { loadManagerFigures, loadManagerQuestions, managerAnswers } = await import('../report/index.ts');
  return managerAnswers(loadManagerFigures(study), loadManagerQuestions(study));
}

async function siteRows(study: Study, impossible: readonly ImpossibleRow[]): Promise<SiteRow[]> {
  if (!study.has('frequencies') || !study.has('responses')) return [];
  const { answersInWave } = await import('../checks/possible-counts.ts');
  const { printedWaves, scaleOf } = await import('../tables/index.ts');
  const { survey } = study;
  const responses = study.responses();
  const frequencies = study.frequencies();
  const bases = new Map(
    (responses.objects() as { wave: string; item: string; basis: string }[]).map(({ wave, item, basis }) => [
      `${item} ${wave}`,
      basis,
    ]),
  );
  const printed = frequencies.objects() as Record<
    'table' | 'wave' | 'item' | 'statistic' | 'printed',
    string
  >[];
  return printedWaves(frequencies).flatMap((wave) => {
    const answers = answersInWave(survey, responses, frequencies, wave);
    const table = printed.find((row) => row.wave === wave && row.statistic === 'n')?.table;
    const own = printed.filter((row) => row.wave === wave && row.table === table);
    return [...new Set(own.map(({ item }) => item))].map((item): SiteRow => {
      const { counts, possible } = answers(item);
      const conflict = impossible.find((row) => row.item === item && row.wave === wave);
      return {
        item,
        wave,
        source: `table ${table}`,
        printed: Object.fromEntries(
          own.filter((row) => row.item === item).map((row) => [row.statistic, row.printed]),
        ),
        possible,
        chosen: counts,
        basis: bases.get(`${item} ${wave}`) ?? 'chosen',
        agree: scaleOf(survey, item).agree,
        ...(conflict ? { conflict: { figures: conflict.conflict, misprints: conflict.misprints } } : {}),
      };
    });
  });
}

async function siteChanges(study: Study): Promise<SiteChange[]> {
  const { survey } = study;
  if (survey.waves.length < 2 || !study.has('frequencies') || !study.has('responses')) return [];
  const { itemChanges } = await import('../checks/index.ts');
  const { lastTwoWaves } = await import('../tables/index.ts');
  const [from, to] = lastTwoWaves(survey);
  const items = survey.items.map(({ item }) => item);
  return itemChanges(survey, study.responses(), study.frequencies(), items).map((change) => ({
    ...change,
    from,
    to,
  }));
}
