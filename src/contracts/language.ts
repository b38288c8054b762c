/** The languages of everything that a reader sees. */
export type Language = 'nl' | 'en';

/** The kernel and a notebook each have their own copy of this file; the language of the process is one. */
const KEY = Symbol.for('rekenschap.language');
const process = globalThis as { [KEY]?: Language };

/**
 * Sets the language of all that is shown from here on: charts, tables, checks, findings, errors. A chart that
 * is given a language of its own keeps it.
 *
 * @param language `nl` or `en`
 * @returns the same language
 * @throws RangeError for any other
 * @example setLanguage('en') // 'en'
 */
export function setLanguage(language: Language): Language {
  if (language !== 'nl' && language !== 'en') {
    throw new RangeError(
      `language "${language}" is not known; expected "nl" or "en" (taal "${language}" is onbekend; kies "nl" of "en")`,
    );
  }
  process[KEY] = language;
  return language;
}

/**
 * The language of what is shown now; English until {@link setLanguage} says otherwise.
 *
 * @example currentLanguage() // 'en'
 */
export const currentLanguage = (): Language => process[KEY] ?? 'en';

/** A text in both languages. */
export type Told = Readonly<Record<Language, string>>;

/** A text in one language for all readers, or one per language. */
export type Text = string | Told;

/** A text in the language asked. */
export function inLanguage(text: Text, language: Language): string {
  return typeof text === 'string' ? text : text[language];
}

/** The language that a chart is not in. */
export function otherLanguage(language: Language): Language {
  return language === 'nl' ? 'en' : 'nl';
}

/** The decimal sign and the sign between thousands, together as Plotly takes them. */
export const SEPARATORS = { nl: ',.', en: '.,' } satisfies Record<Language, string>;

/** A number with the decimal sign of the language. */
export function writeNumber(value: number, language: Language, decimals: number): string {
  const written = Math.abs(value).toFixed(decimals).replace('.', SEPARATORS[language].charAt(0));
  // a true minus sign is as wide as a plus; "-0.00" carries no sign
  return value < 0 && Number(value.toFixed(decimals)) !== 0 ? `\u2212${written}` : written;
}

/** A change: as {@link writeNumber}, with a plus where it is above zero. */
export function writeChange(value: number, language: Language, decimals: number): string {
  return `${Number(value.toFixed(decimals)) > 0 ? '+' : ''}${writeNumber(value, language, decimals)}`;
}

const LAST = {
  and: { nl: 'en', en: 'and' },
  or: { nl: 'of', en: 'or' },
} satisfies Record<string, Record<Language, string>>;

/** Several things in a sentence: "a", "a and b", "a, b and c". */
export function listing(parts: readonly string[], language: Language, last: 'and' | 'or' = 'and'): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${LAST[last][language]} ${parts.at(-1)}`;
}
