import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { Language } from '../contracts/language.ts';
import { pngOfSvg } from '../draw/index.ts';
import { addressOf, figurePath, questionPath, statementPath } from './addresses.ts';
import { addressOfCell } from './cell-image.ts';
import { claimMains } from './claim-pages.ts';
import type { Edition } from './edition.ts';
import { figurePage } from './figure-pages.ts';
import { figuresPage } from './figures-page.ts';
import { findingsPage } from './findings-page.ts';
import { frontPage } from './front-page.ts';
import { glossaryPage } from './glossary-page.ts';
import { ledgerPage } from './ledger-page.ts';
import { LIVE_TASKS } from './live-tasks/live-tasks.ts';
import { taskMain } from './live-tasks/task-page.ts';
import { notebookIn, writtenIn } from './notebook-in.ts';
import { notebookPage, titledSections } from './notebook-page.ts';
import { pageFrame, type SiteParts } from './page-frame.ts';
import { type PlacedFigure, placeFigures } from './place-figures.ts';
import { questionMains } from './question-pages.ts';
import type { ChartParts, OutputContext } from './render-output.ts';
import { searchEntries } from './search/search-entries.ts';
import { searchPage, searchScript } from './search-page.ts';
import type { SiteInput, SiteNotebook } from './site-input.ts';
import { type PageMain, type StatementContext, statementMains, statementsPage } from './statement-pages.ts';
import { wayScript, wayScriptPath } from './way-script.ts';
import { namesIn } from './words.ts';

/** Files of a site by their path from its root. */
export type SiteFiles = Map<string, string | Buffer>;

/** Writes all pages of one edition, and the drawings and files that they show or offer. */
export async function writeEdition(edition: Edition, given: SiteInput, files: SiteFiles): Promise<void> {
  const { language } = edition;
  const input = { ...given, notebooks: given.notebooks.map((one) => notebookIn(one, language)) };
  const context = contextOfEdition(edition, input);
  const { parts, figures } = context;
  const own = (path: string, page: string) => files.set(`${language}/${path}`, page);
  const entries = input.notebooks.map((notebook) => ({
    name: notebook.name,
    title: escapeMarkup(titledSections(notebook, edition).title),
  }));
  own('index.html', frontPage(context, entries));
  own('figures.html', figuresPage(context));
  if (parts.findings) own('findings.html', findingsPage(context));
  if (parts.ledger) own('ledger.html', ledgerPage(context));
  if (parts.statements) own('statements.html', statementsPage(context));
  own('glossary.html', glossaryPage(parts));
  own('search.html', searchPage(parts));
  for (const task of LIVE_TASKS) {
    const path = `${task.name}.html`;
    const main = taskMain(task, language);
    own(
      path,
      pageFrame(
        {
          title: task.title[language],
          path,
          early: ['open-frame.js'],
          scripts: ['tables.js', 'load.js', 'draw-chart.js', 'live.js'],
          main,
        },
        parts,
      ),
    );
  }
  for (const notebook of input.notebooks) {
    const contextOf = outputContexts(context, notebook.name, files);
    own(`notebooks/${notebook.name}.html`, await notebookPage(notebook, context, contextOf));
  }
  for (const figure of figures) {
    const contextOf = outputContexts(context, figure.page, files);
    const page = await figurePage(figure, context, contextOf, (one, chart, index) =>
      keepDownloads(files, language, one, chart, index),
    );
    own(figurePath(figure.id), page);
  }
  for (const [path, { title, main }] of waysOf(context)) {
    own(path, pageFrame({ title, path, scripts: ['try.js'], main }, parts));
    own(wayScriptPath(path), wayScript(path, main));
  }
  files.set(`assets/search-${language}.js`, searchScript(searchEntries(context)));
}

/** Keeps a chart of a figure as files that a reader takes along. @returns their addresses from its page */
async function keepDownloads(
  files: SiteFiles,
  language: Language,
  figure: PlacedFigure,
  chart: ChartParts,
  index: number,
): Promise<{ svg: string; png: string; csv: string }> {
  const name = figurePath(figure.id)
    .split('/')
    .at(-1)
    ?.replace(/\.html$/, '');
  const base = `${name}${index === 0 ? '' : `-${index + 1}`}`;
  const svg = chart.svg ?? '';
  files.set(`downloads/${language}/${base}.svg`, svg);
  files.set(`downloads/${language}/${base}.png`, await pngOfSvg(svg, PNG_SCALE));
  files.set(`downloads/${base}.csv`, chart.csv);
  const to = (path: string) => `../../${addressOf(`downloads/${path}`)}`;
  return { svg: to(`${language}/${base}.svg`), png: to(`${language}/${base}.png`), csv: to(`${base}.csv`) };
}

/** What the pages of an edition know of it and of each other. */
function contextOfEdition(edition: Edition, input: SiteInput): StatementContext {
  const parts: SiteParts = {
    language: edition.language,
    report: input.report,
    findings: input.findings !== undefined,
    ledger: input.claims !== undefined,
    statements: (input.rows ?? []).length > 0,
    reference: input.reference !== undefined,
  };
  const names = namesIn(input, edition);
  return { edition, names, parts, input, figures: placeFigures(input.figures, input.notebooks, edition) };
}

/** The page of one notebook, and the drawings on it, as they stand in an edition that has no other pages. */
export async function writeNotebookPage(edition: Edition, given: SiteNotebook): Promise<SiteFiles> {
  const files: SiteFiles = new Map();
  const notebook = notebookIn(given, edition.language);
  const context = contextOfEdition(edition, { notebooks: [notebook], figures: [], out: '' });
  const page = await notebookPage(notebook, context, outputContexts(context, notebook.name, files));
  return files.set(`${edition.language}/notebooks/${notebook.name}.html`, page);
}

/** Image pixels per CSS pixel of a drawing that is taken along. */
const PNG_SCALE = 2;

/** The pages that a panel shows as well: the ways behind numbers. */
const waysOf = (context: StatementContext): Map<string, PageMain> =>
  new Map([...statementMains(context), ...questionMains(context), ...claimMains(context)]);

/** How the outputs of a notebook's cells are shown on pages one folder down; each drawing is kept once. */
function outputContexts(context: StatementContext, notebook: string, files: SiteFiles) {
  const { edition, names, input } = context;
  const { language } = edition;
  const shown = input.notebooks.find(({ name }) => name === notebook);
  const written = shown ? writtenIn(shown, language) : 'en';
  const rows = new Set((input.rows ?? []).map(({ item, wave }) => `${item} ${wave}`));
  const statements = new Set((input.rows ?? []).map(({ item }) => item));
  const changed = new Set(
    (input.changes ?? []).map(({ item }) => item).filter((item) => statements.has(item)),
  );
  const questions = new Set((input.answers ?? []).map((one) => `${one.item} ${one.wave}`));
  const answer = (item: string, wave: string) =>
    questions.has(`${item} ${wave}`) ? `../${addressOf(questionPath(item), `wave-${wave}`)}` : undefined;
  return (cell: string, figure: { readonly items?: readonly string[] } | undefined): OutputContext => {
    let count = 0;
    return {
      language,
      written,
      lacks: (text) => edition.lacks(text, `${notebook}, output of cell ${cell}`),
      keepImage: (svg) => {
        const path = addressOfCell(language, notebook, cell, count++);
        files.set(path, svg);
        return `../../${addressOf(path)}`;
      },
      links: {
        statement: (item, wave) =>
          rows.has(`${item} ${wave}`) ? `../${addressOf(statementPath(item), `wave-${wave}`)}` : undefined,
        change: (item) => (changed.has(item) ? `../${addressOf(statementPath(item), 'change')}` : undefined),
        answer,
        asked: names.statement,
      },
      check: { language, names, up: '../', statements, answer, places: false },
      order: figure?.items ?? [],
    };
  };
}
