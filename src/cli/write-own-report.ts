import { join } from 'node:path';
import type { Language } from '../charts/index.ts';
import { useDrawing } from '../contracts/drawing.ts';
import { listing } from '../contracts/language.ts';
import type { OwnAnswers } from '../own-data/index.ts';
import type { EarlierPublication, FileFacts, OwnReport, ReportBasis } from '../own-report/index.ts';
import { writeAtomically } from '../platform/write-atomically.ts';
import type { Survey } from '../tables/index.ts';
import { csvOf } from './csv-of.ts';
import type { PartProgress } from './part-progress.ts';
import { quickscanWords } from './quickscan-words.ts';

/** How a survey of one's own is written down. */
interface OwnOutput {
  readonly wave: string;
  readonly language: Language;
  /** Whether it is a survey with questions of its own */
  readonly isOwnSurvey: boolean;
  /** Name of the column that divides respondents */
  readonly by: string | null;
  readonly minimum: number;
  readonly before: readonly EarlierPublication[];
  readonly out: string;
  readonly facts: FileFacts;
}

/** Image pixels per CSS pixel: sharp on screens and in print. */
const PNG_SCALE = 2;

/** Where what was shown is kept for the next time, beside what is not to be published. */
export const PUBLISHED = join('not-for-publication', 'published.csv');

/**
 * Writes the page, every chart as SVG and PNG, a workbook, the counts and a codebook.
 * Nothing is written before all of it is made.
 *
 * @returns the report, and paths of the files
 */
export async function writeOwnReport(
  basis: ReportBasis,
  own: OwnAnswers,
  output: OwnOutput,
  progress: PartProgress,
  signal: AbortSignal,
): Promise<{ readonly report: OwnReport; readonly paths: readonly string[] }> {
  const { language, by, minimum, before, out } = output;
  const { ownReport } = await import('../own-report/index.ts');
  const { nodeDrawing } = await import('../draw/index.ts');
  useDrawing(nodeDrawing);
  const words = quickscanWords(language);
  const report = await ownReport(basis, own, {
    language,
    divided: by !== null,
    rules: { minimum },
    before,
    onProgress: (part, index, of) => {
      signal.throwIfAborted();
      progress.say(words.parts[part], index, of);
    },
  });
  const files = await filesOf(basis, own, report, output, progress, signal);
  const paths = [...files].map(([name, content]) => {
    const path = join(out, name);
    writeAtomically(path, content);
    return path;
  });
  return { report, paths };
}

type Files = Map<string, string | Uint8Array>;

async function filesOf(
  basis: ReportBasis,
  own: OwnAnswers,
  report: OwnReport,
  output: OwnOutput,
  progress: PartProgress,
  signal: AbortSignal,
): Promise<Files> {
  const { wave, language, by, minimum, facts, isOwnSurvey } = output;
  const { codebook, estimateTable, ownPage, ownWords, pageParts, textOf, workbook } = await import(
    '../own-report/index.ts'
  );
  const { scaleOf } = await import('../tables/index.ts');
  const { cardStyle } = await import('../site/index.ts');
  const { pageFonts } = await import('../draw/index.ts');
  const words = ownWords(language);
  const labels = new Map(basis.survey.items.map(({ item, label }) => [item, label[language]]));
  const label = (item: string) => labels.get(item) ?? item;
  const asked = isOwnSurvey ? () => undefined : await statementsIn(language);
  const { files, drawn } = await chartFiles(report, language, asked, progress, signal);
  progress.say(quickscanWords(language).parts.page);
  const from = basis.earlier?.from ?? null;
  const agreeing = isOwnSurvey ? agreeingAnswers(basis.survey, language) : null;
  const answerLabel = (item: string, answer: number) =>
    scaleOf(basis.survey, item).answers[answer - 1]?.[language] ?? String(answer);
  const page = { own, report, wave, from, language, by, minimum, facts, label, answerLabel };
  const parts = pageParts({ ...page, drawn, agreeing });
  const waves = basis.survey.waves.slice(0, -1).map(({ id }) => id);
  const lead = [
    words.read(own.respondents, facts.file),
    ...(waves.length > 0 ? [words.beside(listing(waves, language))] : []),
  ];
  const title = isOwnSurvey ? words.ownTitle(basis.survey.title[language], wave) : words.title(wave);
  files.set(
    'index.html',
    ownPage(title, language, lead, parts, `${await pageFonts()}${cardStyle()}`, words.made),
  );
  const book = codebook(basis.survey, own, report);
  const counts = textOf(report.counts);
  const sheets = parts.flatMap(({ sheet, table, sheetTable = table }) =>
    sheetTable && sheet ? [{ name: sheet, table: sheetTable }] : [],
  );
  files.set(
    'tables.xlsx',
    await workbook([
      { name: words.sheets.counts, table: counts },
      ...sheets,
      { name: words.sheets.codebook, table: book },
    ]),
  );
  files.set('counts.csv', csvOf(counts.heads, counts.rows));
  files.set('codebook.csv', csvOf(book.heads, book.rows));
  const estimates = estimateTable(basis.survey, report.items, own.respondents);
  files.set(join('not-for-publication', 'estimates.csv'), csvOf(estimates.heads, estimates.rows));
  return withUnpublished(files, report, output);
}

/**
 * The statements of the quickscan in plain words, since whoever gets the page by mail does not know their
 * labels.
 */
async function statementsIn(language: Language): Promise<(item: string) => string | undefined> {
  const { loadInstrument } = await import('../report/index.ts');
  const rows = loadInstrument().objects() as Record<'item' | 'statement' | 'statement_nl', string>[];
  const words = new Map(rows.map((row) => [row.item, language === 'nl' ? row.statement_nl : row.statement]));
  return (item) => words.get(item);
}

/** The answers that agree, of every scale that has such. */
function agreeingAnswers({ scale, items }: Survey, language: Language): string[][] {
  const scales = new Set([scale, ...items.map((item) => item.scale ?? scale)]);
  return [...scales]
    .filter(({ agree }) => agree.length > 0)
    .map(({ agree, answers }) => agree.map((answer) => answers[answer - 1]?.[language] ?? ''));
}

/** Every chart is drawn once for its files, its PNG painted from its SVG; on the page it is a card. */
async function chartFiles(
  report: OwnReport,
  language: Language,
  asked: (item: string) => string | undefined,
  progress: PartProgress,
  signal: AbortSignal,
) {
  const { drawSvg, pngOfSvg } = await import('../draw/index.ts');
  const { cardOf } = await import('../charts/card.ts');
  const { cardHtml, NOWHERE } = await import('../site/index.ts');
  const files: Files = new Map();
  const drawn = [];
  for (const [index, { figure, chart }] of report.figures.entries()) {
    signal.throwIfAborted();
    progress.say(quickscanWords(language).drawing, index, report.figures.length);
    const svg = await drawSvg(chart);
    const name = `charts/figure-${figure.number.replaceAll('.', '-')}`;
    files.set(`${name}.svg`, svg);
    files.set(`${name}.png`, await pngOfSvg(svg, PNG_SCALE));
    const card = cardOf(chart.recipe, language);
    if (card) drawn.push({ chart, html: cardHtml(card, language, { ...NOWHERE, asked }) });
  }
  return { files, drawn };
}

/** What tells what is held back, and what is kept to guard the next publication with. */
async function withUnpublished(
  files: Files,
  { guarded }: OwnReport,
  { wave, language, before, facts }: OwnOutput,
): Promise<Files> {
  const { inDutch, publicationsCsv } = await import('../own-report/index.ts');
  const reasons = language === 'nl' ? guarded.reasons.map(inDutch) : guarded.reasons;
  const lines = [quickscanWords(language).heldBack, ...reasons];
  files.set(join('not-for-publication', 'held-back.txt'), `${lines.join('\n')}\n`);
  const taken = new Set(before.map(({ name }) => name));
  const number = [...taken].filter((name) => name.startsWith(facts.file)).length;
  const name = number === 0 ? facts.file : `${facts.file} (${number + 1})`;
  files.set(PUBLISHED, publicationsCsv([...before, { name, tables: guarded.published }], wave));
  return files;
}
