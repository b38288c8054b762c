import type { Language } from './language.ts';

/** The fixed words of all charts in one language. */
export interface Wording {
  /** the five answers to a statement, from 1 to 5 */
  readonly answers: readonly [string, string, string, string, string];
  readonly source: string;
  readonly unknown: string;
  readonly unknownN: string;
  readonly agree: string;
  readonly item: string;
  readonly category: string;
  readonly wave: string;
  readonly difference: string;
  readonly lower: string;
  readonly upper: string;
  /** what stands beside Likert bars */
  agreeBeside(agree: string, hasChange: boolean): string;
  readonly asTable: string;
  readonly severalAnswers: string;
  readonly hatched: string;
  readonly partlyHatched: string;
  /** of a share that the report does not give */
  readonly follows: string;
  readonly canBe: string;
  readonly atMost: string;
  readonly to: string;
  readonly followsNote: string;
  readonly rangeNote: string;
  readonly possible: string;
  readonly possibleColumn: string;
}

const WORDING: Readonly<Record<Language, Wording>> = {
  nl: {
    answers: ['Helemaal oneens', 'Oneens', 'Niet eens, niet oneens', 'Eens', 'Helemaal eens'],
    source: 'Bron',
    unknown: 'niet in het rapport',
    unknownN: 'n niet in het rapport',
    agree: '(helemaal) eens',
    item: 'Stelling',
    category: 'Antwoord',
    wave: 'Meting',
    difference: 'Verschil',
    lower: 'Ondergrens',
    upper: 'Bovengrens',
    agreeBeside: (agree, hasChange) =>
      hasChange
        ? `Rechts: ${agree}, en de verandering sinds de meting erboven in procentpunten, met 95%-interval`
        : `Rechts: ${agree}`,
    asTable: 'De cijfers als tabel',
    severalAnswers: 'Er waren meerdere antwoorden mogelijk; de percentages tellen niet op tot 100.',
    hatched: 'Gearceerd: niet in het rapport; de balk reikt tot het grootste aandeel dat nog mogelijk is.',
    partlyHatched: 'Aandeel bij benadering: gearceerd is wat dan nog mogelijk is.',
    follows: 'volgt',
    canBe: 'mogelijk',
    atMost: 'hoogstens',
    to: 'tot',
    followsNote:
      'Licht, "volgt": niet in het rapport, maar elk aantal dat bij de wel gegeven cijfers past, geeft dit percentage.',
    rangeNote:
      'Gearceerd, met een bereik: niet in het rapport; wat de wel gegeven cijfers openlaten. Het lichte deel ervoor is zeker.',
    possible: 'Mogelijk (%)',
    possibleColumn: 'Volgt of mogelijk (%)',
  },
  en: {
    answers: ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'],
    source: 'Source',
    unknown: 'not in the report',
    unknownN: 'n not in the report',
    agree: '(strongly) agree',
    item: 'Statement',
    category: 'Answer',
    wave: 'Wave',
    difference: 'Difference',
    lower: 'Lower bound',
    upper: 'Upper bound',
    agreeBeside: (agree, hasChange) =>
      hasChange
        ? `Right: ${agree}, and its change since the wave above in percentage points, with 95% interval`
        : `Right: ${agree}`,
    asTable: 'The numbers as a table',
    severalAnswers: 'Several answers were possible; the percentages do not add up to 100.',
    hatched: 'Hatched: not in the report; the bar reaches to the largest share that is still possible.',
    partlyHatched: 'Share told roughly: the hatched part is what remains possible.',
    follows: 'follows',
    canBe: 'possible',
    atMost: 'at most',
    to: 'to',
    followsNote:
      'Light, "follows": not in the report, but every count that fits the numbers it gives makes this percentage.',
    rangeNote:
      'Hatched, with a range: not in the report; what the numbers it gives leave open. The light part before it is certain.',
    possible: 'Possible (%)',
    possibleColumn: 'Follows or possible (%)',
  },
};

/** The fixed words of charts in a language. */
export function wording(language: Language): Wording {
  return WORDING[language];
}
