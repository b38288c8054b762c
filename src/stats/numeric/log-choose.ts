import factorialln from '@stdlib/math-base-special-factorialln';

/**
 * Natural logarithm of the number of ways to choose k of n.
 *
 * @param n integer >= 0
 * @param k integer in [0, n]
 * @returns ln(n! / (k! (n - k)!)), 0 or more
 */
export function logChoose(n: number, k: number): number {
  return factorialln(n) - factorialln(k) - factorialln(n - k);
}
