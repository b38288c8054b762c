import betaCdf from '@stdlib/stats-base-dists-beta-cdf';

/**
 * How likely are k or more successes in n independent trials? By the identity with the beta distribution,
 * P(X >= k) = I_p(k, n - k + 1), which keeps its precision in the far tail.
 *
 * @param k integer
 * @param n integer > 0
 * @param p chance of success, in [0, 1]
 * @returns a probability in [0, 1]
 * @example binomialTail(9, 10, 0.5) // 0.0107421875
 */
export function binomialTail(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n) return 0;
  return betaCdf(p, k, n - k + 1);
}
