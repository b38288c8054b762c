/** A closed interval of a statistic, in the unit of that statistic. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}
