import type { Told } from './language.ts';

/**
 * The ways in which a printed number can be read, by their English names: how it was rounded, of what it is a
 * share, which printed figures are left out, and what else the same answers say.
 *
 * @example
 * READING_NAMES['half to even']
 * // 'een half naar het even getal'
 */
export const READING_NAMES: Readonly<Record<string, string>> = {
  direct: 'direct',
  'half to even': 'een half naar het even getal',
  'the sum of rounded categories': 'de som van afgeronde antwoorden',
  'rounding twice, to a decimal and then whole': 'twee keer afronden, eerst op een decimaal en dan heel',
  'the sum of categories rounded twice': 'de som van antwoorden die twee keer zijn afgerond',
  'the difference of printed means': 'het verschil van de gedrukte gemiddelden',
  'without the printed SDs': "zonder de gedrukte SD's",
  'the mean answer': 'het gemiddelde antwoord',
  'the share that does not disagree': 'het aandeel dat niet oneens is',
  '"don\'t know" left out of the base': '"weet niet" niet meegeteld',
  '"don\'t know" in the base': '"weet niet" meegeteld',
  '"don\'t know" of the other wave': '"weet niet" van de andere meting',
};

/** A way of reading in both languages; one that a study adds is called alike in both. */
export const nameOfReading = (name: string): Told => ({
  en: name,
  nl: (Object.hasOwn(READING_NAMES, name) ? READING_NAMES[name] : undefined) ?? name,
});
