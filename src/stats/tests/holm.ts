import { checkPValues } from '../arguments/check-p-values.ts';

/**
 * Which of many tests still count when even one false alarm among them is too many? Holm's step-down
 * correction bounds the chance of any false alarm (the family-wise error rate), whatever the tests have to
 * do with one another. The i-th smallest of m p-values is multiplied by m - i + 1; none may fall below a
 * smaller one's. Never weaker than Bonferroni.
 *
 * @param pValues p-values of the whole family, in any order, each in [0, 1]
 * @returns adjusted p-values in the same order, in [0, 1]; compare each with the level meant for the family
 * @throws RangeError when there are none, or one is not a number from 0 to 1
 * @see Holm (1979), Scandinavian Journal of Statistics 6, 65-70, https://www.jstor.org/stable/4615733;
 *   adjusted form: Wright (1992), Biometrics 48, 1005-1013, doi:10.2307/2532694
 * @example holm([0.01, 0.02, 0.03, 0.04, 0.05]) // [0.05, 0.08, 0.09, 0.09, 0.09]
 */
export function holm(pValues: readonly number[]): number[] {
  checkPValues(pValues);
  const rising = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const adjusted = new Array<number>(pValues.length);
  let largest = 0;
  rising.forEach(({ p, index }, rank) => {
    largest = Math.max(largest, Math.min(1, (pValues.length - rank) * p));
    adjusted[index] = largest;
  });
  return adjusted;
}
