import { dutchNumber, refusal } from '../refusal.ts';

/**
 * Lets "successes out of n" through when it can be a count, and refuses anything else.
 *
 * @param successes integer in [0, n]
 * @param n integer > 0
 * @throws RangeError naming which of the two is wrong
 */
export function checkSuccesses(successes: number, n: number): void {
  if (!Number.isSafeInteger(n) || n < 1) {
    throw refusal({
      en: `n is ${n}; expected an integer of 1 or more`,
      nl: `n is ${dutchNumber(n)}; verwacht een heel getal van 1 of meer`,
    });
  }
  if (!Number.isSafeInteger(successes) || successes < 0 || successes > n) {
    throw refusal({
      en: `${successes} of ${n} is not a share; expected an integer from 0 to ${n}`,
      nl: `${dutchNumber(successes)} van de ${n} is geen aandeel; verwacht een heel getal van 0 tot en met ${n}`,
    });
  }
}
