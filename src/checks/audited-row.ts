import type { Verdict } from '../contracts/verdict.ts';
import type { SummaryBounds, SummaryWitness } from '../recovery/summary/summary-answer.ts';
import type { SummaryValue } from '../recovery/summary/summary-row.ts';
import type { Misprint } from './explain-row.ts';

/** The verdict on one row of a published table. */
export interface AuditedRow {
  readonly row: number;
  readonly label: string;
  readonly group: string;
  readonly verdict: Verdict;
  readonly reason: string;
  /** counts that print as the row */
  readonly witness: SummaryWitness | null;
  /** how many count vectors print so; null when they were not counted */
  readonly number: bigint | null;
  /** what the row leaves open, as fractions of the answers; null where it is not known */
  readonly topTwo: SummaryBounds | null;
  readonly mean: SummaryBounds | null;
  /** printed values that cannot hold together */
  readonly conflict: readonly SummaryValue[];
  readonly misprints: readonly Misprint[];
  /** the reason in Dutch */
  readonly nl: { readonly reason: string };
}
