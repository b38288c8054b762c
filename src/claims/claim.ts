import type { Judgement } from '../contracts/judgement.ts';

/** One claim of the ledger. */
export interface Claim {
  readonly id: string;
  readonly section: string;
  readonly claim: string;
  readonly statistic: string;
  readonly stated: string;
  readonly precision: string;
  readonly note: string | null;
  /** Whom, or what, the numbers are really of, where the sentence names another population or question */
  readonly asked?: string | null;
  /**
   * The claim, its note and what was asked in Dutch; a ledger without them says its English in both languages
   */
  readonly claim_nl?: string;
  readonly note_nl?: string | null;
  readonly asked_nl?: string | null;
  /** A name that claims on one quantity share, where their statistics do not say so */
  readonly quantity?: string | null;
}

/** A claim with its verdict and all that it rests on. */
export interface AuditedClaim extends Judgement {
  readonly id: string;
  readonly section: string;
  readonly claim: string;
  readonly statistic: string;
  /** The statistic in words; empty where there is none */
  readonly formula: string;
  readonly stated: string;
  readonly precision: string;
  /** The stated value as a reader takes it: `more than 50`, `fell somewhat` */
  readonly worded: string;
  /** The value, or its range over everything that agrees with the print; empty where there is none */
  readonly recomputed: string;
  /** The reason of the verdict, and how the sentence was read */
  readonly note: string;
  /** The same in Dutch */
  readonly nl: ClaimInWords;
}

/** All of a judged claim that is told in words. */
type ClaimInWords = Readonly<
  Record<'section' | 'claim' | 'formula' | 'worded' | 'recomputed' | 'reason' | 'note', string>
>;
