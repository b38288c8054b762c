import type { Claim } from '../claims/claim.ts';
import type { FindingKind, Sure } from './audit-finding.ts';

/** One municipality of the panel, and what it took part in. */
export interface PanelRow {
  readonly wave: string;
  readonly municipality: string;
  readonly web_survey: boolean;
  readonly quickscan: boolean;
  readonly interviews: boolean;
}

/** The size of a part of the study, as the report states it. */
export interface PanelTotalRow {
  readonly instrument: string;
  readonly wave: string;
  readonly statistic: string;
  readonly printed: string;
  readonly section: string;
}

/** One value that the report's text gives for a figure on the web survey. */
export interface ManagerFigureRow {
  readonly figure: string;
  readonly question: string;
  readonly wave: string;
  readonly category: string;
  readonly statistic: 'percent' | 'change' | 'n' | 'dont_know';
  readonly printed: string;
  readonly precision: string;
  readonly section: string;
}

/** One claim of the ledger, with the part of the study that it is about. */
export interface ClaimRow extends Claim {
  readonly instrument: string;
  readonly wave: string;
}

/** One finding: where it stands, and all that is to be said for and against it. */
export interface ExplanationRow {
  readonly finding: string;
  readonly kind: FindingKind;
  readonly sure: Sure;
  /** Figures and tables, separated by semicolons; null where it stands at none */
  readonly figures: string | null;
  /** Statistics of the ledger, separated by semicolons; null where there is nothing to compute */
  readonly steps: string | null;
  /** Ids, separated by spaces */
  readonly claims: string;
  readonly title: string;
  readonly explanation: string;
  readonly needed: string;
  readonly rebuttal: string;
  readonly answer: string;
  /** The last five in Dutch; a study may leave them out */
  readonly title_nl?: string;
  readonly explanation_nl?: string;
  readonly needed_nl?: string;
  readonly rebuttal_nl?: string;
  readonly answer_nl?: string;
}
