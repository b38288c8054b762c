import type { Verdict } from './verdict.ts';

/** One printed figure beside the recomputed one. Both stay text, rounded as the report rounds. */
export interface CheckCell {
  readonly item: string;
  readonly wave: string;
  readonly statistic: string;
  /** Where the report prints it: `table B1.1`, `section 2.2` */
  readonly source: string;
  /** null where the report does not give the figure */
  readonly printed: string | null;
  readonly recomputed: string;
  readonly verdict: Verdict;
  /** Why, where the verdict does not say all */
  readonly reason?: string;
  /** What of it is told in words, and not in numbers, in Dutch */
  readonly nl?: Partial<Record<'statistic' | 'printed' | 'recomputed' | 'reason', string>>;
}
