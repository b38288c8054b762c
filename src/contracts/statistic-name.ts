import { currentLanguage, type Language } from './language.ts';

/** Statistics that have another name in English than their code. */
const IN_ENGLISH: Readonly<Record<string, string>> = { dont_know: 'don\u2019t know' };

/** Statistics that have another name in Dutch than their code. */
const IN_DUTCH: Readonly<Record<string, string>> = {
  mean: 'gemiddelde',
  sd: 'SD',
  min: 'laagste',
  max: 'hoogste',
  difference: 'verschil',
  agree: 'eens',
  disagree: 'oneens',
  municipalities: 'gemeenten',
  respondents: 'respondenten',
  rest: 'overige',
  dont_know: 'weet niet',
  some: 'sommige',
};

/**
 * What a statistic of a check is called: a word where it has one, else its code.
 *
 * @param language the current one when left out
 * @example statisticName('mean', 'nl') // 'gemiddelde'
 */
export function statisticName(code: string, language: Language = currentLanguage()): string {
  const names = language === 'nl' ? IN_DUTCH : IN_ENGLISH;
  return (Object.hasOwn(names, code) ? names[code] : undefined) ?? code;
}
