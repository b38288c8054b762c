import type { Told } from '../contracts/language.ts';

/** The verdict of a check on printed values. */
export interface CheckResult {
  /** whether some whole-numbered data print so */
  readonly consistent: boolean;
  /** why, in one plain sentence */
  readonly reason: string;
  /** data or printed values that prove it: what would print so, or the nearest that would print otherwise */
  readonly witness: readonly string[];
  /** the reason in Dutch */
  readonly nl: { readonly reason: string };
}

/** A verdict with its reason in both languages. */
export const checkResult = (
  consistent: boolean,
  { en, nl }: Told,
  witness: readonly string[],
): CheckResult => ({
  consistent,
  reason: en,
  witness,
  nl: { reason: nl },
});
