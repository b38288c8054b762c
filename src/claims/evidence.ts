import type { Term } from './parse-statistic.ts';

/**
 * What one term of a claim may be worth: a list of worlds that all agree with the print. Terms with the same
 * key live in the same world, so that two shares of one question are never taken from different answers.
 */
export interface Evidence {
  readonly key: string;
  readonly worlds: readonly unknown[];
  /** the term's value in one of its worlds: percent, score or count */
  value(world: never): number;
  /** what a fair author may print for the value with `decimals` decimals, by the name of the reading */
  readings?(world: never, decimals: number): Readonly<Record<string, string | readonly string[]>>;
  /** where the values come from */
  readonly source: 'answers' | 'table' | 'statements';
}

/** Why a term has no value. */
export interface NoEvidence {
  readonly reason: string;
}

/** A claim's place, so that a claim is not taken as evidence for itself. */
export interface ClaimPlace {
  readonly section: string;
  readonly stated: string;
}

/** Finds the evidence for a term, or says why there is none; undefined when the term is another finder's. */
export type FindEvidence = (term: Term, claim: ClaimPlace) => Evidence | NoEvidence | undefined;
