import type { CountBasis } from './count-basis.ts';

/** One answer of one item in one wave, counted. */
export interface ResponseRow {
  readonly wave: string;
  readonly item: string;
  /** The answer, from 1 */
  readonly response: number;
  readonly count: number;
  readonly basis: CountBasis;
  /** Size of the feasible set that the counts come from */
  readonly feasible: number;
}

/** One figure of a frequency table, as printed. */
export interface FrequencyRow {
  readonly table: string;
  readonly wave: string;
  readonly item: string;
  /** `p1`, `p2`, … by answer, `n`, `mean`, `sd`, `min`, `max` */
  readonly statistic: string;
  readonly printed: string;
}

/** One statement of a questionnaire. */
export interface InstrumentRow {
  readonly item: string;
  readonly position: number;
  readonly section: string;
  readonly label_nl: string;
  readonly label_en: string;
  readonly statement: string;
  /** The statement in Dutch; a study without one has none */
  readonly statement_nl?: string;
}

/** A printed change of a mean. */
export interface DifferenceRow {
  readonly item: string;
  readonly printed: string;
  readonly from: string;
  readonly to: string;
}
