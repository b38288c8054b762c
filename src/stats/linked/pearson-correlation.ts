import { average, sampleVariance } from '../counts/sample-variance.ts';
import { type InBoth, refusal } from '../refusal.ts';

/**
 * How closely do two series lie on one straight line? Product-moment correlation.
 *
 * @param x finite numbers
 * @param y as many
 * @param statistic what to call the statistic in the error
 * @returns a number in [-1, 1]
 * @throws RangeError when either series does not vary
 */
export function pearsonCorrelation(x: readonly number[], y: readonly number[], statistic: InBoth): number {
  if (sampleVariance(x) === 0 || sampleVariance(y) === 0) {
    throw refusal({
      en: `${statistic.en} needs answers that vary, but all respondents gave the same`,
      nl: `${statistic.nl} vraagt antwoorden die verschillen, maar alle respondenten gaven hetzelfde`,
    });
  }
  const [mx, my] = [average(x), average(y)];
  let xy = 0;
  let xx = 0;
  let yy = 0;
  x.forEach((value, i) => {
    const [dx, dy] = [value - mx, (y[i] as number) - my];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  });
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}
