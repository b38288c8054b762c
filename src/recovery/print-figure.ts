import type { PrintedFigure } from './printed-figure.ts';
import type { Rounding } from './rounding.ts';

/**
 * How a ratio prints with a given number of decimals.
 *
 * On purpose not the rounding of `stats`: counts that are found with this one are checked with that one, and a fault
 * in either shows.
 *
 * @param numerator integer, any sign
 * @param denominator integer > 0
 * @param decimals decimals printed, 0 or more
 * @param rounding what an exact half becomes
 * @returns the figure; two figures, the lower first, for an exact half under `either`
 */
export function printRatio(
  numerator: bigint,
  denominator: bigint,
  decimals: number,
  rounding: Rounding,
): PrintedFigure[] {
  if (numerator < 0n) {
    return printRatio(-numerator, denominator, decimals, rounding)
      .map(({ units }) => ({ units: -units, decimals }))
      .reverse();
  }
  const doubled = 2n * numerator * 10n ** BigInt(decimals);
  return roundHalves(doubled / denominator, doubled % denominator === 0n, decimals, rounding);
}

/**
 * How the square root of a ratio prints, as a standard deviation does from its variance.
 *
 * @param numerator integer, 0 or more
 * @param denominator integer > 0
 * @param decimals decimals printed, 0 or more
 * @param rounding what an exact half becomes
 * @returns the figure; two figures, the lower first, for an exact half under `either`
 */
export function printRoot(
  numerator: bigint,
  denominator: bigint,
  decimals: number,
  rounding: Rounding,
): PrintedFigure[] {
  const doubledSquare = 4n * numerator * 100n ** BigInt(decimals);
  const root = integerRoot(doubledSquare / denominator);
  return roundHalves(root, root * root * denominator === doubledSquare, decimals, rounding);
}

/** Rounds half of `halves` (whole half units; `exact` when nothing lies beyond them). */
function roundHalves(halves: bigint, exact: boolean, decimals: number, rounding: Rounding): PrintedFigure[] {
  const down = halves / 2n;
  if (halves % 2n === 0n) return [{ units: down, decimals }];
  const up = { units: down + 1n, decimals };
  if (!exact || rounding === 'half-up') return [up];
  if (rounding === 'half-even') return [down % 2n === 0n ? { units: down, decimals } : up];
  return [{ units: down, decimals }, up];
}

/** Greatest integer whose square is at most `value`. */
function integerRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = BigInt(Math.floor(Math.sqrt(Number(value))));
  while (root * root > value) root -= 1n;
  while ((root + 1n) * (root + 1n) <= value) root += 1n;
  return root;
}
