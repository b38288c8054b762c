import { currentLanguage, type Language } from './language.ts';

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
};

/**
 * What a statistic of a check is called: its code in English, a word in Dutch where it has one.
 *
 * @param language the current one when left out
 * @example statisticName('mean', 'nl') // 'gemiddelde'
 */
export function statisticName(code: string, language: Language = currentLanguage()): string {
  return (language === 'nl' && Object.hasOwn(IN_DUTCH, code) ? IN_DUTCH[code] : undefined) ?? code;
}
