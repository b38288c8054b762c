import type { Verdict } from '../contracts/verdict.ts';
import type { SummaryWitness } from '../recovery/summary/summary-answer.ts';

/** The verdict on what a row prints of several groups together: a difference, or a test. */
export interface JudgedLink {
  readonly row: number;
  readonly label: string;
  readonly heading: string;
  readonly groups: readonly string[];
  readonly printed: string;
  readonly verdict: Verdict;
  readonly reason: string;
  /** Counts of each group that give it, where they were sought and found */
  readonly witness?: readonly SummaryWitness[];
}

/** The verdict alone. */
export type LinkVerdict = Pick<JudgedLink, 'verdict' | 'reason' | 'witness'>;

/** What could not be told, and why. */
export const unchecked = (reason: string): LinkVerdict => ({ verdict: 'not checkable', reason });
