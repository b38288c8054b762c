import gammainc from '@stdlib/math-base-special-gammainc';

/**
 * How likely is a chi-square value this large or larger by chance? By the upper incomplete gamma function,
 * since one minus the distribution function would lose all digits of a small p.
 *
 * @param statistic 0 or more
 * @param df degrees of freedom, > 0
 * @returns a probability in [0, 1]
 * @example chiSquareTail(3.841458820694124, 1) // 0.05
 */
export function chiSquareTail(statistic: number, df: number): number {
  return gammainc(statistic / 2, df / 2, true, true);
}
