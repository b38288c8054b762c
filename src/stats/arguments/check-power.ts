import { dutchNumber, refusal } from '../refusal.ts';
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
  checkLevel(power, { en: 'the power', nl: 'het onderscheidend vermogen' });
  if (power <= 1 - level) {
    throw refusal({
      en: `the power is ${power}; expected more than ${1 - level}, the chance of a false alarm without any difference`,
      nl: `het onderscheidend vermogen is ${dutchNumber(power)}; verwacht meer dan ${dutchNumber(1 - level)}, de kans op loos alarm als er geen enkel verschil is`,
    });
  }
}
