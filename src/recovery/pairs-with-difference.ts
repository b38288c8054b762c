import type { CountVector } from '../stats/counts/count-vector.ts';
import { printRatio } from './print-value.ts';
import { formatPrinted, type PrintedValue, parsePrinted } from './printed-value.ts';
import type { Rounding } from './rounding.ts';
import { moments } from './vector-values.ts';

/** A count vector of the earlier wave and one of the later. */
export type VectorPair = readonly [earlier: CountVector, later: CountVector];

/**
 * The pairs of count vectors whose difference of unrounded means prints as stated.
 *
 * @param earlier feasible vectors of the earlier wave
 * @param later feasible vectors of the later wave
 * @param printedDifference later mean less earlier mean as printed, e.g. `"-0.09"`
 * @param decimals decimals that differences are printed to, default 2; a text with fewer has lost
 *   trailing zeros (`"0.1"` stands for `"0.10"`)
 * @param rounding what an exact half became
 * @returns all such pairs, earlier vector first, in the order of the sets; empty when the difference
 *   cannot follow from these counts
 * @example pairsWithDifference([[1, 1]], [[1, 1], [0, 2]], '0.50') // [[[1, 1], [0, 2]]]
 */
export function pairsWithDifference(
  earlier: readonly CountVector[],
  later: readonly CountVector[],
  printedDifference: string,
  decimals = 2,
  rounding: Rounding = 'either',
): VectorPair[] {
  const stated = padded(parsePrinted(printedDifference, 'difference'), decimals);
  const before = earlier.map((vector) => ({ vector, ...moments(vector) }));
  const after = later.map((vector) => ({ vector, ...moments(vector) }));
  return before.flatMap((a) =>
    after.flatMap((b): VectorPair[] => {
      const candidates = printRatio(b.sum * a.n - a.sum * b.n, a.n * b.n, stated.decimals, rounding);
      return candidates.some(({ units }) => units === stated.units) ? [[a.vector, b.vector]] : [];
    }),
  );
}

/**
 * The difference of two means as printed, which an author who subtracts the printed values gets.
 *
 * @param earlierMean printed mean of the earlier wave, e.g. `"3.84"`
 * @param laterMean printed mean of the later wave
 * @returns later less earlier, with the decimals of the more precise of the two
 * @example differenceOfPrinted('3.84', '3.75') // '-0.09'
 */
export function differenceOfPrinted(earlierMean: string, laterMean: string): string {
  const before = parsePrinted(earlierMean, 'mean of the earlier wave');
  const after = parsePrinted(laterMean, 'mean of the later wave');
  const decimals = Math.max(before.decimals, after.decimals);
  return formatPrinted({ units: padded(after, decimals).units - padded(before, decimals).units, decimals });
}

/**
 * Whether two printed numbers are the same value, whatever trailing zeros one has lost.
 *
 * @param a a decimal number as text
 * @param b another
 */
export function samePrinted(a: string, b: string): boolean {
  const [first, second] = [parsePrinted(a), parsePrinted(b)];
  const decimals = Math.max(first.decimals, second.decimals);
  return padded(first, decimals).units === padded(second, decimals).units;
}

function padded(printedValue: PrintedValue, decimals: number): PrintedValue {
  const missing = decimals - printedValue.decimals;
  return missing <= 0 ? printedValue : { units: printedValue.units * 10n ** BigInt(missing), decimals };
}
