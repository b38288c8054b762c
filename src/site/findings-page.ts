import { type ContentsEntry, contentsList } from './contents-list.ts';
import { pageFrame, type SiteParts } from './page-frame.ts';
import { renderMarkdown } from './render-markdown.ts';

/** The findings, written in Markdown, as a page with a list of contents. */
export function findingsPage(findings: string, parts: SiteParts): string {
  const entries: ContentsEntry[] = [];
  const html = renderMarkdown(findings).replace(/<h2>([\s\S]*?)<\/h2>/g, (_, words: string) => {
    const id = `finding-${entries.length + 1}`;
    entries.push({ id, text: plainText(words) });
    return `<h2 id="${id}">${words}</h2>`;
  });
  return pageFrame(
    {
      title: 'Findings · reading copy',
      root: '',
      scripts: [],
      ...(entries.length > 1 ? { aside: contentsList(entries) } : {}),
      main: `<div class="prose">${html}</div>`,
    },
    parts,
  );
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity);
}
