import type { Verdict } from '../contracts/verdict.ts';
import type { SummaryWitness } from '../recovery/summary/summary-answer.ts';

/** The verdict on what a text claims of a table. */
export interface JudgedClaim {
  /** Number of the line in the file of claims */
  readonly line: number;
  /** The claim in words, e.g. `mean of "A" is 3.4` */
  readonly claim: string;
  readonly verdict: Verdict;
  readonly reason: string;
  /** What the table prints in that place; null where it prints nothing there */
  readonly printed: string | null;
  /** Counts that print the row and the claim; null where none were sought or found */
  readonly witness: SummaryWitness | null;
}

/** The verdict alone. */
export type ClaimVerdict = Pick<JudgedClaim, 'verdict' | 'reason'> & { readonly witness?: SummaryWitness };
