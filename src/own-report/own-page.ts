import type { Language } from '../charts/index.ts';
import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { TextTable } from './text-table.ts';

/** A part of the page below a heading. */
export interface PagePart {
  readonly title: string;
  readonly paragraphs?: readonly string[];
  readonly charts?: readonly PageChart[];
  readonly table?: TextTable;
  /** The sheet of a workbook that holds the table too */
  readonly sheet?: string;
  /** The table as a workbook has it, a number a cell; the same one where left out */
  readonly sheetTable?: TextTable;
  /** Whether the table opens at a click */
  readonly folded?: boolean;
}

/** A chart as the page shows it: text and boxes that reflow, its description, its numbers. */
interface PageChart {
  readonly title: string;
  /** Markup of its card */
  readonly html: string;
  readonly alt: string;
  readonly table: TextTable;
  /** What opens the table */
  readonly tableTitle: string;
}

const STYLE = `:root{color-scheme:light dark;--ink:#1d2327;--soft:#55606a;--line:#d9dee2;--edge:#8b959d;--ground:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaed;--soft:#aab4bc;--line:#3b444b;--edge:#6f7c86;--ground:#15191c}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:56rem;padding:1rem;color:var(--ink);background:var(--ground);font:1rem/1.5 "Open Sans",Arial,sans-serif}
h1{font-size:1.7rem;line-height:1.2}h2{font-size:1.25rem;margin-top:2.5rem}
p.soft,footer{color:var(--soft)}figure{margin:1.5rem 0}
figure h3{font-size:1.05rem;line-height:1.3;margin:0 0 .5rem}.card h3{font-size:1rem}.card h4{font-size:.95rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;font-size:.9rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem 0;border-bottom:1px solid var(--line)}
td{font-variant-numeric:tabular-nums}summary{cursor:pointer;color:var(--soft)}
@media print{details{display:none}h2,h3{break-after:avoid}.card .statement,.card .answer{break-inside:avoid}}`;

/**
 * A page in one file, to open or to mail: nothing is loaded, nothing runs.
 *
 * @param style rules that bring the page's letters, and those of its cards
 * @param footer a last line
 */
export function ownPage(
  title: string,
  language: Language,
  lead: readonly string[],
  parts: readonly PagePart[],
  style: string,
  footer: string,
): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeMarkup(title)}</title><style>${style}${STYLE}</style></head>`,
    `<body><main><h1>${escapeMarkup(title)}</h1>`,
    ...lead.map((text) => `<p>${escapeMarkup(text)}</p>`),
    ...parts.map(partMarkup),
    `</main><footer><p>${escapeMarkup(footer)}</p></footer></body></html>`,
    '',
  ].join('\n');
}

function partMarkup({ title, paragraphs = [], charts = [], table, folded }: PagePart): string {
  return [
    `<section><h2>${escapeMarkup(title)}</h2>`,
    ...paragraphs.map((text) => `<p class="soft">${escapeMarkup(text)}</p>`),
    ...charts.map(chartMarkup),
    ...(table ? [folded ? foldedMarkup(table, title) : tableMarkup(table, title)] : []),
    '</section>',
  ].join('\n');
}

function chartMarkup({ title, html, alt, table, tableTitle }: PageChart): string {
  return `<figure aria-label="${escapeMarkup(alt)}"><h3>${escapeMarkup(title)}</h3>${html}<details><summary>${escapeMarkup(tableTitle)}</summary>${tableMarkup(table, tableTitle)}</details></figure>`;
}

const foldedMarkup = (table: TextTable, title: string): string =>
  `<details><summary>${escapeMarkup(title)}</summary>${tableMarkup(table, title)}</details>`;

function tableMarkup({ heads, rows }: TextTable, name: string): string {
  const head = heads.map((text) => `<th scope="col">${escapeMarkup(text)}</th>`).join('');
  const body = rows.map(([first = '', ...rest]) => {
    const cells = rest.map((text) => `<td>${escapeMarkup(text)}</td>`).join('');
    return `<tr><th scope="row">${escapeMarkup(first)}</th>${cells}</tr>`;
  });
  return `<div class="scroll" role="group" tabindex="0" aria-label="${escapeMarkup(name)}"><table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`;
}
