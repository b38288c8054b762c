import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { Language } from '../contracts/language.ts';
import type { Cell, CodeCell } from '../runner/index.ts';
import { addressOf, figurePath, notebookPath } from './addresses.ts';
import { contentsList } from './contents-list.ts';
import type { Edition } from './edition.ts';
import { highlightCode } from './highlight-code.ts';
import { type NotebookSection, notebookSections, plainWords } from './notebook-sections.ts';
import { pageFrame } from './page-frame.ts';
import type { PlacedFigure } from './place-figures.ts';
import { renderMarkdown } from './render-markdown.ts';
import { type OutputContext, renderOutput } from './render-output.ts';
import type { SiteNotebook } from './site-input.ts';
import type { StatementContext } from './statement-pages.ts';
import { verdictBox } from './verdict-box.ts';

/** How the outputs of a cell are shown. */
export type OutputContextOf = (cell: string, figure: PlacedFigure | undefined) => OutputContext;

const WORDS = {
  en: { code: 'Code', and: 'with its table', card: 'The figure by itself' },
  nl: { code: 'Code', and: 'met zijn tabel', card: 'De figuur op zichzelf' },
} satisfies Record<Language, Record<string, string>>;

/**
 * The text of a cell in the language of an edition: Dutch stands in its metadata, beside the English source.
 */
export function cellText(cell: Cell, edition: Edition, notebook: string): { text: string; isOwn: boolean } {
  const own = (cell.metadata as { rekenschap?: { nl?: unknown } }).rekenschap?.nl;
  if (edition.language === 'en') return { text: cell.source, isOwn: true };
  if (typeof own === 'string' && own !== '') return { text: own, isOwn: true };
  edition.lacks(cell.source, `${notebook}, cell ${cell.id}`);
  return { text: cell.source, isOwn: false };
}

/**
 * The page of one executed notebook: its text, its code folded away, its outputs, and at each figure
 * how it came out. A code cell is a `<div class="cell" data-cell-id>`, its source a `<pre data-cell>`:
 * what runs cells goes by these.
 */
export async function notebookPage(
  { name, notebook }: SiteNotebook,
  context: StatementContext,
  contextOf: OutputContextOf,
): Promise<string> {
  const { edition, parts, figures } = context;
  const { title, sections } = titledSections({ name, notebook }, edition);
  const here = figures.filter(({ page }) => page === name);
  const rendered: string[] = [];
  for (const section of sections) rendered.push(await sectionHtml(section, here, context, contextOf, name));
  const hasCharts = rendered.some((html) => html.includes('<div class="chart"'));
  const hasTitle = notebook.cells.some(
    ({ cell_type, source }) => cell_type === 'markdown' && /^\s*# /.test(source),
  );
  const entries = sections
    .filter(({ heading }) => heading !== '')
    .map(({ id, heading }) => ({ id, text: heading }));
  return pageFrame(
    {
      title,
      path: notebookPath(name),
      early: ['open-frame.js'],
      scripts: [
        'load.js',
        'draw-chart.js',
        'live.js',
        'tables.js',
        ...(hasCharts ? ['charts.js'] : []),
        'page.js',
      ],
      aside: contentsList(entries, edition.language),
      main: [
        ...(hasTitle ? [] : [`<h1>${escapeMarkup(title)}</h1>`]),
        `<div class="notebook" data-notebook="${escapeMarkup(name)}">`,
        ...rendered,
        '</div>',
      ].join('\n'),
    },
    parts,
  );
}

/** A notebook's title and sections, with headings in the language of the edition. */
export function titledSections({ name, notebook }: SiteNotebook, edition: Edition) {
  const { title, sections } = notebookSections(notebook, name);
  if (edition.language === 'en') return { title, sections };
  const headingOf = (cell: Cell | undefined, level: string): string | undefined => {
    if (cell?.cell_type !== 'markdown') return undefined;
    const { text } = cellText(cell, edition, name);
    const found = new RegExp(`^\\s*${level}\\s+(.+?)[\\s#]*$`, 'm').exec(text)?.[1];
    return found === undefined ? undefined : plainWords(found);
  };
  const first = notebook.cells.find((cell) => cell.cell_type === 'markdown' && /^\s*# /.test(cell.source));
  return {
    title: headingOf(first, '#') ?? title,
    sections: sections.map((section) => ({
      ...section,
      heading: section.heading === '' ? '' : (headingOf(section.cells[0], '##') ?? section.heading),
    })),
  };
}

async function sectionHtml(
  section: NotebookSection,
  here: readonly PlacedFigure[],
  context: StatementContext,
  contextOf: OutputContextOf,
  notebook: string,
): Promise<string> {
  const { edition } = context;
  const [first, ...others] = section.cells;
  if (!first) return '';
  const shown = here.filter((figure) => figure.section === section.id);
  const html = (cell: Cell, id = cell.id) => cellHtml(cell, edition, contextOf, shown[0], id, notebook);
  const rest: string[] = [];
  for (const cell of others) rest.push(await html(cell));
  const words = WORDS[edition.language];
  return [
    `<section id="${escapeMarkup(section.id)}">`,
    // the section has the id of its first cell
    await html(first, ''),
    ...shown.map(
      (figure) =>
        `${verdictBox(figure, context, '../', `#${encodeURIComponent(figure.checkCell)}`)}<p class="ways"><a href="../${addressOf(figurePath(figure.id))}">${words.card}: ${escapeMarkup(figure.label)}</a></p>`,
    ),
    ...rest,
    '</section>',
  ].join('\n');
}

async function cellHtml(
  cell: Cell,
  edition: Edition,
  contextOf: OutputContextOf,
  figure: PlacedFigure | undefined,
  id: string,
  notebook: string,
): Promise<string> {
  const place = id === '' ? '' : ` id="${escapeMarkup(id)}"`;
  if (cell.cell_type === 'code') return codeCellHtml(cell, place, contextOf(cell.id, figure));
  if (cell.cell_type === 'markdown') {
    const { text, isOwn } = cellText(cell, edition, notebook);
    return `<div class="prose"${place}${isOwn ? '' : ' lang="en"'}>${renderMarkdown(text, edition.language)}</div>`;
  }
  return `<pre class="output text"${place}>${escapeMarkup(cell.source)}</pre>`;
}

async function codeCellHtml(cell: CodeCell, place: string, context: OutputContext): Promise<string> {
  const shown: string[] = [];
  const machine: string[] = [];
  for (const output of cell.outputs) {
    const { html, isMachine } = await renderOutput(output, context);
    (isMachine ? machine : shown).push(html);
  }
  return `<div class="cell" data-cell-id="${escapeMarkup(cell.id)}"${place}>${codeHtml(cell, machine, context.language)}<div class="outputs">${shown.join('\n')}</div></div>`;
}

/** The source of a cell, folded away with the tables that are the machine's own. */
export function codeHtml({ id, source }: CodeCell, machine: readonly string[], language: Language): string {
  if (source.trim() === '') return machine.join('\n');
  const words = WORDS[language];
  const lines = source.trim().split('\n');
  const more = lines.length > 1 ? ' …' : '';
  const and = machine.length > 0 ? ` ${words.and}` : '';
  return [
    `<details class="code"><summary>${words.code}${and} <code>${escapeMarkup((lines[0] ?? '').trim())}${more}</code></summary>`,
    `<pre data-cell="${escapeMarkup(id)}"><code class="hljs">${highlightCode(source)}</code></pre>${machine.join('\n')}</details>`,
  ].join('');
}
