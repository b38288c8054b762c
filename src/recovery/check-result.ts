/** The verdict of a check on printed values. */
export interface CheckResult {
  /** whether some whole-numbered data print so */
  readonly consistent: boolean;
  /** why, in one plain sentence */
  readonly reason: string;
  /** data or printed values that prove it: what would print so, or the nearest that would print otherwise */
  readonly witness: readonly string[];
}
