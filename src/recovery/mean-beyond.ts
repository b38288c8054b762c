import { parsePrinted } from './printed-value.ts';

/**
 * Does a printed mean lie outside the answers that it is the mean of? Compared exactly, as printed: a mean
 * that rounds onto an end lies within.
 *
 * @param mean printed mean with its decimals
 * @param low lowest answer that was given, or that there is
 * @param high highest answer
 * @throws TypeError, RangeError when the mean is no decimal number as text
 */
export function meanBeyond(mean: string, low: number, high: number): boolean {
  const { units, decimals } = parsePrinted(mean, 'mean');
  const scale = 10n ** BigInt(decimals);
  return units < BigInt(low) * scale || units > BigInt(high) * scale;
}
