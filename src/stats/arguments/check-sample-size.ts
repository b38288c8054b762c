import { dutchNumber, refusal } from '../refusal.ts';
import { DUTCH_SAMPLE, type WhichSample } from './which-sample.ts';

/**
 * Lets a sample size through, and refuses anything else.
 *
 * @param n valid answers, integer
 * @param name which sample it is, for the error
 * @param least the fewest answers needed
 * @throws RangeError when n is no integer of `least` or more
 */
export function checkSampleSize(n: number, name: WhichSample, least = 1): void {
  if (!Number.isSafeInteger(n) || n < least) {
    throw refusal({
      en: `n of the ${name} sample is ${n}; expected an integer of ${least} or more`,
      nl: `n van de ${DUTCH_SAMPLE[name]} steekproef is ${dutchNumber(n)}; verwacht een heel getal van ${least} of meer`,
    });
  }
}
