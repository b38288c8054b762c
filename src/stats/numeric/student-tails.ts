import tCdf from '@stdlib/stats-base-dists-t-cdf';

/**
 * Chance of a Student's t at least as far from 0, to both sides: the two-sided p of a t test.
 *
 * @param t any number, also infinite
 * @param df degrees of freedom, above 0
 */
export function studentTails(t: number, df: number): number {
  return 2 * tCdf(-Math.abs(t), df);
}
