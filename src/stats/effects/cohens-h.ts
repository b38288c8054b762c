import { checkProportion } from '../arguments/check-proportion.ts';

/**
 * How large is the difference of two proportions, on a scale where a given step is equally hard to see
 * anywhere? Cohen's h = 2 asin(sqrt(p1)) - 2 asin(sqrt(p2)); the arcsine makes the variance of a share the
 * same everywhere, so 5 against 10 percent counts for more than 50 against 55. Cohen calls 0.2 small, 0.5
 * medium and 0.8 large.
 *
 * @param p1 first proportion, in [0, 1]
 * @param p2 second proportion, in [0, 1]
 * @returns h in [-pi, pi], positive when the first is larger
 * @throws RangeError when a proportion is not a number from 0 to 1
 * @see Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd ed., section 6.2,
 *   doi:10.4324/9780203771587
 * @example cohensH(0.65, 0.45) // 0.4048601
 */
export function cohensH(p1: number, p2: number): number {
  checkProportion(p1, { en: 'the first proportion', nl: 'het eerste aandeel' });
  checkProportion(p2, { en: 'the second proportion', nl: 'het tweede aandeel' });
  return 2 * (Math.asin(Math.sqrt(p1)) - Math.asin(Math.sqrt(p2)));
}
