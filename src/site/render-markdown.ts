import MarkdownIt from 'markdown-it';
import type { Language } from '../contracts/language.ts';
import { scrollable } from './scrollable.ts';

const TABLE = { en: 'Table', nl: 'Tabel' } satisfies Record<Language, string>;

/**
 * Markdown as HTML. HTML inside the Markdown is shown as text, and an image as a link: a page loads nothing
 * from elsewhere.
 *
 * @param text Markdown; its level-1 headings become level 1, and so on
 */
export function renderMarkdown(text: string, language: Language = 'en'): string {
  const markdown = new MarkdownIt({ html: false }).disable('image');
  const { open, close } = scrollable(TABLE[language]);
  markdown.renderer.rules.table_open = () => `${open}<table>`;
  markdown.renderer.rules.table_close = () => `</table>${close}`;
  return markdown.render(text);
}
