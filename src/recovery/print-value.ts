import type { PrintedValue } from './printed-value.ts';
import { type Rounding, roundingInterval } from './rounding.ts';

/**
 * How a ratio prints with a given number of decimals.
 *
 * On purpose not the rounding of `stats`: counts that are found with this one are checked
 * with that one, and a fault in either shows.
 *
 * @param numerator integer, any sign
 * @param denominator integer > 0
 * @param decimals decimals printed, 0 or more
 * @param rounding how values are rounded
 * @returns the printed value; two, the lower first, where the rounding leaves both possible
 */
export function printRatio(
  numerator: bigint,
  denominator: bigint,
  decimals: number,
  rounding: Rounding,
): PrintedValue[] {
  const scaled = 20n * numerator * 10n ** BigInt(decimals);
  const down = floorDivide(scaled, denominator);
  return rounded(down, down * denominator === scaled, decimals, rounding);
}

/**
 * How the square root of a ratio prints, as a standard deviation does from its variance.
 *
 * @param numerator integer, 0 or more
 * @param denominator integer > 0
 * @param decimals decimals printed, 0 or more
 * @param rounding how values are rounded
 * @returns the printed value; two, the lower first, where the rounding leaves both possible
 */
export function printRoot(
  numerator: bigint,
  denominator: bigint,
  decimals: number,
  rounding: Rounding,
): PrintedValue[] {
  const square = 400n * numerator * 100n ** BigInt(decimals);
  const root = integerRoot(square / denominator);
  return rounded(root, root * root * denominator === square, decimals, rounding);
}

/** The values around a value of `down` twentieths, or a little more, whose rounding interval holds it. */
function rounded(down: bigint, exact: boolean, decimals: number, rounding: Rounding): PrintedValue[] {
  const floor = floorDivide(down, 20n);
  return [floor, floor + 1n]
    .map((units) => ({ units, decimals }))
    .filter((printedValue) => {
      const { low, high, lowClosed, highClosed, parts } = roundingInterval(printedValue, rounding);
      const [from, to] = [(low * 20n) / parts, (high * 20n) / parts];
      const above = exact && down === from ? lowClosed : down >= from;
      const below = exact && down === to ? highClosed : down < to;
      return above && below;
    });
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b < 0n ? quotient - 1n : quotient;
}

/** Greatest integer whose square is at most `value`. */
function integerRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = BigInt(Math.floor(Math.sqrt(Number(value))));
  while (root * root > value) root -= 1n;
  while ((root + 1n) * (root + 1n) <= value) root += 1n;
  return root;
}
