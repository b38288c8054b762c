import { dutchNumber, refusal } from '../refusal.ts';

/**
 * Lets a family of p-values through, and refuses anything else.
 *
 * @param pValues the p-values, in any order
 * @throws RangeError when there are none, or one is not a number from 0 to 1
 */
export function checkPValues(pValues: readonly number[]): void {
  if (pValues.length === 0)
    throw refusal({
      en: 'a correction for multiplicity needs at least one p-value, got none',
      nl: 'een correctie voor meer toetsen tegelijk vraagt minstens één p-waarde, en kreeg er geen',
    });
  pValues.forEach((p, index) => {
    if (!(p >= 0 && p <= 1)) {
      throw refusal({
        en: `p-value ${index + 1} is ${p}; expected a number from 0 to 1`,
        nl: `p-waarde ${index + 1} is ${dutchNumber(p)}; verwacht een getal van 0 tot en met 1`,
      });
    }
  });
}
