import { escapeMarkup } from '../contracts/escape-markup.ts';

/** A place on the same page. */
export interface ContentsEntry {
  readonly id: string;
  readonly text: string;
}

/** A list of the places on a page, that folds away on a narrow screen. */
export function contentsList(entries: readonly ContentsEntry[]): string {
  const items = entries.map(
    ({ id, text }) => `<li><a href="#${encodeURIComponent(id)}">${escapeMarkup(text)}</a></li>`,
  );
  return `<nav class="contents" aria-label="Contents"><details open><summary>Contents</summary><ul>${items.join('\n')}</ul></details></nav>`;
}
