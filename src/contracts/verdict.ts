import { currentLanguage, type Language, type Told } from './language.ts';

/** What a verdict is called, what it says, and how it looks. */
interface VerdictMeaning {
  readonly name: Told;
  readonly meaning: Told;
  /**
   * What it asks of a reader, and so its colour: an `error` says that the report errs, and nothing else may;
   * a `doubt` is for a reader to weigh; what is `good` or `plain` asks nothing
   */
  readonly tone: 'error' | 'doubt' | 'good' | 'plain';
  /** A sign that says the same without colour */
  readonly sign: string;
}

/**
 * The verdicts on a printed number or a claim, the ones that need a reader first. All code and all pages read
 * this object; a new verdict is a new entry here.
 */
export const VERDICTS = {
  wrong: {
    name: { en: 'wrong', nl: 'fout' },
    meaning: {
      en: 'no counts behind the printed tables give it, under any reading',
      nl: 'geen aantallen die bij de gedrukte tabellen passen geven dit, volgens geen enkele lezing',
    },
    tone: 'error',
    sign: '≠',
  },
  'says both': {
    name: { en: 'says both', nl: 'spreekt zich tegen' },
    meaning: {
      en: 'two places of the report exclude each other',
      nl: 'twee plaatsen in het rapport sluiten elkaar uit',
    },
    tone: 'error',
    sign: '⇄',
  },
  misattributed: {
    name: { en: 'misattributed', nl: 'verkeerd toegeschreven' },
    meaning: {
      en: 'the numbers are those of another population or question',
      nl: 'de cijfers horen bij een andere groep of een andere vraag',
    },
    tone: 'error',
    sign: '↷',
  },
  wording: {
    name: { en: 'wording', nl: 'verwoording' },
    meaning: {
      en: 'number and direction can be right, the word does not fit them',
      nl: 'getal en richting kunnen kloppen, het woord past er niet bij',
    },
    tone: 'doubt',
    sign: '~',
  },
  open: {
    name: { en: 'open', nl: 'open' },
    meaning: {
      en: 'true for some of the counts that print so, or by some conventions, and not for others',
      nl: 'klopt voor sommige aantallen die bij het gedrukte passen, of volgens sommige afspraken, en voor andere niet',
    },
    tone: 'doubt',
    sign: '◐',
  },
  rounding: {
    name: { en: 'rounding', nl: 'afronding' },
    meaning: {
      en: 'right under a way of rounding that the reason names',
      nl: 'juist volgens een manier van afronden die de reden noemt',
    },
    tone: 'doubt',
    sign: '≈',
  },
  consistent: {
    name: { en: 'consistent', nl: 'mogelijk' },
    meaning: {
      en: 'nothing recomputes it, and it is possible beside all else that is printed',
      nl: 'niet na te rekenen, maar mogelijk naast al het andere dat gedrukt is',
    },
    tone: 'plain',
    sign: '◇',
  },
  'not checkable': {
    name: { en: 'not checkable', nl: 'niet na te gaan' },
    meaning: {
      en: 'the report gives nothing to hold it against; the reason says what is missing',
      nl: 'het rapport geeft niets om dit naast te leggen; de reden zegt wat ontbreekt',
    },
    tone: 'plain',
    sign: '○',
  },
  recomputed: {
    name: { en: 'recomputed', nl: 'nagerekend' },
    meaning: {
      en: 'the counts, or other printed numbers, give it in every possibility',
      nl: 'de aantallen, of andere gedrukte cijfers, geven dit in elke mogelijkheid',
    },
    tone: 'good',
    sign: '✓',
  },
  'not in the report': {
    name: { en: 'not in the report', nl: 'niet in het rapport' },
    meaning: {
      en: 'the report prints no value of it',
      nl: 'het rapport geeft hiervan geen waarde',
    },
    tone: 'plain',
    sign: '–',
  },
} as const satisfies Record<string, VerdictMeaning>;

/** One of the verdicts on a printed number or a claim. */
export type Verdict = keyof typeof VERDICTS;

/** The verdicts in the order of {@link VERDICTS}: what needs a reader first. */
export const VERDICT_NAMES = Object.keys(VERDICTS) as readonly Verdict[];

/** Does a verdict say that the report errs? */
export const isError = (verdict: Verdict): boolean => VERDICTS[verdict].tone === 'error';

/** Does a verdict ask something of a reader? */
export const needsReader = (verdict: Verdict): boolean => ['error', 'doubt'].includes(VERDICTS[verdict].tone);

/** Is a text the name of a verdict? */
export const isVerdict = (text: string): text is Verdict => Object.hasOwn(VERDICTS, text);

/** How often each verdict was given, every verdict named, in the order of {@link VERDICTS}. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** How often each verdict was given. */
export function verdictCounts(judged: readonly { readonly verdict: Verdict }[]): VerdictCounts {
  const counts = Object.fromEntries(VERDICT_NAMES.map((name) => [name, 0])) as Record<Verdict, number>;
  for (const { verdict } of judged) counts[verdict] += 1;
  return counts;
}

/** How many of the judged say that the report errs. */
export function errorCount(counts: VerdictCounts): number {
  return VERDICT_NAMES.reduce((sum, verdict) => sum + (isError(verdict) ? counts[verdict] : 0), 0);
}

/**
 * What a verdict is called in a language, the current one when left out: `wrong`, `fout`.
 *
 * @example
 * verdictName('wrong', 'nl')
 * // 'fout'
 */
export const verdictName = (verdict: Verdict, language: Language = currentLanguage()): string =>
  VERDICTS[verdict].name[language];

/** The verdicts that were given, each with how often: `7 wrong, 12 open`. */
export function countsInWords(counts: VerdictCounts, language: Language = currentLanguage()): string {
  const given = VERDICT_NAMES.filter((verdict) => counts[verdict] > 0);
  return given.map((verdict) => `${counts[verdict]} ${verdictName(verdict, language)}`).join(', ');
}
