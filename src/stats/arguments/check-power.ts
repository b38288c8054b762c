import { checkLevel } from './check-level.ts';

/**
 * Lets a power through that a difference is needed for, and refuses anything else.
 *
 * @param power a probability in (1 - level, 1)
 * @param level confidence level of the test, in (0, 1)
 * @throws RangeError when either is out of range; a test rejects with
 *   probability 1 - level without any difference
 */
export function checkPower(power: number, level: number): void {
  checkLevel(level);
  checkLevel(power, 'power');
  if (power <= 1 - level) {
    throw new RangeError(
      `the power is ${power}; expected more than ${1 - level}, the chance of a false alarm without any difference`,
    );
  }
}
