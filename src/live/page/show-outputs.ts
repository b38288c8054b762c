import stripAnsi from 'strip-ansi';
import { renderMarkdown } from '../../site/render-markdown.ts';
import { sanitiseHtml } from '../../site/sanitise-html.ts';
import type { LiveOutput } from '../messages.ts';
import type { LiveGlobal, PageFigure } from './live-global.ts';

const PLOTLY_MIME = 'application/vnd.plotly.v1+json';

/** Shows outputs of a cell, each in its richest form, cleaned of all that runs or loads. */
export async function showOutputs(
  live: LiveGlobal,
  place: HTMLElement,
  outputs: readonly LiveOutput[],
): Promise<void> {
  const shown = await Promise.all(
    outputs.map((output) => {
      const known = made.get(output) ?? rendered(output);
      made.set(output, known);
      return known;
    }),
  );
  place.replaceChildren(...shown);
  for (const chart of place.querySelectorAll<HTMLElement>('.live-chart:empty')) await drawn(live, chart);
}

/** What stands in the page already: an output that comes after it draws nothing anew. */
const made = new WeakMap<LiveOutput, Promise<HTMLElement>>();

const figures = new WeakMap<HTMLElement, PageFigure>();

async function rendered(output: LiveOutput): Promise<HTMLElement> {
  if (output.output_type === 'stream') return textBox(output.text, '');
  if (output.output_type === 'error') return textBox(output.traceback.join('\n'), 'error');
  const { data } = output;
  const html = textOf(data['text/html']);
  const figure = data[PLOTLY_MIME] as PageFigure | undefined;
  if (html === undefined && figure === undefined) return plainer(data);
  const box = await sanitiseHtml(html ?? '');
  box.className = 'output';
  if (figure) {
    const chart = document.createElement('div');
    chart.className = 'live-chart';
    const image = box.querySelector('img');
    chart.setAttribute('role', 'img');
    chart.setAttribute('aria-label', image?.alt ?? textOf(data['text/plain'])?.split('\n')[0] ?? '');
    if (image) image.replaceWith(chart);
    else box.prepend(chart);
    figures.set(chart, figure);
  }
  for (const table of box.querySelectorAll('table')) reachable(table);
  return box;
}

function plainer(data: Readonly<Record<string, unknown>>): HTMLElement {
  for (const mime of ['image/png', 'image/jpeg', 'image/gif', 'image/svg+xml']) {
    const content = textOf(data[mime]);
    if (content === undefined) continue;
    const image = document.createElement('img');
    const coded = mime === 'image/svg+xml' ? `,${encodeURIComponent(content)}` : `;base64,${content}`;
    image.src = `data:${mime}${coded}`;
    image.alt = textOf(data['text/plain']) ?? '';
    const box = document.createElement('div');
    box.className = 'output';
    box.append(image);
    return box;
  }
  const plain = textOf(data['text/plain']) ?? '';
  const markdown = textOf(data['text/markdown']);
  if (markdown === undefined) return textBox(plain, '');
  const box = document.createElement('div');
  box.className = 'output prose';
  // Markdown of a notebook holds no HTML of its own
  box.innerHTML = renderMarkdown(markdown);
  return box;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function textBox(text: string, kind: string): HTMLElement {
  const box = document.createElement('pre');
  box.className = `output text ${kind}`.trimEnd();
  box.tabIndex = 0;
  box.setAttribute('role', 'group');
  box.textContent = stripAnsi(text).trimEnd();
  return box;
}

function reachable(table: HTMLTableElement): void {
  const own = table.closest('.data-table-scroll');
  if (own) return;
  const box = document.createElement('div');
  box.className = 'scroll';
  box.tabIndex = 0;
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', table.caption?.textContent ?? '');
  table.replaceWith(box);
  box.append(table);
}

async function drawn(live: LiveGlobal, chart: HTMLElement): Promise<void> {
  const figure = figures.get(chart);
  if (!figure) return;
  const place = document.createElement('div');
  chart.append(place);
  try {
    await live.drawChart(place, figure);
  } catch (error) {
    // its table and all that comes after it stand there still
    chart.replaceWith(textBox((error as Error).message, 'error'));
  }
}
