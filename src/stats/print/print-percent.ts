import { checkSuccesses } from '../arguments/check-successes.ts';
import { type RoundingConvention, roundRatio } from './round-ratio.ts';

/**
 * The percentage `count` of `n` as a report prints it, rounded once from the exact ratio.
 *
 * @param count answers in the category, integer in [0, n]
 * @param n valid answers, integer > 0
 * @param decimals decimals in print, default 0
 * @param convention what to do with ties, default `half-up`
 * @returns the text without percent sign, e.g. `"14"`
 * @throws RangeError when count or n is out of range
 * @example printPercent(1, 8) // "13"
 * @example printPercent(1, 8, 0, 'half-even') // "12"
 */
export function printPercent(
  count: number,
  n: number,
  decimals = 0,
  convention: RoundingConvention = 'half-up',
): string {
  checkSuccesses(count, n);
  return roundRatio(100n * BigInt(count), n, decimals, convention);
}
