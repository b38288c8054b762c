/**
 * Variance of some numbers, denominator n - 1. Two passes, so that numbers far from 0 lose no digits.
 *
 * @param values at least two finite numbers
 * @returns 0 or more; exactly 0 when all are the same
 */
export function sampleVariance(values: readonly number[]): number {
  if (values.every((value) => value === values[0])) return 0;
  const centre = average(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}

/**
 * Arithmetic mean of some numbers.
 *
 * @param values at least one finite number
 * @returns their sum over their number
 */
export function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
