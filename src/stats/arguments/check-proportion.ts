import { dutchNumber, type InBoth, refusal } from '../refusal.ts';

/**
 * Lets a proportion through, and refuses anything else.
 *
 * @param p a number in [0, 1]
 * @param name what to call it in the error
 * @throws RangeError when it is not a number from 0 to 1; a percentage gets a hint
 */
export function checkProportion(p: number, name: InBoth): void {
  if (!(p >= 0 && p <= 1)) {
    const isPercentage = p > 1 && p <= 100;
    const hint = isPercentage
      ? { en: '; divide a percentage by 100', nl: '; deel een percentage door 100' }
      : { en: '', nl: '' };
    throw refusal({
      en: `${name.en} is ${p}; expected a number from 0 to 1${hint.en}`,
      nl: `${name.nl} is ${dutchNumber(p)}; verwacht een getal van 0 tot en met 1${hint.nl}`,
    });
  }
}
