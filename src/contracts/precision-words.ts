import type { Language, Told } from './language.ts';

/** A range of real numbers; an open end does not belong to it. */
export interface RealRange {
  readonly least: number;
  readonly most: number;
  readonly leastOpen?: boolean;
  readonly mostOpen?: boolean;
}

/** Words of the report, in both languages, that one precision stands for. */
interface Words {
  readonly nl: string;
  readonly en: string;
}

/**
 * A word that says how exact a number is. Bounds are of the value less
 * the stated number, in percentage points.
 */
interface NumberWord {
  readonly kind: 'number';
  readonly words: Words;
  /** What comes before the number when a reader is told what is stated */
  readonly said: Told;
  /** What stands before a share in a chart; left out for a word that is not one of shares */
  readonly shown?: Words;
  /** The word fits */
  readonly fits: RealRange;
  /** The word does not fit, though number and direction can be right; beyond it the number is wrong */
  readonly near: RealRange;
}

/**
 * A word that says how two values relate. Bounds are of the difference in the word's direction, in points.
 */
interface RelationWord {
  readonly kind: 'relation';
  readonly words: Words;
  /** How it is told of one value over the years, and of two values beside each other */
  readonly said: Readonly<Record<Language, readonly [change: string, comparison: string]>>;
  readonly says: 'more' | 'less' | 'same';
  /** How much, where the word says so */
  readonly degree: 'little' | 'much' | null;
  /** The word holds by every convention */
  readonly sure: RealRange;
  /** The word can fit: whether it does is a convention; outside it the word does not fit */
  readonly fits: RealRange;
}

/** One word of the ledger. */
export type PrecisionWord = NumberWord | RelationWord;

const INFINITE = Number.POSITIVE_INFINITY;
const between = (least: number, most: number): RealRange => ({ least, most });
const below = (least: number, most: number): RealRange => ({ least, most, mostOpen: true });
const above = (least: number): RealRange => ({ least, most: INFINITE, leastOpen: true });
const within = (points: number): RealRange => between(-points, points);

/** Two whole percentages, each rounded, hide up to this many points of their difference. */
const HIDDEN = 2;
/**
 * From here a difference is much and no longer little: one line, so that no difference is both or neither.
 */
const MUCH = 10;

const more = (sure: RealRange, fits: RealRange) => ({ kind: 'relation', says: 'more', sure, fits }) as const;
const less = (sure: RealRange, fits: RealRange) => ({ kind: 'relation', says: 'less', sure, fits }) as const;
const same = {
  kind: 'relation',
  says: 'same',
  degree: null,
  sure: below(0, HIDDEN),
  fits: below(0, MUCH),
} as const;
const ANY = [between(HIDDEN, INFINITE), above(0)] as const;
const FRACTION = [below(HIDDEN, 3), { ...below(0, 5), leastOpen: true }] as const;
const SLIGHT = [below(HIDDEN, 5), { ...below(0, MUCH), leastOpen: true }] as const;
const GREAT = [between(15, INFINITE), between(MUCH, INFINITE)] as const;

/**
 * Every word of the ledger's column `precision` but `exact`: the words of the report that it stands for, and
 * the bounds by which it is tested. A word is a test only: it never narrows which counts are possible.
 *
 * The bounds are conventions, and a verdict that hangs on one says by how much it would flip. What
 * they rest on: below {@link HIDDEN} points rounding decides, so no direction is sure there and only
 * `same` is; at {@link MUCH} points little ends, much begins and sameness ends, so that words which
 * exclude each other never both fit.
 *
 * @example
 * PRECISION_WORDS.nearly.words
 * // { nl: 'bijna', en: 'nearly' }
 */
export const PRECISION_WORDS = {
  about: {
    kind: 'number',
    words: { nl: 'ongeveer, circa, rond', en: 'about, around' },
    said: { en: 'about ', nl: 'ongeveer ' },
    shown: { nl: 'ongeveer ', en: 'about ' },
    fits: within(7.5),
    near: within(12.5),
  },
  fraction: {
    kind: 'number',
    words: { nl: 'driekwart, negen van de tien', en: 'a bare fraction: three quarters, nine in ten' },
    said: { en: 'in words, about ', nl: 'in woorden, ongeveer ' },
    shown: { nl: '', en: '' },
    fits: within(5),
    near: within(12.5),
  },
  nearly: {
    kind: 'number',
    words: { nl: 'bijna', en: 'nearly' },
    said: { en: 'nearly ', nl: 'bijna ' },
    shown: { nl: 'bijna ', en: 'nearly ' },
    fits: between(-10, 0),
    near: between(-20, 2.5),
  },
  'just-over': {
    kind: 'number',
    words: { nl: 'ruim, iets meer dan', en: 'well over, over, just over' },
    said: { en: 'just over ', nl: 'iets meer dan ' },
    shown: { nl: 'ruim ', en: 'just over ' },
    fits: between(0, 10),
    near: between(-2.5, 20),
  },
  'just-under': {
    kind: 'number',
    words: { nl: 'iets minder dan', en: 'slightly less than' },
    said: { en: 'just under ', nl: 'iets minder dan ' },
    shown: { nl: 'iets minder dan ', en: 'just under ' },
    fits: between(-10, 0),
    near: between(-20, 2.5),
  },
  'more-than': {
    kind: 'number',
    words: { nl: 'meer dan, de meeste, breed', en: 'more than, most, broad' },
    said: { en: 'more than ', nl: 'meer dan ' },
    shown: { nl: 'meer dan ', en: 'more than ' },
    fits: above(0),
    near: above(-2.5),
  },
  'nearly-double': {
    kind: 'number',
    words: { nl: 'bijna verdubbeld', en: 'nearly doubled (a ratio)' },
    said: { en: 'nearly double', nl: 'bijna verdubbeld' },
    fits: between(-0.25, 0.1),
    near: between(-0.5, 0.5),
  },
  more: {
    ...more(...ANY),
    degree: null,
    words: { nl: 'meer, vaker, gestegen, beter', en: 'more, rise, better' },
    said: { en: ['rose', 'higher than'], nl: ['steeg', 'hoger dan'] },
  },
  less: {
    ...less(...ANY),
    degree: null,
    words: { nl: 'minder, gedaald', en: 'less, fall' },
    said: { en: ['fell', 'lower than'], nl: ['daalde', 'lager dan'] },
  },
  'fraction-more': {
    ...more(...FRACTION),
    degree: 'little',
    words: { nl: 'een fractie meer, nauwelijks meer', en: 'a fraction more, hardly more' },
    said: {
      en: ['rose a fraction', 'a fraction higher than'],
      nl: ['steeg een fractie', 'een fractie hoger dan'],
    },
  },
  'fraction-less': {
    ...less(...FRACTION),
    degree: 'little',
    words: { nl: 'een fractie minder', en: 'a fraction less' },
    said: {
      en: ['fell a fraction', 'a fraction lower than'],
      nl: ['daalde een fractie', 'een fractie lager dan'],
    },
  },
  'slightly-more': {
    ...more(...SLIGHT),
    degree: 'little',
    words: { nl: 'iets meer, een kleine verbetering', en: 'somewhat more, a little, a small improvement' },
    said: { en: ['rose somewhat', 'somewhat higher than'], nl: ['steeg iets', 'iets hoger dan'] },
  },
  'slightly-less': {
    ...less(...SLIGHT),
    degree: 'little',
    words: { nl: 'iets minder, licht gedaald', en: 'somewhat less' },
    said: { en: ['fell somewhat', 'somewhat lower than'], nl: ['daalde iets', 'iets lager dan'] },
  },
  'much-more': {
    ...more(...GREAT),
    degree: 'much',
    words: { nl: 'aanzienlijk, fors, sterk gestegen', en: 'considerably, sharply, strongly more' },
    said: {
      en: ['rose considerably', 'much higher than'],
      nl: ['steeg aanzienlijk', 'veel hoger dan'],
    },
  },
  'much-less': {
    ...less(...GREAT),
    degree: 'much',
    words: { nl: 'aanzienlijk, fors, enorm gedaald', en: 'considerably, sharply, enormously less' },
    said: {
      en: ['fell considerably', 'much lower than'],
      nl: ['daalde aanzienlijk', 'veel lager dan'],
    },
  },
  unchanged: {
    ...same,
    words: { nl: '(vrijwel) gelijk, geen verandering', en: '(nearly) the same, no change' },
    said: { en: ['unchanged', 'the same as'], nl: ['onveranderd', 'gelijk aan'] },
  },
  comparable: {
    ...same,
    words: {
      nl: 'komt overeen met, geen wezenlijk verschil, grotendeels als',
      en: 'agrees with, no substantial or great difference, hardly differs, largely as',
    },
    said: { en: ['comparable', 'comparable with'], nl: ['vergelijkbaar', 'vergelijkbaar met'] },
  },
} as const satisfies Record<string, PrecisionWord>;

/**
 * Names of the words, in the order of the table.
 *
 * @example
 * PRECISION_NAMES.includes('nearly')
 * // true
 */
export const PRECISION_NAMES = Object.keys(PRECISION_WORDS) as readonly (keyof typeof PRECISION_WORDS)[];

function wordOf(precision: string): PrecisionWord | undefined {
  return Object.hasOwn(PRECISION_WORDS, precision)
    ? PRECISION_WORDS[precision as keyof typeof PRECISION_WORDS]
    : undefined;
}

function refuse(precision: string, kind: PrecisionWord['kind']): never {
  const known = PRECISION_NAMES.filter((name) => PRECISION_WORDS[name].kind === kind);
  const what = kind === 'number' ? 'a value' : 'a relation';
  throw new Error(`precision "${precision}" is not one for ${what}; expected ${known.join(', ')}`);
}

/** The word for a number. @throws Error for one that the ledger does not know */
export function numberWord(precision: string): NumberWord {
  const word = wordOf(precision);
  return word?.kind === 'number' ? word : refuse(precision, 'number');
}

/** The word for a relation. @throws Error for one that the ledger does not know */
export function relationWord(precision: string): RelationWord {
  const word = wordOf(precision);
  return word?.kind === 'relation' ? word : refuse(precision, 'relation');
}

/** The words that a share of a chart may come with, and `exact`. */
export const SHOWN_PRECISIONS: readonly string[] = [
  'exact',
  ...PRECISION_NAMES.filter((name) => shownWords(name) !== undefined),
];

/**
 * What stands before a share that is stated with a word; undefined for
 * `exact`, and for what is no word of shares.
 */
export function shownWords(precision: string): Words | undefined {
  const word = wordOf(precision);
  return word?.kind === 'number' ? word.shown : undefined;
}

/** Floating point moves a share by less than this; a share of whole answers differs by more. */
const EDGE = 1e-9;

/** Does a value lie in a range, its edges belonging to it unless it says otherwise? */
export function inRange(value: number, { least, most, leastOpen, mostOpen }: RealRange): boolean {
  const over = leastOpen ? value > least + EDGE : value >= least - EDGE;
  return over && (mostOpen ? value < most - EDGE : value <= most + EDGE);
}
