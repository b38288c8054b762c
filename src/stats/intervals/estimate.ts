import type { Interval } from './interval.ts';

/** A statistic with its confidence interval, both in the unit of the statistic. */
export interface Estimate {
  readonly estimate: number;
  readonly interval: Interval;
}
