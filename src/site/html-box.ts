import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { Bundle } from './chart-version.ts';
import { sanitiseHtml } from './sanitise-html.ts';

/** Keeps an SVG drawing as a file of its own and gives the address for the page that shows it. */
export type KeepImage = (svg: string) => string;

/** What an output wrote, in the words of its page. */
export interface BoxParts {
  /** What its chart is called */
  readonly chart: string;
  /** What a table without a caption is called */
  readonly table: string;
  /** Links that lie over the drawing of its chart */
  readonly links: string;
}

const PLOTLY_MIME = 'application/vnd.plotly.v1+json';
const SVG_ADDRESS = /^data:image\/svg\+xml(;base64)?[^,]*,([\s\S]*)$/i;

/**
 * What an output wrote as HTML, clean, in a box: its drawings become files, and the first of them stands with
 * the data of its chart.
 *
 * @param data all forms of the output
 */
export async function htmlBox(
  html: string,
  data: Bundle,
  keepImage: KeepImage,
  parts: BoxParts,
): Promise<string> {
  const { html: text, drawings } = withoutDrawings(html);
  const figure = data[PLOTLY_MIME];
  let isFirst = true;
  const shown = (await cleanHtml(text, parts.table)).replace(/<img [^>]*>/g, (image) => {
    const [, index] = PLACEHOLDER.exec(image) ?? [];
    const svg = index === undefined ? undefined : drawings[Number(index)];
    const own =
      svg === undefined
        ? image
        : image.replace(PLACEHOLDER, `src="${escapeMarkup(keepImage(svg))}" loading="lazy"`);
    const isChart = isFirst && figure !== undefined;
    isFirst = false;
    return isChart ? chartBox(own, figure, parts) : own;
  });
  return `<div class="output">${shown}</div>`;
}

const PLACEHOLDER = /src="data:image\/svg\+xml,drawing-(\d+)"/;

/** Takes the drawings out of HTML: each becomes a file, and to clean markup with them in it is slow. */
export function withoutDrawings(html: string): { html: string; drawings: string[] } {
  const drawings: string[] = [];
  const text = html.replace(/\ssrc="(data:image\/svg\+xml[^"]*)"/gi, (source, address: string) => {
    const [, base64, body] = SVG_ADDRESS.exec(address) ?? [];
    const svg = body === undefined ? undefined : decoded(body, base64 !== undefined);
    if (svg === undefined) return source.replaceAll('<', '%3C').replaceAll('>', '%3E');
    drawings.push(svg);
    return ` src="data:image/svg+xml,drawing-${drawings.length - 1}"`;
  });
  return { html: text, drawings };
}

const cleaned = new Map<string, Promise<string>>();

/** Clean HTML, with every table where the keyboard reaches it; editions and pages show the same outputs. */
export function cleanHtml(html: string, table: string): Promise<string> {
  const key = `${table}\n${html}`;
  const known = cleaned.get(key) ?? clean(html, table);
  cleaned.set(key, known);
  return known;
}

async function clean(html: string, name: string): Promise<string> {
  const box = await sanitiseHtml(html);
  for (const table of box.querySelectorAll('table')) makeReachable(table, name);
  return box.innerHTML;
}

/** The text behind a `data:` address; nothing where its percent signs are not well-formed. */
function decoded(body: string, base64: boolean): string | undefined {
  if (base64) return Buffer.from(body, 'base64').toString();
  try {
    return decodeURIComponent(body.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
  } catch {
    return undefined;
  }
}

/** A table of ours brings a box that scrolls; any other gets one. */
function makeReachable(table: HTMLTableElement, name: string): void {
  if (table.closest('.data-table-scroll')) return;
  const box = table.ownerDocument.createElement('div');
  box.className = 'scroll';
  box.setAttribute('role', 'group');
  box.setAttribute('tabindex', '0');
  box.setAttribute('aria-label', table.caption?.textContent ?? name);
  table.replaceWith(box);
  box.append(table);
}

/** A drawing with the data of its chart beside it, which a script draws live. */
function chartBox(image: string, figure: Bundle[string], { chart, links }: BoxParts): string {
  // a data block ends at the first "</script", wherever it stands
  const data = JSON.stringify(figure).replaceAll('<', '\\u003c');
  return `<div class="chart" role="group" tabindex="0" aria-label="${chart}">${image}${links}<script type="application/json">${data}</script></div>`;
}
