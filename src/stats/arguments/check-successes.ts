/**
 * Lets "successes out of n" through when it can be a count, and refuses anything else.
 *
 * @param successes integer in [0, n]
 * @param n integer > 0
 * @throws RangeError naming which of the two is wrong
 */
export function checkSuccesses(successes: number, n: number): void {
  if (!Number.isSafeInteger(n) || n < 1) {
    throw new RangeError(`n is ${n}; expected an integer of 1 or more`);
  }
  if (!Number.isSafeInteger(successes) || successes < 0 || successes > n) {
    throw new RangeError(`${successes} of ${n} is not a share; expected an integer from 0 to ${n}`);
  }
}
