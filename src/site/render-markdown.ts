import MarkdownIt from 'markdown-it';
import { scrollable } from './scrollable.ts';

/**
 * Markdown as HTML. HTML inside the Markdown is shown as text, and an image as a link: a page loads nothing
 * from elsewhere.
 *
 * @param text Markdown; its level-1 headings become level 1, and so on
 */
export function renderMarkdown(text: string): string {
  const markdown = new MarkdownIt({ html: false }).disable('image');
  markdown.renderer.rules.table_open = () => `${scrollable('Table').open}<table>`;
  markdown.renderer.rules.table_close = () => `</table>${scrollable('Table').close}`;
  return markdown.render(text);
}
