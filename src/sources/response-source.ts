import type { CountTable } from '../count-tables/index.ts';

/** What to count, and where it stands in the source. */
export interface CountQuery {
  /** Label of the wave that these respondents are */
  readonly wave: string;
  /** Per item the column that holds its answers */
  readonly items: Readonly<Record<string, string>>;
  /** Answers are whole numbers from 1 to `points`; empty is none */
  readonly points: number;
  /** Column by which respondents are divided */
  readonly group?: string;
  /** Column of weights, counted to the millionth */
  readonly weight?: string;
  /** Count every two items together too */
  readonly pairs?: boolean;
}

/** How a count is watched and stopped. */
export interface CountOptions {
  /** Aborted when nobody wants the answer any more */
  readonly signal?: AbortSignal;
  /** Told now and then how many respondents were counted; not every source can tell */
  readonly onProgress?: (respondents: number) => void;
}

/** Respondents somewhere: in memory, in files larger than memory, in a database. Only counts leave it. */
export interface ResponseSource {
  /**
   * Counts answers.
   *
   * @throws Error naming the source, the column and the cure: a missing column, answers off the scale
   */
  count(query: CountQuery, options?: CountOptions): Promise<CountTable>;
  /** Gives back what the source holds: connections, temporary files. */
  close(): Promise<void>;
}
