import type { Told } from '../contracts/language.ts';

/** The verdict of a check on printed values. */
export interface CheckResult {
  /** Whether some whole-numbered data print so */
  readonly consistent: boolean;
  /** Why, in one plain sentence */
  readonly reason: string;
  /** Data or printed values that prove it: what would print so, or the nearest that would print otherwise */
  readonly witness: readonly string[];
  /** The reason in Dutch */
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
