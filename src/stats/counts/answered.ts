import { type InBoth, refusal } from '../refusal.ts';
import { type CountVector, validN } from './count-vector.ts';

/**
 * Number of valid answers, for a statistic that needs some.
 *
 * @param counts answers per category, lowest first
 * @param statistic what to call the statistic in the error
 * @param least the fewest answers for which the statistic exists
 * @returns the sum of the counts, at least `least`
 * @throws RangeError when the vector is not one of counts or holds fewer answers
 */
export function answered(counts: CountVector, statistic: InBoth, least = 1): number {
  const n = validN(counts);
  if (n < least) {
    throw refusal({
      en: `${statistic.en} needs at least ${least} valid answer${least > 1 ? 's' : ''}, got ${n}`,
      nl: `${statistic.nl} vraagt minstens ${least} ${least > 1 ? 'geldige antwoorden' : 'geldig antwoord'}, en kreeg er ${n}`,
    });
  }
  return n;
}
