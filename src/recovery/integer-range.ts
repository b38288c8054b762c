import type { PrintedValue } from './printed-value.ts';
import { type Rounding, roundingInterval } from './rounding.ts';

/** All integers from `lower` to `upper`; empty when `lower > upper`. */
export interface IntegerRange {
  readonly lower: number;
  readonly upper: number;
}

/**
 * All integers x for which `x * numerator / denominator` prints as the printed value.
 *
 * Exact: the comparison is made on integers, so a value on a rounding edge is never misjudged.
 *
 * @param printedValue the printed value
 * @param rounding what an exact half becomes
 * @param numerator integer > 0, e.g. 100n for a percentage
 * @param denominator integer > 0, e.g. the number of answers
 * @returns the range, possibly empty
 */
export function integersPrinting(
  printedValue: PrintedValue,
  rounding: Rounding,
  numerator: bigint,
  denominator: bigint,
): IntegerRange {
  const { low, high, lowClosed, highClosed, parts } = roundingInterval(printedValue, rounding);
  const scale = parts * 10n ** BigInt(printedValue.decimals) * numerator;
  return between(low * denominator, high * denominator, scale, lowClosed, highClosed);
}

/**
 * All integers x >= 0 for which `sqrt(x / denominator)` prints as the printed value.
 *
 * @param printedValue a printed standard deviation, 0 or more
 * @param rounding what an exact half becomes
 * @param denominator integer > 0
 * @returns the range, possibly empty
 */
export function squaresPrinting(
  printedValue: PrintedValue,
  rounding: Rounding,
  denominator: bigint,
): IntegerRange {
  if (printedValue.units < 0n) return { lower: 0, upper: -1 };
  const { low, high, lowClosed, highClosed, parts } = roundingInterval(printedValue, rounding);
  const scale = parts * parts * 100n ** BigInt(printedValue.decimals);
  if (high < 0n || (high === 0n && !highClosed)) return { lower: 0, upper: -1 };
  if (low < 0n) return { ...between(0n, high * high * denominator, scale, true, highClosed), lower: 0 };
  return between(low * low * denominator, high * high * denominator, scale, lowClosed, highClosed);
}

function between(
  low: bigint,
  high: bigint,
  scale: bigint,
  lowClosed: boolean,
  highClosed: boolean,
): IntegerRange {
  const lower = lowClosed ? -floorDivide(-low, scale) : floorDivide(low, scale) + 1n;
  const upper = highClosed ? floorDivide(high, scale) : -floorDivide(-high, scale) - 1n;
  return { lower: Number(lower), upper: Number(upper) };
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b < 0n ? quotient - 1n : quotient;
}
