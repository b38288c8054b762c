import { escapeMarkup } from '../../contracts/escape-markup.ts';
import { contentsList } from '../contents-list.ts';
import { filterForm } from '../filter-form.ts';
import { highlightCode } from '../highlight-code.ts';
import { pageFrame, type SiteParts } from '../page-frame.ts';
import { renderMarkdown } from '../render-markdown.ts';
import { scrollable } from '../scrollable.ts';
import type { DocTag, PackageEntry, PublicName } from './reference.ts';

/**
 * The reference of the package: a page for each entry, and one that lists them.
 *
 * @returns HTML by path from the site's root
 */
export function referencePages(entries: readonly PackageEntry[], parts: SiteParts): Map<string, string> {
  const items = entries.map(({ name, doc, names }) => {
    const told = doc === '' ? '' : `: ${renderInline(doc)}`;
    return `<li><a href="${fileOf(name)}"><code>${escapeMarkup(name)}</code></a>, ${names.length} names${told}</li>`;
  });
  const index = pageFrame(
    {
      title: 'Reference',
      path: 'api/index.html',
      scripts: ['page.js'],
      main: `<div class="prose"><h1>Reference</h1><p>What each entry of the package exports, as its source explains it.</p><ul>${items.join('\n')}</ul></div>`,
    },
    parts,
  );
  return new Map([
    ['api/index.html', index],
    ...entries.map((entry) => [referencePath(entry.name), entryPage(entry, parts)] as const),
  ]);
}

const fileOf = (entry: string): string => `${entry.split('/').join('-')}.html`;

/** The page of an entry, in the English edition: the other has none. */
export const referencePath = (entry: string): string => `api/${fileOf(entry)}`;

function entryPage({ name, doc, names }: PackageEntry, parts: SiteParts): string {
  const groups = [...new Set(names.map(({ group }) => group))];
  const known = new Set(names.map((one) => one.name));
  const sections = groups.map((group, index) => {
    const own = names.filter((one) => one.group === group);
    return `<section data-group><h2 id="group-${index + 1}">${titleOf(group)}</h2>\n${own.map((one) => nameHtml(one, known)).join('\n')}</section>`;
  });
  const contents = groups.map((group, index) => ({ id: `group-${index + 1}`, text: capital(group) }));
  const kinds = names.map(({ kind }) => ({ value: kind, text: kind }));
  const form = filterForm(
    'names',
    'names',
    [{ name: 'kind', label: 'Kind', values: kinds.sort((a, b) => a.text.localeCompare(b.text)) }],
    parts.language,
  );
  return pageFrame(
    {
      title: `${name} · reference`,
      path: `api/${fileOf(name)}`,
      scripts: ['filter.js', 'page.js'],
      aside: contentsList(contents, parts.language),
      main: `<div class="prose"><h1><code>${escapeMarkup(name)}</code></h1>${renderMarkdown(doc)}<p><a href="index.html">All entries</a></p></div>\n${form}\n<div class="prose reference" id="names">${sections.join('\n')}</div>`,
    },
    parts,
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const titleOf = (group: string): string => escapeMarkup(capital(group));

/** Markdown of one paragraph without the paragraph. */
const renderInline = (text: string): string =>
  renderMarkdown(text)
    .trim()
    .replace(/^<p>([\s\S]*)<\/p>$/, '$1');

function nameHtml(
  { name, kind, signature, doc, tags, file }: PublicName,
  known: ReadonlySet<string>,
): string {
  const box = scrollable(`Declaration of ${name}`);
  return [
    `<section class="name" id="${escapeMarkup(name)}" data-row data-kind="${kind}">`,
    `<h3><a href="#${escapeMarkup(name)}">${escapeMarkup(name)}</a> <small>${kind}</small></h3>`,
    `${box.open}<pre><code>${linked(highlightCode(signature), known, name)}</code></pre>${box.close}`,
    renderMarkdown(doc),
    ...termsHtml(tags),
    ...tags.filter(({ tag }) => tag === 'example').map(({ text }) => exampleHtml(text, name)),
    `<p class="source"><small>${escapeMarkup(file)}</small></p>`,
    '</section>',
  ].join('\n');
}

function exampleHtml(text: string, name: string): string {
  const box = scrollable(`Example of ${name}`);
  // an example may stand in a fence
  const code = text.replace(/^```\w*\n|\n?```$/g, '');
  return `<p><b>Example</b></p>${box.open}<pre><code>${highlightCode(code)}</code></pre>${box.close}`;
}

const HEADS: Readonly<Record<string, string>> = {
  param: '',
  returns: 'Returns',
  yields: 'Yields',
  throws: 'Throws',
  see: 'See',
};

/** Parameters, what is returned and thrown, and where it comes from, as a list of terms. */
function termsHtml(tags: readonly DocTag[]): string[] {
  const terms = tags
    .filter(({ tag }) => Object.hasOwn(HEADS, tag))
    .map(({ tag, text }) => {
      if (tag !== 'param') return `<dt>${HEADS[tag]}</dt><dd>${renderInline(text)}</dd>`;
      const [name = '', ...words] = text.split(/\s+/);
      return `<dt><code>${escapeMarkup(name)}</code></dt><dd>${renderInline(words.join(' ').replace(/^- /, ''))}</dd>`;
    });
  return terms.length === 0 ? [] : [`<dl>${terms.join('\n')}</dl>`];
}

/** Highlighted code whose words are links where the page explains them. */
function linked(html: string, known: ReadonlySet<string>, own: string): string {
  return html.replace(/(<[^>]*>)|([A-Z]\w+)/g, (whole, markup: string | undefined, word: string) =>
    markup === undefined && word !== own && known.has(word) ? `<a href="#${word}">${word}</a>` : whole,
  );
}
