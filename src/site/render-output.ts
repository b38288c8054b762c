import { stripVTControlCharacters } from 'node:util';
import { otherLanguage } from '../charts/language.ts';
import { escapeMarkup } from '../contracts/escape-markup.ts';
import { isError, isVerdict } from '../contracts/verdict.ts';
import type { Output } from '../runner/index.ts';
import { type ChartVersion, chartLanguageOf, drawTranslation, versionMark } from './chart-version.ts';
import { renderMarkdown } from './render-markdown.ts';
import { sanitiseHtml } from './sanitise-html.ts';

/**
 * Keeps an SVG drawing as a file of its own and gives the address for the page that shows it.
 *
 * @param version where the page holds the drawing in both languages
 */
type KeepImage = (svg: string, version?: ChartVersion) => string;

type Bundle = Extract<Output, { data: unknown }>['data'];

const PLOTLY_MIME = 'application/vnd.plotly.v1+json';
const SVG_ADDRESS = /^data:image\/svg\+xml(;base64)?[^,]*,([\s\S]*)$/i;

/**
 * One output of a cell as HTML: the richest form that needs no script. A chart keeps its data beside the static
 * image, so that the site's script can replace the one by the other. A figure that can be made anew comes in both
 * languages, one of them hidden.
 *
 * @param output of an executed notebook
 * @param keepImage where drawings go; called once a drawing, in the order of the page
 */
export async function renderOutput(output: Output, keepImage: KeepImage): Promise<string> {
  if (output.output_type === 'stream') return textBox(output.text, `Text, ${output.name}`);
  if (output.output_type === 'error') {
    return textBox(output.traceback.join('\n') || `${output.ename}: ${output.evalue}`, 'Error', 'error');
  }
  const { data } = output;
  const html = textOf(data, 'text/html');
  const svg = textOf(data, 'image/svg+xml');
  if (html !== undefined) return inLanguages(html, data, keepImage);
  if (svg !== undefined)
    return `<div class="output">${imageTag(keepImage(svg), textOf(data, 'text/plain'))}</div>`;
  for (const mime of ['image/png', 'image/jpeg']) {
    const bytes = textOf(data, mime)?.replace(/\s/g, '');
    if (bytes && /^[\w+/=]+$/.test(bytes)) {
      return `<div class="output">${imageTag(`data:${mime};base64,${bytes}`, textOf(data, 'text/plain'))}</div>`;
    }
  }
  const markdown = textOf(data, 'text/markdown');
  if (markdown !== undefined) return `<div class="output prose">${renderMarkdown(markdown)}</div>`;
  const plain = textOf(data, 'text/plain');
  return plain === undefined ? '' : textBox(plain, 'Result');
}

function textOf(data: Bundle, mime: string): string | undefined {
  const value = data[mime];
  return typeof value === 'string' ? value : undefined;
}

function textBox(text: string, name: string, kind = ''): string {
  const shown = escapeMarkup(stripVTControlCharacters(text).trimEnd());
  return `<pre class="output text ${kind}" role="group" tabindex="0" aria-label="${escapeMarkup(name)}">${shown}</pre>`;
}

const imageTag = (address: string, alt = ''): string =>
  `<img src="${escapeMarkup(address)}" alt="${escapeMarkup(alt)}" loading="lazy">`;

async function inLanguages(html: string, data: Bundle, keepImage: KeepImage): Promise<string> {
  const language = chartLanguageOf(data);
  const translation = await drawTranslation(data);
  if (language === undefined || translation === undefined) return htmlBox(html, data, keepImage);
  const made = { language, asMade: true };
  const other = { language: otherLanguage(language), asMade: false };
  const box = (version: ChartVersion, own: string, bundle: Bundle) =>
    htmlBox(own, bundle, (svg) => keepImage(svg, version), versionMark(version));
  return [
    await box(made, html, data),
    await box(other, textOf(translation, 'text/html') ?? '', translation),
  ].join('\n');
}

async function htmlBox(html: string, data: Bundle, keepImage: KeepImage, mark = ''): Promise<string> {
  const box = await sanitiseHtml(html);
  for (const image of box.querySelectorAll('img')) {
    const [, base64, body] = SVG_ADDRESS.exec(image.getAttribute('src') ?? '') ?? [];
    const svg = body === undefined ? undefined : decoded(body, base64 !== undefined);
    if (svg === undefined) continue;
    image.setAttribute('src', keepImage(svg));
    image.setAttribute('loading', 'lazy');
  }
  for (const table of box.querySelectorAll('table')) makeReachable(table);
  markErrors(box);
  addChart(box, data[PLOTLY_MIME]);
  return `<div class="output"${mark && ` ${mark}`}>${box.innerHTML}</div>`;
}

/** The text behind a `data:` address; nothing where its percent signs are not well-formed. */
function decoded(body: string, base64: boolean): string | undefined {
  if (base64) return Buffer.from(body, 'base64').toString();
  try {
    return decodeURIComponent(body);
  } catch {
    return undefined;
  }
}

/** A table of ours brings a box that scrolls; any other gets one. */
function makeReachable(table: HTMLTableElement): void {
  if (table.closest('.data-table-scroll')) return;
  const box = table.ownerDocument.createElement('div');
  box.className = 'scroll';
  box.setAttribute('role', 'group');
  box.setAttribute('tabindex', '0');
  box.setAttribute('aria-label', table.caption?.textContent ?? 'Table');
  table.replaceWith(box);
  box.append(table);
}

/** A row that says that the report errs also looks it. */
function markErrors(box: HTMLElement): void {
  for (const cell of box.querySelectorAll('tbody td')) {
    const verdict = cell.textContent ?? '';
    if (isVerdict(verdict) && isError(verdict)) cell.closest('tr')?.classList.add('error');
  }
}

function addChart(box: HTMLElement, figure: Bundle[string] | undefined): void {
  const image = box.querySelector('img');
  if (figure === undefined || !image) return;
  const chart = image.ownerDocument.createElement('div');
  chart.className = 'chart';
  chart.setAttribute('role', 'group');
  chart.setAttribute('tabindex', '0');
  chart.setAttribute('aria-label', image.closest('[lang=nl]') ? 'Grafiek' : 'Chart');
  image.replaceWith(chart);
  const data = image.ownerDocument.createElement('script');
  data.type = 'application/json';
  // a data block ends at the first "</script", wherever it stands
  data.textContent = JSON.stringify(figure).replaceAll('<', '\\u003c');
  chart.append(image, data);
}
