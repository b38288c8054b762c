import { escapeMarkup } from '../contracts/escape-markup.ts';
import { type ContentsEntry, contentsList } from './contents-list.ts';
import type { DossierLink } from './dossier-links.ts';
import { filterForm } from './filter-form.ts';
import { pageFrame, type SiteParts } from './page-frame.ts';
import { renderMarkdown } from './render-markdown.ts';

/**
 * The findings as a page: a part for each heading of the second level, a place with a stable address for each heading
 * of the third that is a finding's, and a search over what the parts list.
 *
 * @param findings Markdown with one heading of the first level
 * @param dossiers the findings among its headings of the third level
 */
export function findingsPage(
  findings: string,
  parts: SiteParts,
  dossiers: readonly DossierLink[] = [],
): string {
  const entries: ContentsEntry[] = [];
  const [head = '', ...bodies] = renderMarkdown(findings).split(/(?=<h2>)/);
  const sections = bodies.map((body, index) => {
    const [heading = '', words = ''] = /^<h2>([\s\S]*?)<\/h2>/.exec(body) ?? [];
    const entry = { id: `part-${index + 1}`, text: plainText(words) };
    entries.push(entry);
    const [before = '', ...told] = body.slice(heading.length).split(/(?=<h3>)/);
    const content = [
      told.length > 0 ? before : withRows(before, entry.text),
      ...told.map((html) => dossierHtml(html, dossiers, entry.text, entries)),
    ];
    return `<section data-group><h2 id="${entry.id}">${words}</h2>${content.join('\n')}</section>`;
  });
  const form = filterForm('findings', 'entries', [
    {
      name: 'part',
      label: 'Part',
      values: entries.filter(({ id }) => /^part-\d+$/.test(id)).map(({ text }) => text),
    },
  ]);
  return pageFrame(
    {
      title: 'Findings · reading copy',
      root: '',
      scripts: ['filter.js', 'page.js'],
      aside: contentsList(entries),
      main: `<div class="prose">${head}</div>\n${form}\n<div class="prose parts" id="findings">${sections.join('\n')}</div>`,
    },
    parts,
  );
}

/** One finding, under its address; a heading that is no finding's stays as it is. */
function dossierHtml(
  html: string,
  dossiers: readonly DossierLink[],
  part: string,
  entries: ContentsEntry[],
): string {
  const [heading = '', words = ''] = /^<h3>([\s\S]*?)<\/h3>/.exec(html) ?? [];
  const dossier = dossiers.find((one) => one.id === plainText(words));
  const row = `data-row data-part="${escapeMarkup(part)}"`;
  if (!dossier) return `<section ${row}>${html}</section>`;
  const { id, title, links } = dossier;
  entries.push({ id, text: title });
  const written = escapeMarkup(title);
  // the heading is the title here, which the Markdown tells after the name
  const told = html.slice(heading.length).replace(`<strong>${written}.</strong> `, '');
  const ways = links ? `<p class="ways">${links}</p>` : '';
  return `<section ${row} id="${escapeMarkup(id)}"><h3>${written}</h3>${ways}${told}</section>`;
}

/** Marks what a search shows or hides: the items of lists and tables, or the paragraphs where there are neither. */
function withRows(html: string, part: string): string {
  const row = `data-row data-part="${escapeMarkup(part)}"`;
  if (!/<li>|<tbody>/.test(html)) return html.replaceAll('<p>', `<p ${row}>`);
  return html
    .replaceAll('<li>', `<li ${row}>`)
    .replace(/<tbody>[\s\S]*?<\/tbody>/g, (body) => body.replaceAll('<tr>', `<tr ${row}>`));
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity);
}
