import { escapeMarkup } from '../contracts/escape-markup.ts';
import { type ContentsEntry, contentsList } from './contents-list.ts';
import { filterForm } from './filter-form.ts';
import { pageFrame, type SiteParts } from './page-frame.ts';
import { renderMarkdown } from './render-markdown.ts';

/**
 * The findings as a page: a part for each heading of the second level, and a search over what the parts list.
 *
 * @param findings Markdown with one heading of the first level
 */
export function findingsPage(findings: string, parts: SiteParts): string {
  const entries: ContentsEntry[] = [];
  const [head = '', ...bodies] = renderMarkdown(findings).split(/(?=<h2>)/);
  const sections = bodies.map((body) => {
    const [heading = '', words = ''] = /^<h2>([\s\S]*?)<\/h2>/.exec(body) ?? [];
    const entry = { id: `part-${entries.length + 1}`, text: plainText(words) };
    entries.push(entry);
    const content = withRows(body.slice(heading.length), entry.text);
    return `<section data-group><h2 id="${entry.id}">${words}</h2>${content}</section>`;
  });
  const form = filterForm('findings', 'entries', [
    { name: 'part', label: 'Part', values: entries.map(({ text }) => text) },
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
