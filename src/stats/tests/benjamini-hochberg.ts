import { checkPValues } from '../arguments/check-p-values.ts';

/**
 * Which of many tests are worth following up, if a known share of false leads is acceptable? Benjamini and
 * Hochberg's step-up correction bounds the expected share of false alarms among the findings (the false
 * discovery rate). The i-th smallest of m p-values is multiplied by m / i; none may rise above a larger
 * one's. Assumes tests that are independent or positively related; less strict than `holm`.
 *
 * @param pValues p-values of the whole family, in any order, each in [0, 1]
 * @returns adjusted p-values in the same order, in [0, 1]; compare each with the false discovery rate allowed
 * @throws RangeError when there are none, or one is not a number from 0 to 1
 * @see Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57, 289-300,
 *   doi:10.1111/j.2517-6161.1995.tb02031.x
 * @example benjaminiHochberg([0.01, 0.04, 0.03, 0.5]) // [0.04, 0.05333333, 0.05333333, 0.5]
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  checkPValues(pValues);
  const falling = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const m = pValues.length;
  const adjusted = new Array<number>(m);
  let smallest = 1;
  falling.forEach(({ p, index }, fromTop) => {
    smallest = Math.min(smallest, (m / (m - fromTop)) * p);
    adjusted[index] = smallest;
  });
  return adjusted;
}
