import { answered } from '../counts/answered.ts';
import { countSums } from '../counts/count-sums.ts';
import type { CountVector } from '../counts/count-vector.ts';
import { dutchNumber, refusal } from '../refusal.ts';
import { STATISTICS } from '../statistic-names.ts';
import { placePoint, type RoundingConvention } from './round-ratio.ts';

/**
 * The standard deviation (denominator n - 1) of answers scored 1..k as a report prints it. The square
 * root is never taken: with V = (n Q - S^2) / (n (n - 1)) for the integer sums S and Q, the printed unit
 * count m is the integer for which m - 1/2 and m + 1/2 enclose 10^decimals sqrt(V), decided on squares.
 *
 * @param counts answers per category, lowest first
 * @param decimals decimals in print, default 2
 * @param convention what to do with ties, default `half-up`
 * @returns the text, e.g. `"0.91"`
 * @throws RangeError when the vector is not one of counts or has fewer than two answers
 * @example printSd([1, 0, 1]) // "1.41"
 */
export function printSd(
  counts: CountVector,
  decimals = 2,
  convention: RoundingConvention = 'half-up',
): string {
  const n = BigInt(answered(counts, STATISTICS.standardDeviation, 2));
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 100) {
    throw refusal({
      en: `decimals is ${decimals}; expected an integer from 0 to 100`,
      nl: `decimals is ${dutchNumber(decimals)}; verwacht een heel getal van 0 tot en met 100`,
    });
  }
  const sums = countSums(counts);
  const sum = BigInt(sums.sum);
  const top = (n * BigInt(sums.sumOfSquares) - sum * sum) * 100n ** BigInt(decimals);
  const bottom = n * (n - 1n);
  const floor = integerRoot(top / bottom);
  const half = 2n * floor + 1n;
  const aboveHalf = 4n * top - half * half * bottom;
  const tieGoesUp = convention === 'half-up' || floor % 2n === 1n;
  const up = aboveHalf > 0n || (aboveHalf === 0n && tieGoesUp);
  return placePoint(up ? floor + 1n : floor, decimals);
}

/** Largest integer whose square does not exceed `value`, by Newton's iteration from above. */
function integerRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (;;) {
    const next = (root + value / root) / 2n;
    if (next >= root) return root;
    root = next;
  }
}
