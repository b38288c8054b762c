import type { Language } from '../charts/language.ts';
import { escapeMarkup } from '../contracts/escape-markup.ts';
import { countsInWords } from '../contracts/verdict.ts';
import type { Cell, CodeCell, Notebook } from '../runner/index.ts';
import { type ChartVersion, chartLanguageOf } from './chart-version.ts';
import { contentsList } from './contents-list.ts';
import { highlightCode } from './highlight-code.ts';
import { type NotebookSection, notebookSections } from './notebook-sections.ts';
import { pageFrame, type SiteParts } from './page-frame.ts';
import type { PlacedFigure } from './place-figures.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderOutput } from './render-output.ts';
import type { SiteFinding, SiteNote, SiteNotebook } from './site-input.ts';
import { statusBadge } from './status-badge.ts';

/** Keeps a drawing of a cell as a file and gives its address from the notebook's page. */
type KeepCellImage = (cell: string, svg: string, version?: ChartVersion) => string;

/**
 * The page of one executed notebook: its text, its code folded away, its outputs, and at each figure how it came out.
 *
 * @param figures those whose place is in this notebook
 * @param findings each is named at the figures at which it stands
 */
export async function notebookPage(
  { name, notebook }: SiteNotebook,
  figures: readonly PlacedFigure[],
  keepImage: KeepCellImage,
  parts: SiteParts,
  findings: readonly SiteFinding[] = [],
): Promise<string> {
  const { title, sections } = notebookSections(notebook, name);
  const rendered: string[] = [];
  for (const section of sections) rendered.push(await sectionHtml(section, figures, keepImage, findings));
  const hasCharts = rendered.some((html) => html.includes('<div class="chart"'));
  const hasTitle = notebook.cells.some(
    ({ cell_type, source }) => cell_type === 'markdown' && /^\s*# /.test(source),
  );
  const entries = sections
    .filter(({ heading }) => heading !== '')
    .map(({ id, heading }) => ({ id, text: heading }));
  return pageFrame(
    {
      title: `${title} · reading copy`,
      root: '../',
      charts: chartLanguage(notebook),
      // a page without charts waits for no Plotly
      scripts: ['tables.js', ...(hasCharts ? ['plotly.min.js', 'charts.js'] : []), 'page.js', 'live.js'],
      aside: contentsList(entries),
      main: [...(hasTitle ? [] : [`<h1>${escapeMarkup(title)}</h1>`]), ...rendered].join('\n'),
    },
    parts,
  );
}

/** The language of the first figure that the page holds in both. */
function chartLanguage({ cells }: Notebook): Language | undefined {
  const outputs = cells.flatMap((cell) => (cell.cell_type === 'code' ? cell.outputs : []));
  for (const output of outputs) {
    const language = 'data' in output ? chartLanguageOf(output.data) : undefined;
    if (language) return language;
  }
  return undefined;
}

async function sectionHtml(
  section: NotebookSection,
  figures: readonly PlacedFigure[],
  keepImage: KeepCellImage,
  findings: readonly SiteFinding[],
): Promise<string> {
  const [first, ...others] = section.cells;
  if (!first) return '';
  const shown = figures.filter((figure) => figure.section === section.id);
  const rest: string[] = [];
  for (const cell of others) rest.push(await cellHtml(cell, keepImage));
  return [
    `<section id="${escapeMarkup(section.id)}">`,
    // the section has the id of its first cell
    await cellHtml(first, keepImage, ''),
    ...shown.map((figure) => verdictBox(figure, findings)),
    ...rest,
    '</section>',
  ].join('\n');
}

function verdictBox(figure: PlacedFigure, findings: readonly SiteFinding[]): string {
  const { label, verdict, counts, noted, checkCell } = figure;
  const here = findings.filter(({ figures }) => figures.includes(figure.id)).map(findingLine);
  const list = [...here, ...noted.map(noteLine)].join('\n');
  return [
    `<aside class="verdict-box" aria-label="${escapeMarkup(label)}: how it came out">`,
    `<p>${statusBadge(verdict)} · ${countsInWords(counts)}. <a href="#${encodeURIComponent(checkCell)}">Printed beside recomputed</a></p>`,
    ...(list ? [`<ul>${list}</ul>`] : []),
    '</aside>',
  ].join('\n');
}

function findingLine({ finding, title, sure }: SiteFinding): string {
  const degree = sure === null ? '' : ` (${escapeMarkup(sure)})`;
  return `<li>Finding: <a href="../findings.html#${encodeURIComponent(finding)}">${escapeMarkup(title)}</a>${degree}.</li>`;
}

function noteLine(note: SiteNote): string {
  const { verdict, item, wave, statistic, source, printed, recomputed, reason } = note;
  const values = `<b>${escapeMarkup(`${item} ${wave} ${statistic}`)}</b>: ${escapeMarkup(source)} prints ${escapeMarkup(printed)}, recomputed ${escapeMarkup(recomputed)}`;
  return `<li>${statusBadge(verdict)} ${values}. ${escapeMarkup(reason === null ? 'Not explained yet' : sentence(reason))}.</li>`;
}

const sentence = (text: string): string => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;

async function cellHtml(cell: Cell, keepImage: KeepCellImage, id = cell.id): Promise<string> {
  const place = id === '' ? '' : ` id="${escapeMarkup(id)}"`;
  if (cell.cell_type === 'code') return codeCellHtml(cell, place, keepImage);
  if (cell.cell_type === 'markdown') return `<div class="prose"${place}>${renderMarkdown(cell.source)}</div>`;
  return `<pre class="output text"${place}>${escapeMarkup(cell.source)}</pre>`;
}

async function codeCellHtml(cell: CodeCell, place: string, keepImage: KeepCellImage): Promise<string> {
  const outputs: string[] = [];
  for (const output of cell.outputs) {
    outputs.push(await renderOutput(output, (svg, version) => keepImage(cell.id, svg, version)));
  }
  return `<div class="cell"${place}>${codeHtml(cell)}${outputs.join('\n')}</div>`;
}

function codeHtml({ id, source }: CodeCell): string {
  if (source.trim() === '') return '';
  const lines = source.trim().split('\n');
  const more = lines.length > 1 ? ' …' : '';
  return [
    '<details class="code"><summary>Code ',
    `<code>${escapeMarkup((lines[0] ?? '').trim())}${more}</code></summary>`,
    `<pre data-cell="${escapeMarkup(id)}"><code class="hljs">${highlightCode(source)}</code></pre></details>`,
  ].join('');
}
