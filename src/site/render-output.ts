import { stripVTControlCharacters } from 'node:util';
import { type Card, cardOf } from '../charts/card.ts';
import type { ChartRecipe } from '../charts/chart-recipe.ts';
import { CHECK_MIME } from '../contracts/check-mime.ts';
import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { Language } from '../contracts/language.ts';
import type { Output } from '../runner/index.ts';
import { type CardLinks, cardHtml } from './card-html.ts';
import { chartLinks } from './chart-links.ts';
import { type Bundle, chartIn, recipeOf } from './chart-version.ts';
import { type CheckTableContext, printedBesideRecomputed, type ShownCheck } from './check-table.ts';
import { type BoxParts, cleanHtml, htmlBox, type KeepImage, withoutDrawings } from './html-box.ts';
import { linkedTable } from './linked-table.ts';
import { renderMarkdown } from './render-markdown.ts';

/** What an output needs of the page that shows it. */
export interface OutputContext {
  readonly language: Language;
  /** The language in which the cell wrote it */
  readonly written: Language;
  /** Takes what is shown in a language that is not the page's */
  lacks(text: string): void;
  readonly keepImage: KeepImage;
  readonly links: CardLinks;
  readonly check: CheckTableContext;
  /** Items in the order in which the report shows them */
  readonly order: readonly string[];
}

/** An output as a page shows it. */
interface RenderedOutput {
  readonly html: string;
  /** A table of the machine's own, which stands below the code that made it */
  readonly isMachine: boolean;
}

const WORDS = {
  en: {
    text: 'Text',
    error: 'Error',
    result: 'Result',
    table: 'Table',
    chart: 'Chart',
    drawn: 'The chart as drawn',
  },
  nl: {
    text: 'Tekst',
    error: 'Fout',
    result: 'Uitkomst',
    table: 'Tabel',
    chart: 'Grafiek',
    drawn: 'De grafiek zoals getekend',
  },
} satisfies Record<Language, Record<string, string>>;

/**
 * One output of a cell as HTML: the richest form that needs no script. A chart becomes a card, with its
 * drawing and its numbers as a table below, in the language of the edition; a check is written in its words.
 *
 * @param output of an executed notebook
 */
export async function renderOutput(output: Output, context: OutputContext): Promise<RenderedOutput> {
  const words = WORDS[context.language];
  if (output.output_type === 'stream')
    return shown(asWritten(textBox(output.text, `${words.text}, ${output.name}`), output.text, context));
  if (output.output_type === 'error') {
    const told = output.traceback.join('\n') || `${output.ename}: ${output.evalue}`;
    return shown(asWritten(textBox(told, words.error, 'error'), told, context));
  }
  const { data } = output;
  const check = data[CHECK_MIME] as unknown as ShownCheck | undefined;
  if (Array.isArray(check?.cells)) {
    return shown(`<div class="output">${printedBesideRecomputed(check as ShownCheck, context.check)}</div>`);
  }
  const chart = await chartIn(data, context.language);
  if (chart) return shown(await chartHtml(chart, context));
  const html = textOf(data, 'text/html');
  if (html !== undefined) {
    const box = await htmlBox(html, data, context.keepImage, boxParts(undefined, context));
    return { html: asWritten(box, html.replace(/<[^>]*>/g, ' '), context), isMachine: isMachineTable(html) };
  }
  return shown(plainerForm(data, context));
}

const shown = (html: string): RenderedOutput => ({ html, isMachine: false });

/** A table of the kernel's own, with a row of types: it is for who reads code. */
const isMachineTable = (html: string): boolean => /^\s*<div class="data-table"[ >]/.test(html);

/**
 * HTML of what a cell wrote: marked, and told as lacking, where its words
 * are in a language that is not the page's.
 */
function asWritten(html: string, text: string, { language, written, lacks }: OutputContext): string {
  if (language === written || !/\p{L}{2}/u.test(text)) return html;
  lacks(text.replace(/\s+/g, ' ').trim().slice(0, 80));
  return html.replace(/^<(\w+)/, `<$1 lang="${written}"`);
}

function plainerForm(data: Bundle, context: OutputContext): string {
  const { keepImage, language } = context;
  const svg = textOf(data, 'image/svg+xml');
  if (svg !== undefined)
    return `<div class="output">${imageTag(keepImage(svg), textOf(data, 'text/plain'))}</div>`;
  for (const mime of ['image/png', 'image/jpeg']) {
    const bytes = textOf(data, mime)?.replace(/\s/g, '');
    if (bytes && /^[\w+/=]+$/.test(bytes)) {
      return `<div class="output">${imageTag(`data:${mime};base64,${bytes}`, textOf(data, 'text/plain'))}</div>`;
    }
  }
  const markdown = textOf(data, 'text/markdown');
  if (markdown !== undefined)
    return asWritten(`<div class="output prose">${renderMarkdown(markdown)}</div>`, markdown, context);
  const plain = textOf(data, 'text/plain');
  return plain === undefined ? '' : asWritten(textBox(plain, WORDS[language].result), plain, context);
}

/**
 * A chart as a card; its drawing and the table of its numbers fold out.
 * Where it has no card, the drawing is shown.
 */
async function chartHtml(data: Bundle, context: OutputContext): Promise<string> {
  const { language, keepImage, links, order } = context;
  const words = WORDS[language];
  const recipe = recipeOf(data);
  const card = recipe && cardOf(recipe, language);
  const drawing = await htmlBox(textOf(data, 'text/html') ?? '', data, keepImage, boxParts(recipe, context));
  if (!card) return drawing;
  const figure = `<figure class="card-figure"><figcaption class="unseen">${escapeMarkup(card.title)}</figcaption>${cardHtml(inOrder(card, order), language, links)}</figure>`;
  return `${figure}<details class="drawn"><summary>${words.drawn}</summary>${drawing}</details>`;
}

const boxParts = (recipe: ChartRecipe | undefined, { language, links }: OutputContext): BoxParts => ({
  chart: WORDS[language].chart,
  table: WORDS[language].table,
  links: recipe ? chartLinks(recipe, language, links) : '',
});

/** The items of a card in the order in which the report shows them. */
function inOrder(card: Card, order: readonly string[]): Card {
  const place = (item: string) => (order.includes(item) ? order.indexOf(item) : order.length);
  const sorted = <T extends { readonly item: string }>(parts: readonly T[]) =>
    [...parts].sort((a, b) => place(a.item) - place(b.item));
  return { ...card, statements: sorted(card.statements), questions: sorted(card.questions) };
}

/** The parts of a chart that a page of its own shows one by one. */
export interface ChartParts {
  /** Empty where the form of the chart has no card */
  readonly card: string;
  readonly drawing: string;
  readonly table: string;
  readonly svg: string | undefined;
  /** Its rows as CSV */
  readonly csv: string;
}

/** A chart in its parts; nothing where an output has none that can be made anew. */
export async function chartParts(data: Bundle, context: OutputContext): Promise<ChartParts | undefined> {
  const chart = await chartIn(data, context.language);
  const recipe = chart && recipeOf(chart);
  if (!chart || !recipe) return undefined;
  const html = textOf(chart, 'text/html') ?? '';
  const card = cardOf(recipe, context.language);
  return {
    card: card ? cardHtml(inOrder(card, context.order), context.language, context.links) : '',
    drawing: await htmlBox(
      html.replace(/<details>[\s\S]*<\/details>/, ''),
      chart,
      context.keepImage,
      boxParts(recipe, context),
    ),
    table: linkedTable(
      TABLE.exec(await cleanHtml(withoutDrawings(html).html, WORDS[context.language].table))?.[0] ?? '',
      card,
      context.links,
    ),
    svg: textOf(chart, 'image/svg+xml'),
    csv: recipe.rows,
  };
}

/** A table with the box in which it scrolls. */
const TABLE = /<div class="scroll"[^>]*>\s*<table[\s\S]*?<\/table>\s*<\/div>/;

function textOf(data: Bundle, mime: string): string | undefined {
  const value = data[mime];
  return typeof value === 'string' ? value : undefined;
}

function textBox(text: string, name: string, kind = ''): string {
  const told = escapeMarkup(stripVTControlCharacters(text).trimEnd());
  return `<pre class="output text ${kind}" role="group" tabindex="0" aria-label="${escapeMarkup(name)}">${told}</pre>`;
}

const imageTag = (address: string, alt = ''): string =>
  `<img src="${escapeMarkup(address)}" alt="${escapeMarkup(alt)}" loading="lazy">`;
