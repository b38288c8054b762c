/**
 * Decimals that keep a bound which is not zero from reading as zero: it says on which side of zero it lies.
 *
 * @param bound end of an interval
 * @param decimals those of the estimate beside it
 * @returns as many decimals, or up to three more
 */
export function boundDecimals(bound: number, decimals: number): number {
  const needed = [0, 1, 2, 3].find((more) => bound === 0 || Number(bound.toFixed(decimals + more)) !== 0);
  return decimals + (needed ?? 0);
}
