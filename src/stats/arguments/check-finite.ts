import { dutchNumber, type InBoth, refusal } from '../refusal.ts';

/**
 * Lets a finite number through, and refuses NaN and the infinities.
 *
 * @param value the number
 * @param name what to call it in the error
 * @returns the value itself
 * @throws RangeError when it is not finite
 */
export function checkFinite(value: number, name: InBoth): number {
  if (!Number.isFinite(value))
    throw refusal({
      en: `${name.en} is ${value}; expected a finite number`,
      nl: `${name.nl} is ${dutchNumber(value)}; verwacht een eindig getal`,
    });
  return value;
}
