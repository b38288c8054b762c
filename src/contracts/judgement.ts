import type { Verdict } from './verdict.ts';

/** What one way of reading a printed number gives. */
export interface Reading {
  /** `direct`, `summed categories`, `rounded twice`, `half to even`, `without the SDs` */
  readonly name: string;
  /** what would be printed under it, over all possibilities: `47 or 48`; empty where nothing bounds it */
  readonly gives: string;
  /** in how many possibilities it gives what is printed, and of how many: `[1, 2]` */
  readonly holds: number;
  readonly possible: number;
  readonly nl: { readonly name: string; readonly gives: string };
}

/** How far a verdict rests on a convention. */
export interface Sensitivity {
  /** what would have to count as what for the words to hold: `holds if 7.0 points count as similar` */
  readonly flip: string;
  /** the 95 percent interval of the value or difference, in its own unit; null where none can be had */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  /** of the difference, the greatest over all possibilities; null where no test applies */
  readonly p: number | null;
  /** the same after Holm's correction for all comparisons of that survey */
  readonly holm: number | null;
  readonly nl: { readonly flip: string };
}

/** Another place of the report that speaks of the same. */
export interface OtherPlace {
  readonly id: string;
  readonly section: string;
  /** what it says, in words */
  readonly worded: string;
  readonly nl: { readonly section: string; readonly worded: string };
}

/** A verdict with all that it rests on: the same for a printed number and for a claim. */
export interface Judgement {
  readonly verdict: Verdict;
  /** why, in one sentence; empty where the verdict says all */
  readonly reason: string;
  /** the readings that were tried, one row each */
  readonly readings: readonly Reading[];
  /** possibilities that agree with the print; 0 where nothing can be computed */
  readonly possible: number;
  /** in how many of them the number or claim holds */
  readonly holds: number;
  readonly sensitivity: Sensitivity | null;
  /** places that say otherwise, for `says both` */
  readonly otherPlaces: readonly OtherPlace[];
}
