import type { IntegerRange } from '../integer-range.ts';

/** How many answers some categories hold together. */
export interface GroupTotal extends IntegerRange {
  /** Indices of the categories, from 0 */
  readonly of: readonly number[];
}

/** Which counts are looked for: n answers over some categories, under bounds that are all whole numbers. */
export interface CountQuestion {
  /** Answers in all, integer of 1 or more */
  readonly n: number;
  /** What an answer in each category is worth, integers, all different */
  readonly scores: readonly number[];
  /** Fewest and most answers per category */
  readonly bounds: readonly IntegerRange[];
  /** What the sum of the scores may be; null leaves it free */
  readonly sum: IntegerRange | null;
  /** What the sum of the squared scores may be beside a sum of scores; null leaves it free */
  readonly squares: ((sum: number) => IntegerRange) | null;
  /** What categories may hold together, e.g. the top two */
  readonly totals: readonly GroupTotal[];
}
