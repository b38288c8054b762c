import { currentLanguage, type Language, type Told } from './language.ts';

const KINDS: Readonly<Record<string, Told>> = {
  section: { en: 'section', nl: 'paragraaf' },
  sections: { en: 'sections', nl: 'paragrafen' },
  table: { en: 'table', nl: 'tabel' },
  figure: { en: 'figure', nl: 'figuur' },
  chart: { en: 'chart', nl: 'grafiek' },
  caption: { en: 'caption', nl: 'bijschrift' },
  footnote: { en: 'footnote', nl: 'voetnoot' },
  row: { en: 'row', nl: 'rij' },
  rows: { en: 'rows', nl: 'rijen' },
};

/**
 * A place of a report in a language: `table B1.1, row v3a` is
 * `tabel B1.1, rij v3a`. What is no kind of place stays.
 *
 * @param place in English, as the data name it: `section 2.2`, `footnote 15`
 * @param language the current one when left out
 * @example placeName('section 2.2', 'nl') // 'paragraaf 2.2'
 */
export function placeName(place: string, language: Language = currentLanguage()): string {
  return place.replace(
    /[a-z]+/g,
    (word) => (Object.hasOwn(KINDS, word) ? KINDS[word]?.[language] : word) ?? word,
  );
}

/** A place in both languages. */
export const placeTold = (place: string): Told => ({
  en: placeName(place, 'en'),
  nl: placeName(place, 'nl'),
});
