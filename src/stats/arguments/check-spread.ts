import { checkFinite } from './check-finite.ts';

/**
 * Lets a standard deviation of a population through, and refuses anything else.
 *
 * @param sd > 0
 * @throws RangeError when it is not finite, or not positive
 */
export function checkSpread(sd: number): void {
  if (checkFinite(sd, 'standard deviation') <= 0) {
    throw new RangeError(`the standard deviation is ${sd}; expected more than 0`);
  }
}
