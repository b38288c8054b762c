/**
 * One item in one wave as a report prints it. Printed values stay text, since their trailing zeros say how
 * they were rounded; `null` means that the report does not give it.
 */
export interface PublishedRow {
  /** Valid answers: one number, or an inclusive range where the report leaves it open */
  readonly n: number | { readonly min: number; readonly max: number };
  /** Printed percentage per category, lowest category first, e.g. `["2", "10", "15", "60", "14"]` */
  readonly percents: readonly (string | null)[];
  /** Printed mean with its decimals, e.g. `"3.70"` */
  readonly mean: string | null;
  /** Printed standard deviation (denominator n - 1) with its decimals */
  readonly sd: string | null;
  /** Lowest category that was answered, on the scale 1..percents.length */
  readonly min: number | null;
  /** Highest category that was answered */
  readonly max: number | null;
}
