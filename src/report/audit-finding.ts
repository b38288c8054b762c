import type { AuditedClaim } from '../claims/claim.ts';
import type { DossierStep } from './dossier-steps.ts';

/** How sure a finding is. */
export type Sure = 'certain' | 'likely' | 'wording';

/** What a finding is about; the last two are no errors. */
export type FindingKind = 'number' | 'direction' | 'attribution' | 'wording' | 'open';

/**
 * A contradiction with every place where the report makes it, and all that is to be said for and against it.
 */
export interface AuditFinding {
  /** Its name, which is its address too */
  readonly finding: string;
  readonly kind: FindingKind;
  /** null where nobody has judged it */
  readonly sure: Sure | null;
  readonly title: string;
  /** What stands against what, and how it most likely arose; our judgement */
  readonly explanation: string;
  /** Figures and tables of the report at which it stands: `2.8`, `table B1.1` */
  readonly figures: readonly string[];
  /** Rows of the printed tables that it rests on: `table B1.1, row v3a` */
  readonly rows: readonly string[];
  /** From the counts to the number */
  readonly steps: readonly DossierStep[];
  /** What would have to be true for the print to be right */
  readonly needed: string;
  /** The best that its author could answer, and what remains after that */
  readonly rebuttal: string;
  readonly answer: string;
  readonly claims: readonly AuditedClaim[];
  /** The same in Dutch */
  readonly nl: FindingInWords;
}

/** All of a finding that is told in words, but for its steps and claims, which speak for themselves. */
export interface FindingInWords
  extends Readonly<Record<'title' | 'explanation' | 'needed' | 'rebuttal' | 'answer', string>> {
  readonly figures: readonly string[];
  readonly rows: readonly string[];
}
