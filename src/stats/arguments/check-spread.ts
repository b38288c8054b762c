import { dutchNumber, refusal } from '../refusal.ts';
import { checkFinite } from './check-finite.ts';

/**
 * Lets a standard deviation of a population through, and refuses anything else.
 *
 * @param sd > 0
 * @throws RangeError when it is not finite, or not positive
 */
export function checkSpread(sd: number): void {
  if (checkFinite(sd, { en: 'the standard deviation', nl: 'de standaarddeviatie' }) <= 0) {
    throw refusal({
      en: `the standard deviation is ${sd}; expected more than 0`,
      nl: `de standaarddeviatie is ${dutchNumber(sd)}; verwacht meer dan 0`,
    });
  }
}
