import { CHECK_MIME } from '../contracts/check-mime.ts';
import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { Language } from '../contracts/language.ts';
import type { CodeCell } from '../runner/index.ts';
import { addressOf, figurePath, notebookPath, statementPath } from './addresses.ts';
import { printedBesideRecomputed, type ShownCheck } from './check-table.ts';
import { citationBlock, citeWord } from './citation.ts';
import { codeHtml, type OutputContextOf, titledSections } from './notebook-page.ts';
import { pageFrame } from './page-frame.ts';
import type { PlacedFigure } from './place-figures.ts';
import { type ChartParts, chartParts } from './render-output.ts';
import type { StatementContext } from './statement-pages.ts';
import { verdictBox } from './verdict-box.ts';

const WORDS = {
  en: {
    asked: 'Asked',
    card: 'Shown',
    chart: 'Chart',
    table: 'Table',
    check: 'Check: printed beside recomputed',
    code: 'Code',
    inNotebook: 'In its notebook',
    previous: 'Previous',
    next: 'Next',
    link: 'Link to this figure',
    copy: 'Copy',
    png: 'PNG',
    svg: 'SVG',
    csv: 'CSV',
    get: 'Take it along',
    statements: 'The printed rows behind it',
  },
  nl: {
    asked: 'Gevraagd aan',
    card: 'Getoond',
    chart: 'Grafiek',
    table: 'Tabel',
    check: 'Controle: gedrukt naast nagerekend',
    code: 'Code',
    inNotebook: 'In het notebook',
    previous: 'Vorige',
    next: 'Volgende',
    link: 'Link naar deze figuur',
    copy: 'Kopieer',
    png: 'PNG',
    svg: 'SVG',
    csv: 'CSV',
    get: 'Neem mee',
    statements: 'De gedrukte rijen erachter',
  },
} satisfies Record<Language, Record<string, string>>;

/** Files of a chart that a reader takes along, as addresses from the page of its figure. */
interface ChartFiles {
  readonly svg: string;
  readonly png: string;
  readonly csv: string;
}

/** Keeps the files of a figure's chart, and gives their addresses. */
type KeepChartFiles = (figure: PlacedFigure, chart: ChartParts, index: number) => Promise<ChartFiles>;

/**
 * The page of one figure: its card, how it came out, and below it chart, table, check and code; with its
 * link, its files and how to cite it.
 */
export async function figurePage(
  figure: PlacedFigure,
  context: StatementContext,
  contextOf: OutputContextOf,
  keepFiles: KeepChartFiles,
): Promise<string> {
  const { edition, parts, input, figures } = context;
  const { language } = edition;
  const words = WORDS[language];
  const cells = cellsOf(figure, context);
  const { charts, checks } = await shownBy(cells, figure, contextOf, keepFiles);
  const index = figures.indexOf(figure);
  const facts = [figure.asked && `${words.asked}: ${figure.asked}`, figure.waves.join(', ')]
    .filter(Boolean)
    .join(' · ');
  const main = [
    `<article class="figure-page" data-figure="${escapeMarkup(figure.id)}">`,
    `<h1><span>${escapeMarkup(figure.label)}</span> ${escapeMarkup(figure.title)}</h1>`,
    `<p class="facts">${escapeMarkup(facts)}</p>`,
    charts.length > 0 ? `<h2 class="unseen">${words.card}</h2>` : '',
    ...charts.map(({ parts: chart }) => chart.card || chart.drawing),
    verdictBox(figure, context, '../', '#check'),
    takeAlong(
      figure,
      charts.map(({ files }) => files),
      language,
    ),
    fold(words.chart, charts.map(({ parts: chart }) => chart.drawing).join('\n'), 'chart'),
    fold(words.table, charts.map(({ parts: chart }) => chart.table).join('\n'), 'table'),
    fold(words.check, checks.join('\n'), 'check', true),
    fold(words.code, codeOf(figure, cells, language), 'code'),
    printedRowsOf(figure, context),
    input.report
      ? `<section class="cite"><h2>${citeWord(language)}</h2>${citationBlock(input.report, language, { label: figure.label, address: `${language}/${figurePath(figure.id)}` })}</section>`
      : '',
    neighbours(figures[index - 1], figures[index + 1], language),
    '</article>',
  ].join('\n');
  const scripts = [...(charts.length > 0 ? ['load.js', 'draw-chart.js', 'charts.js'] : []), 'copy.js'];
  const title = `${figure.label}. ${figure.title}`;
  return pageFrame({ title, path: figurePath(figure.id), scripts, main }, parts);
}

/** The code cells of the section that makes a figure. */
function cellsOf({ page, section: id }: PlacedFigure, { edition, input }: StatementContext): CodeCell[] {
  const notebook = input.notebooks.find(({ name }) => name === page);
  const section = notebook && titledSections(notebook, edition).sections.find((one) => one.id === id);
  return (section?.cells ?? []).filter((cell): cell is CodeCell => cell.cell_type === 'code');
}

/** A part of the page that can be folded away; nothing where it is empty. */
function fold(name: string, html: string, id: string, open = false): string {
  return html === ''
    ? ''
    : `<details class="part" id="${id}"${open ? ' open' : ''}><summary><h2>${name}</h2></summary>${html}</details>`;
}

function codeOf({ page, section }: PlacedFigure, cells: readonly CodeCell[], language: Language): string {
  const address = `../${addressOf(notebookPath(page), section)}`;
  const code = cells.map((cell) => codeHtml(cell, [], language)).join('\n');
  return `<p><a href="${address}">${WORDS[language].inNotebook}</a></p>${code}`;
}

/** Links to the printed rows behind a figure of a few statements. */
function printedRowsOf({ items = [] }: PlacedFigure, { edition, input, names }: StatementContext): string {
  const statements = items.filter((item) => (input.rows ?? []).some((row) => row.item === item));
  if (statements.length === 0 || statements.length >= 8) return '';
  const links = statements.map((item) => {
    const address = `../${addressOf(statementPath(item))}`;
    return `<li><a data-way href="${address}">${escapeMarkup(names.label(item))}</a></li>`;
  });
  return `<section><h2>${WORDS[edition.language].statements}</h2><ul>${links.join('')}</ul></section>`;
}

/** The charts that the cells of a figure show, with their files, and its checks. */
async function shownBy(
  cells: readonly CodeCell[],
  figure: PlacedFigure,
  contextOf: OutputContextOf,
  keepFiles: KeepChartFiles,
): Promise<{ charts: { parts: ChartParts; files: ChartFiles }[]; checks: string[] }> {
  const charts: { parts: ChartParts; files: ChartFiles }[] = [];
  const checks: string[] = [];
  for (const cell of cells) {
    const context = contextOf(cell.id, figure);
    for (const output of cell.outputs) {
      if (!('data' in output)) continue;
      const check = output.data[CHECK_MIME] as unknown as ShownCheck | undefined;
      if (check?.figure === figure.id)
        checks.push(printedBesideRecomputed(check, { ...context.check, places: true }));
      const chart = await chartParts(output.data, context);
      if (chart) charts.push({ parts: chart, files: await keepFiles(figure, chart, charts.length) });
    }
  }
  return { charts, checks };
}

function takeAlong(figure: PlacedFigure, files: readonly ChartFiles[], language: Language): string {
  const words = WORDS[language];
  const links = files.flatMap(({ svg, png, csv }) => [
    `<a href="${png}" download>${words.png}</a>`,
    `<a href="${svg}" download>${words.svg}</a>`,
    `<a href="${csv}" download>${words.csv}</a>`,
  ]);
  const own = addressOf(figurePath(figure.id)).split('/').at(-1) ?? '';
  return `<p class="take-along"><b>${words.get}:</b> <a href="${own}">${words.link}</a> <button type="button" data-copy-address hidden>${words.copy}</button>${links.length > 0 ? ` · ${links.join(' · ')}` : ''}</p>`;
}

function neighbours(
  before: PlacedFigure | undefined,
  after: PlacedFigure | undefined,
  language: Language,
): string {
  const words = WORDS[language];
  const link = (figure: PlacedFigure | undefined, word: string, rel: string) =>
    figure
      ? `<a rel="${rel}" href="../${addressOf(figurePath(figure.id))}">${word}: ${escapeMarkup(figure.label)}</a>`
      : '';
  return `<p class="neighbours">${link(before, words.previous, 'prev')} ${link(after, words.next, 'next')}</p>`;
}
