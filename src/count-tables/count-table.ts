/** What is counted: which wave, and which group within it. */
export interface GroupKey {
  readonly wave: string;
  /** `''` where answers are not divided */
  readonly group: string;
}

/** Counts of one group. Arrays are laid out as `answerIndex` and `pairIndex` say. */
export interface GroupCounts extends GroupKey {
  /** Respondents, answered or not */
  readonly respondents: number;
  /** Per item and answer, 0 for none */
  readonly answers: Float64Array;
  /** Per pair of items and pair of answers; empty where pairs are not counted */
  readonly pairs: Float64Array;
}

/**
 * Answers of a survey as counts: per wave and group how often each answer was given to each item, and, where
 * wanted, to each two items together. From these follow shares, means, alphas and correlations, and no
 * respondent is in them. All numbers are whole: respondents, or millionths of a weight. So tables of parts
 * add to the table of the whole, to the last bit, in any order.
 */
export interface CountTable {
  readonly items: readonly string[];
  /** Answers per item: 1 to `points` */
  readonly points: number;
  readonly unit: 'respondents' | 'millionths of weight';
  /** Whether `pairs` are counted */
  readonly paired: boolean;
  readonly groups: readonly GroupCounts[];
}

/** Where the count of an answer stands; answer 0 is none. */
export const answerIndex = (points: number, item: number, answer: number): number =>
  item * (points + 1) + answer;

/** Which pair two items are, first before second, of `items` items. */
export const pairNumber = (items: number, first: number, second: number): number =>
  first * (items - 1) - (first * (first - 1)) / 2 + (second - first - 1);

/** Where the count of two answers to the items of a pair stands; answer 0 is none. */
export const pairIndex = (points: number, pair: number, first: number, second: number): number =>
  (pair * (points + 1) + first) * (points + 1) + second;

/** How many pairs `items` items make. */
export const pairsOf = (items: number): number => (items * (items - 1)) / 2;
