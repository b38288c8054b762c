import { currentLanguage, type Language, listing, type Told } from './language.ts';

/** A text in the language that is set. */
export const said = (told: Told): string => told[currentLanguage()];

/** Nothing to say, in both languages. */
export const UNTOLD: Told = { en: '', nl: '' };

/** The same text in both languages: a code, a name. */
export const alike = (text: string): Told => ({ en: text, nl: text });

/**
 * Numbers as text, for readers of both languages: `3.5 to 4` beside
 * `3,5 to 4`. Text with section numbers is none.
 */
export const numberTold = (text: string): Told => ({
  en: text,
  nl: text.replace(/(?<=\d)\.(?=\d)|(?<!\d)\.(?=\d)/g, ','),
});

/** One number, or from the least to the greatest: `3.5`, `3.5 to 4.0` beside `3,5 tot 4,0`. */
export function rangeTold(least: string, greatest: string): Told {
  const [from, to] = [numberTold(least), numberTold(greatest)];
  return least === greatest ? from : { en: `${from.en} to ${to.en}`, nl: `${from.nl} tot ${to.nl}` };
}

/** A count of a whole: `6 of 11` beside `6 van de 11`. */
export const partTold = (count: number, whole: number): Told => ({
  en: `${count} of ${whole}`,
  nl: `${count} van de ${whole}`,
});

/** Texts one after the other; what says nothing is left out. */
export const joinTold = (parts: readonly (Told | undefined)[], sign = '; '): Told => ({
  en: parts.flatMap((part) => part?.en || []).join(sign),
  nl: parts.flatMap((part) => part?.nl || []).join(sign),
});

/** Texts in a sentence: `a, b or c` beside `a, b of c`. */
export const listTold = (parts: readonly Told[], last: 'and' | 'or' = 'or'): Told => ({
  en: listing(
    parts.map(({ en }) => en),
    'en',
    last,
  ),
  nl: listing(
    parts.map(({ nl }) => nl),
    'nl',
    last,
  ),
});

/**
 * A record in one language. What speaks has its English words as its own and the
 * Dutch ones, under the same names, as `nl`.
 *
 * @param record a claim, a finding, a cell of a check
 * @param language the current one when left out
 * @returns the record itself in English; in Dutch a copy in which the Dutch words have taken their places
 * @example
 * asTold({ verdict: 'open', reason: 'it depends', nl: { reason: 'dat hangt ervan af' } }, 'nl').reason
 * // 'dat hangt ervan af'
 */
export function asTold<Speaking extends { readonly nl?: object }>(
  record: Speaking,
  language: Language = currentLanguage(),
): Speaking {
  return language === 'nl' ? { ...record, ...record.nl } : record;
}
