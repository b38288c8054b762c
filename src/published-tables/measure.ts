import type { Statistic } from '../recovery/summary/summary-row.ts';

/** One printed value of a column. */
export interface Measure {
  readonly statistic: Statistic;
  /** Value of the category, or values of the first and last of several (`top 2` has `top: 2`) */
  readonly category?: number;
  /** Value of the last category, where a printed value adds up several */
  readonly last?: number;
  /** Place among the categories from 1, where they have labels, and how many there are */
  readonly position?: number;
  readonly of?: number;
  readonly top?: number;
  readonly bottom?: number;
  /** Value up to which, or from which on, all categories are added up: `5 or lower`, `8 or higher` */
  readonly upTo?: number;
  readonly from?: number;
  /** The category in the middle of five, between two that are added up on either side */
  readonly middle?: true;
}
