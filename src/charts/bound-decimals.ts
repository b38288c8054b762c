/** What a bound is printed with: as many decimals more as keep one that is not zero from reading as zero. */
export function decimalsOf(bound: number, decimals: number): number {
  const needed = [0, 1, 2, 3].find((more) => bound === 0 || Number(bound.toFixed(decimals + more)) !== 0);
  return decimals + (needed ?? 0);
}
