import type { Language } from '../contracts/language.ts';

/** What stands in the place of a chapter for what an annex holds. */
const ANNEX = 'annex';

/**
 * The chapter of a numbered place: chapters have numbers, annexes begin with a letter.
 *
 * @param place `2.8`, `2.3.1`, `table B1.1`, `footnote 15`
 * @returns `2`, `annex`; for a place without a chapter its kind: `footnote`
 */
export function chapterOf(place: string): string {
  const [, number] = /(\w+)\./.exec(place) ?? [];
  if (number !== undefined) return /^\d+$/.test(number) ? number : ANNEX;
  return place.replace(/\s*\d+$/, '') || place;
}

/** Order of chapters: by number, then the annex, then other places. */
export function compareChapters(a: string, b: string): number {
  const rank = (chapter: string) => (/^\d/.test(chapter) ? 0 : chapter === ANNEX ? 1 : 2);
  return rank(a) - rank(b) || a.localeCompare(b, 'en', { numeric: true });
}

const WORDS = {
  en: { chapter: 'Chapter', annex: 'Annex', footnote: 'Footnote' },
  nl: { chapter: 'Hoofdstuk', annex: 'Bijlage', footnote: 'Voetnoot' },
} satisfies Record<Language, Readonly<Record<string, string>>>;

/** A chapter as a heading has it: `Chapter 2`. */
export function chapterName(chapter: string, language: Language): string {
  const words: Readonly<Record<string, string>> = WORDS[language];
  if (/^\d/.test(chapter)) return `${words.chapter} ${chapter}`;
  return words[chapter] ?? `${chapter.charAt(0).toUpperCase()}${chapter.slice(1)}`;
}
