import gammaln from '@stdlib/math-base-special-gammaln';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { checkLevel } from '../arguments/check-level.ts';

/** Points on which the integral is taken: enough for one degree of freedom, where the density is broadest. */
const POINTS = 400;

/**
 * How likely does a t statistic fall outside its two-sided critical values, when its expectation is off
 * zero? T = (Z + noncentrality) / S, with S^2 a chi-square over its degrees of freedom. Given S this is
 * normal, P(Z > c S - noncentrality) + P(Z < -c S - noncentrality), averaged here over the distribution of
 * ln S by the trapezoidal rule, which is accurate to rounding for a
 * smooth density that dies out at both ends.
 *
 * @param noncentrality 0 or more
 * @param df degrees of freedom, > 0
 * @param level the test is held at significance 1 - level, in (0, 1)
 * @returns a probability in [1 - level, 1]
 * @throws RangeError when the level is out of range
 * @see Johnson, Kotz and Balakrishnan (1995), Continuous Univariate
 *   Distributions, vol. 2, 2nd ed., chapter 31
 */
export function noncentralTPower(noncentrality: number, df: number, level: number): number {
  const critical = -tQuantile((1 - checkLevel(level)) / 2, df);
  const constant = Math.LN2 + (df / 2) * Math.log(df / 2) - gammaln(df / 2);
  // log density of w = ln S: highest at 0, linear with slope df to the left, falling as e^(2w) to the right.
  const logDensity = (w: number) => constant + df * w - (df / 2) * Math.exp(2 * w);
  const low = -Math.max(40 / df, 9 / Math.sqrt(df)) - 1;
  const high = 9 / Math.sqrt(df);
  const step = (high - low) / POINTS;
  let power = 0;
  for (let i = 0; i <= POINTS; i += 1) {
    const w = low + i * step;
    const bound = critical * Math.exp(w);
    const outside = normalCdf(noncentrality - bound, 0, 1) + normalCdf(-noncentrality - bound, 0, 1);
    power += outside * Math.exp(logDensity(w));
  }
  return Math.min(1, power * step);
}
