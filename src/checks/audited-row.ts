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
  /** Counts that print as the row */
  readonly witness: SummaryWitness | null;
  /** How many count vectors print so; null when they were not counted */
  readonly number: bigint | null;
  /** What the row leaves open, as fractions of the answers; null where it is not known */
  readonly topTwo: SummaryBounds | null;
  readonly mean: SummaryBounds | null;
  /** Printed values that cannot hold together */
  readonly conflict: readonly SummaryValue[];
  readonly misprints: readonly Misprint[];
  /** The reason in Dutch */
  readonly nl: { readonly reason: string };
}
