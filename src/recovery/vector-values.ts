import { type CountVector, validN } from '../stats/counts/count-vector.ts';
import { printRatio, printRoot } from './print-value.ts';
import { formatPrinted, type PrintedValue } from './printed-value.ts';
import type { Rounding } from './rounding.ts';

/** Exact moments of a count vector scored 1..k: mean = sum / n, variance = spread / (n * (n - 1)). */
interface Moments {
  readonly n: bigint;
  readonly sum: bigint;
  readonly spread: bigint;
}

/**
 * The moments behind a mean and a standard deviation, as integers.
 *
 * @param counts answers per category, lowest category scored 1
 * @returns n, sum of scores, and n times the sum of squares less the squared sum
 */
export function moments(counts: CountVector): Moments {
  const n = BigInt(validN(counts));
  let sum = 0n;
  let squares = 0n;
  counts.forEach((count, index) => {
    const score = BigInt(index + 1);
    sum += score * BigInt(count);
    squares += score * score * BigInt(count);
  });
  return { n, sum, spread: n * squares - sum * sum };
}

/** How a percentage of a count vector prints (one, or two for an exact half under `either`). */
export function percentOf(
  counts: CountVector,
  index: number,
  decimals: number,
  rounding: Rounding,
): PrintedValue[] {
  const n = BigInt(validN(counts));
  return n === 0n ? [] : printRatio(100n * BigInt(counts[index] ?? 0), n, decimals, rounding);
}

/** How the mean of a count vector prints. */
export function meanOf(counts: CountVector, decimals: number, rounding: Rounding): PrintedValue[] {
  const { n, sum } = moments(counts);
  return n === 0n ? [] : printRatio(sum, n, decimals, rounding);
}

/** How the standard deviation (denominator n - 1) of a count vector prints; nothing for one answer. */
export function sdOf(counts: CountVector, decimals: number, rounding: Rounding): PrintedValue[] {
  const { n, spread } = moments(counts);
  return n < 2n ? [] : printRoot(spread, n * (n - 1n), decimals, rounding);
}

/** Text of a printed value that may fall to either side, e.g. `"3.70"` or `"3.70 or 3.71"`. */
export function formatEither(printedValues: readonly PrintedValue[]): string {
  return printedValues.length === 0 ? 'undefined' : printedValues.map(formatPrinted).join(' or ');
}
