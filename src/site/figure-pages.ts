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
  const { edition, parts, input, figures, names } = context;
  const { language } = edition;
  const words = WORDS[language];
  const notebook = input.notebooks.find(({ name }) => name === figure.page);
  const section =
    notebook && titledSections(notebook, edition).sections.find(({ id }) => id === figure.section);
  const cells = (section?.cells ?? []).filter((cell): cell is CodeCell => cell.cell_type === 'code');
  const { charts, checks } = await shownBy(cells, figure, contextOf, keepFiles);
  const code = cells.map((cell) => codeHtml(cell, [], language));
  const index = figures.indexOf(figure);
  const fold = (name: string, html: string, id: string, open = false) =>
    html === ''
      ? ''
      : `<details class="part" id="${id}"${open ? ' open' : ''}><summary><h2>${name}</h2></summary>${html}</details>`;
  const statements = (figure.items ?? []).filter((item) =>
    (input.rows ?? []).some((row) => row.item === item),
  );
  const facts = [figure.asked && `${words.asked}: ${figure.asked}`, figure.waves.join(', ')]
    .filter(Boolean)
    .join(' · ');
  const main = [
    `<article class="figure-page" data-figure="${escapeMarkup(figure.id)}">`,
    `<h1><span>${escapeMarkup(figure.label)}</span> ${escapeMarkup(figure.title)}</h1>`,
    `<p class="facts">${escapeMarkup(facts)}</p>`,
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
    fold(
      words.code,
      `<p><a href="../${addressOf(notebookPath(figure.page), figure.section)}">${words.inNotebook}</a></p>${code.join('\n')}`,
      'code',
    ),
    statements.length > 0 && statements.length < 8
      ? `<section><h2>${words.statements}</h2><ul>${statements.map((item) => `<li><a data-way href="../${addressOf(statementPath(item))}">${escapeMarkup(names.label(item))}</a></li>`).join('')}</ul></section>`
      : '',
    input.report
      ? `<section class="cite"><h2>${citeWord(language)}</h2>${citationBlock(input.report, language, { label: figure.label, address: `${language}/${figurePath(figure.id)}` })}</section>`
      : '',
    neighbours(figures[index - 1], figures[index + 1], language),
    '</article>',
  ].join('\n');
  return pageFrame(
    {
      title: `${figure.label}. ${figure.title}`,
      path: figurePath(figure.id),
      scripts: [...(charts.length > 0 ? ['load.js', 'charts.js'] : []), 'copy.js'],
      main,
    },
    parts,
  );
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
