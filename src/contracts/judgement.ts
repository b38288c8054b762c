import type { Verdict } from './verdict.ts';

/** What one way of reading a printed number gives. */
export interface Reading {
  /** `direct`, `summed categories`, `rounded twice`, `half to even`, `without the SDs` */
  readonly name: string;
  /** What would be printed under it, over all possibilities: `47 or 48`; empty where nothing bounds it */
  readonly gives: string;
  /** In how many possibilities it gives what is printed, and of how many: `[1, 2]` */
  readonly holds: number;
  readonly possible: number;
  readonly nl: { readonly name: string; readonly gives: string };
}

/** How far a verdict rests on a convention. */
export interface Sensitivity {
  /** What would have to count as what for the words to hold: `holds if 7.0 points count as similar` */
  readonly flip: string;
  /** The 95 percent interval of the value or difference, in its own unit; null where none can be had */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  /** Of the difference, the greatest over all possibilities; null where no test applies */
  readonly p: number | null;
  /** The same after Holm's correction for all comparisons of that survey */
  readonly holm: number | null;
  readonly nl: { readonly flip: string };
}

/** Another place of the report that speaks of the same. */
export interface OtherPlace {
  readonly id: string;
  readonly section: string;
  /** What it says, in words */
  readonly worded: string;
  readonly nl: { readonly section: string; readonly worded: string };
}

/** A verdict with all that it rests on: the same for a printed number and for a claim. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Why, in one sentence; empty where the verdict says all */
  readonly reason: string;
  /** The readings that were tried, one row each */
  readonly readings: readonly Reading[];
  /** Possibilities that agree with the print; 0 where nothing can be computed */
  readonly possible: number;
  /** In how many of them the number or claim holds */
  readonly holds: number;
  readonly sensitivity: Sensitivity | null;
  /** Places that say otherwise, for `says both` */
  readonly otherPlaces: readonly OtherPlace[];
}
