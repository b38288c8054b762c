import type { Statistic } from '../recovery/summary/summary-row.ts';

/** One printed value of a column. */
export interface Measure {
  readonly statistic: Statistic;
  /** value of the category, or values of the first and last of several (`top 2` has `top: 2`) */
  readonly category?: number;
  /** value of the last category, where a printed value adds up several */
  readonly last?: number;
  /** place among the categories from 1, where they have labels, and how many there are */
  readonly position?: number;
  readonly of?: number;
  readonly top?: number;
  readonly bottom?: number;
  /** value up to which, or from which on, all categories are added up: `5 or lower`, `8 or higher` */
  readonly upTo?: number;
  readonly from?: number;
  /** the category in the middle of five, between two that are added up on either side */
  readonly middle?: true;
}
