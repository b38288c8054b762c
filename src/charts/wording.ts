import type { Language } from './language.ts';

/** The fixed words of all charts in one language. */
export interface Wording {
  readonly source: string;
  readonly unknown: string;
  readonly unknownN: string;
  readonly effectiveN: string;
  readonly item: string;
  readonly category: string;
  readonly wave: string;
  readonly difference: string;
  readonly lower: string;
  readonly upper: string;
  /** What stands beside Likert bars */
  agreeBeside(agree: string, hasChange: boolean): string;
  readonly asTable: string;
  readonly severalAnswers: string;
  readonly openBox: string;
  readonly partlyOpen: string;
  /** Of a share that the report does not give */
  readonly follows: string;
  readonly canBe: string;
  readonly atMost: string;
  readonly to: string;
  readonly followsNote: string;
  readonly rangeNote: string;
  readonly possible: string;
  readonly possibleColumn: string;
  /** As in "4 of 17" */
  readonly of: string;
  /** Waves in a sentence */
  waves(names: string, count: number): string;
  roundedSums(off: number, bars: number, sums: string): string;
  /** Of the sentence on bars per answer */
  barsPerAnswer(waves: string): string;
  readonly largestRise: string;
  readonly largestFall: string;
  readonly largestShare: string;
  readonly smallestShare: string;
  unknownShares(unknown: number, all: number): string;
  /** Of the sentence on a Likert chart */
  stackedBars(items: number, waves: string): string;
  mostIn(wave: string): string;
  readonly least: string;
  /** Of the sentence on changes */
  changesOf(from: string, to: string, items: number, unit: string): string;
  excludesZero(items: number): string;
  readonly highest: string;
  readonly lowest: string;
  /** Under the title of a chart of changes, and what its dots mean */
  changeSubtitle(from: string, to: string, unit: string): string;
  readonly filledStands: string;
  readonly filledExcludesZero: string;
}

const WORDING = {
  nl: {
    source: 'Bron',
    unknown: 'niet in het rapport',
    unknownN: 'n niet in het rapport',
    effectiveN: 'effectieve n',
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
    openBox: 'Leeg vak: niet in het rapport; het reikt tot het grootste aandeel dat nog mogelijk is.',
    partlyOpen: 'Aandeel bij benadering: het lege vak is wat dan nog mogelijk is.',
    follows: 'volgt',
    canBe: 'mogelijk',
    atMost: 'hoogstens',
    to: 'tot',
    followsNote:
      'Licht, "volgt": niet in het rapport, maar elk aantal dat bij de wel gegeven cijfers past, geeft dit percentage.',
    rangeNote:
      'Leeg vak met een bereik: niet in het rapport; wat de wel gegeven cijfers openlaten. Het lichte deel ervoor is zeker.',
    possible: 'Mogelijk (%)',
    possibleColumn: 'Volgt of mogelijk (%)',
    of: 'van',
    waves: (names, count) => `${count === 1 ? 'meting' : 'metingen'} ${names}`,
    roundedSums: (off, bars, sums) =>
      `Door afronding tellen de percentages bij ${off} van de ${bars} balken op tot ${sums}.`,
    barsPerAnswer: (waves) => `Staven per antwoord, ${waves}`,
    largestRise: 'grootste stijging',
    largestFall: 'grootste daling',
    largestShare: 'grootste aandeel',
    smallestShare: 'kleinste aandeel',
    unknownShares: (unknown, all) => `van ${unknown} van de ${all} staat het aandeel niet in het rapport`,
    stackedBars: (items, waves) =>
      `Gestapelde staven van ${items} ${items === 1 ? 'stelling' : 'stellingen'}, ${waves}`,
    mostIn: (wave) => `het meest in ${wave}`,
    least: 'het minst',
    changesOf: (from, to, items, unit) =>
      `Verandering van ${from} naar ${to} bij ${items} ${items === 1 ? 'stelling' : 'stellingen'}, in ${unit}`,
    excludesZero: (items) => `bij ${items} sluit het interval nul uit`,
    highest: 'hoogste',
    lowest: 'laagste',
    changeSubtitle: (from, to, unit) =>
      `Verandering van ${from} naar ${to}, in ${unit}; n van ${from} en ${to}`,
    filledStands:
      'Gevulde stip: de verandering houdt stand; open stip: niet, ook waar het interval nul uitsluit.',
    filledExcludesZero: 'Gevulde stip: het interval sluit nul uit; open stip: niet.',
  },
  en: {
    source: 'Source',
    unknown: 'not in the report',
    unknownN: 'n not in the report',
    effectiveN: 'effective n',
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
    openBox: 'Empty box: not in the report; it reaches to the largest share that is still possible.',
    partlyOpen: 'Share told roughly: the empty box is what remains possible.',
    follows: 'follows',
    canBe: 'possible',
    atMost: 'at most',
    to: 'to',
    followsNote:
      'Light, "follows": not in the report, but every count that fits the numbers it gives makes this percentage.',
    rangeNote:
      'Empty box with a range: not in the report; what the numbers it gives leave open. The light part before it is certain.',
    possible: 'Possible (%)',
    possibleColumn: 'Follows or possible (%)',
    of: 'of',
    waves: (names) => names,
    roundedSums: (off, bars, sums) =>
      `Because of rounding the percentages of ${off} of the ${bars} bars add up to ${sums}.`,
    barsPerAnswer: (waves) => `Bars per answer, ${waves}`,
    largestRise: 'largest rise',
    largestFall: 'largest fall',
    largestShare: 'largest share',
    smallestShare: 'smallest share',
    unknownShares: (unknown, all) => `of ${unknown} of the ${all} the share is not in the report`,
    stackedBars: (items, waves) =>
      `Stacked bars of ${items} ${items === 1 ? 'statement' : 'statements'}, ${waves}`,
    mostIn: (wave) => `most in ${wave}`,
    least: 'least',
    changesOf: (from, to, items, unit) =>
      `Change from ${from} to ${to} of ${items} ${items === 1 ? 'statement' : 'statements'}, in ${unit}`,
    excludesZero: (items) => `for ${items} the interval excludes zero`,
    highest: 'highest',
    lowest: 'lowest',
    changeSubtitle: (from, to, unit) => `Change from ${from} to ${to}, in ${unit}; n of ${from} and ${to}`,
    filledStands:
      'Filled dot: the change stands; open dot: it does not, even where the interval excludes zero.',
    filledExcludesZero: 'Filled dot: the interval excludes zero; open dot: it does not.',
  },
} satisfies Record<Language, Wording>;

/** The fixed words of charts in a language. */
export function wording(language: Language): Wording {
  return WORDING[language];
}
