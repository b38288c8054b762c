/** The share of one answer. `percent` is exact where counts are known, `printed` is rounded as in print. */
export interface Share {
  readonly response: string;
  readonly count: number | null;
  readonly percent: number | null;
  readonly printed: string | null;
  /** What the report says where it gives no percentage: "3/4", and how exactly */
  readonly roughly: { readonly printed: string; readonly precision: string } | null;
  /** Least and most that an unknown share can be, in percent */
  readonly low: number | null;
  readonly high: number | null;
  /** Whole percentage of an answer that the report does not give, where all else leaves only this one */
  readonly follows: string | null;
  /** Counts that an unknown share can be, such as "4 of 17, 5 of 21" */
  readonly possible: string | null;
}
