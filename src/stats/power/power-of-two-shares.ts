import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { checkSampleSize } from '../arguments/check-sample-size.ts';
import { cohensH } from '../effects/cohens-h.ts';
import { normalCriticalValue } from '../numeric/normal-critical-value.ts';

/**
 * If two populations hold these shares, how likely does a test of two samples see the difference? The
 * two-sided test compares arcsine-transformed shares: with d = |h| sqrt(n1 n2 / (n1 + n2)) and Cohen's h,
 * power = P(Z > z - d) + P(Z < -z - d). Approximate for small samples; assumes independent answers, so
 * divide n by the design effect where respondents come in clusters. To plan with, not to explain a result
 * already seen: power at the observed shares only repeats the p-value.
 *
 * @param p1 first share, a proportion in [0, 1]
 * @param p2 second share, a proportion in [0, 1]
 * @param n1 valid answers in the first sample, integer > 0
 * @param n2 valid answers in the second, integer > 0
 * @param level the test is held at significance 1 - level, in (0, 1), default 0.95
 * @returns chance that the test rejects, in [1 - level, 1]
 * @throws RangeError when an argument is out of range
 * @see Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd ed., section 6.3,
 *   doi:10.4324/9780203771587
 * @example powerOfTwoShares(0.65, 0.45, 101, 91) // 0.7998779
 */
export function powerOfTwoShares(p1: number, p2: number, n1: number, n2: number, level = 0.95): number {
  checkSampleSize(n1, 'first');
  checkSampleSize(n2, 'second');
  return powerOfDistance(
    Math.abs(cohensH(p1, p2)) * Math.sqrt((n1 * n2) / (n1 + n2)),
    normalCriticalValue(level),
  );
}

/** Chance that |Z + distance| exceeds z. */
export function powerOfDistance(distance: number, z: number): number {
  return normalCdf(distance - z, 0, 1) + normalCdf(-distance - z, 0, 1);
}
