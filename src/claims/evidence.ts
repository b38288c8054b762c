import type { Told } from '../contracts/language.ts';
import type { Term } from './parse-statistic.ts';

/** A share as whole answers. */
export interface WholeShare {
  readonly count: number;
  readonly n: number;
}

/**
 * What one term of a claim may be worth: a list of worlds that all agree with the print. Terms with the same
 * key live in the same world, so that two shares of one question are never taken from different answers.
 */
export interface Evidence {
  readonly key: string;
  readonly worlds: readonly unknown[];
  /** The term's value in one of its worlds: percent, score or count */
  value(world: never): number;
  /** The answers behind a share, for its interval and for a test of a difference */
  share?(world: never): WholeShare;
  /** What a fair author may print for the value with `decimals` decimals, by the name of the reading */
  readings?(world: never, decimals: number): Readonly<Record<string, readonly string[]>>;
  /** Worlds that agree with the print but for some of its figures, by the name of that reading */
  readonly without?: Readonly<Record<string, () => readonly unknown[]>>;
  /** Which reading of the base a world belongs to, where there are several: `don't know left out` */
  base?(world: never): string;
  /** Other measures of the same answers, higher meaning more: they are shown beside, and do not decide */
  measures?(world: never): Readonly<Record<string, number>>;
  /** Where the values come from: recovered answers, a table that can be counted, or what the text states */
  readonly source: 'answers' | 'table' | 'statements';
  /** Whether the print cannot be right, so that the worlds are only the nearest to it */
  readonly nearest?: boolean;
  /**
   * Whether an exact printed number bears on the term, so that its worlds are not merely all that there are
   */
  readonly bound: boolean;
  /** Who answered: two terms of the same people are no independent samples */
  readonly people: string;
}

/** Why a term has no value. */
export interface NoEvidence {
  readonly reason: Told;
  /** A number that printed tables allow at the least, where they say no more */
  readonly atLeast?: { readonly value: number; readonly because: Told };
}

/** A claim's place, so that a claim is not taken as evidence for itself. */
export interface ClaimPlace {
  readonly section: string;
  readonly stated: string;
  readonly precision: string;
}

/** Finds the evidence for a term, or says why there is none; undefined when the term is another finder's. */
export type FindEvidence = (term: Term, claim: ClaimPlace) => Evidence | NoEvidence | undefined;
