import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { Language } from '../contracts/language.ts';

/** A place on the same page. */
interface ContentsEntry {
  readonly id: string;
  readonly text: string;
}

const WORDS = { en: 'Contents', nl: 'Inhoud' } satisfies Record<Language, string>;

/** A list of the places on a page, that folds away on a narrow screen. */
export function contentsList(entries: readonly ContentsEntry[], language: Language): string {
  const items = entries.map(
    ({ id, text }) => `<li><a href="#${encodeURIComponent(id)}">${escapeMarkup(text)}</a></li>`,
  );
  const word = WORDS[language];
  return `<nav class="contents" aria-label="${word}"><details open><summary>${word}</summary><ul>${items.join('\n')}</ul></details></nav>`;
}
