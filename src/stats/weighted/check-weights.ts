import { dutchNumber, refusal } from '../refusal.ts';

/**
 * Refuses what is no set of weights.
 *
 * @throws RangeError that names the respondent, counted from 1
 */
export function checkWeights(weights: readonly number[]): void {
  if (weights.length === 0)
    throw refusal({
      en: 'a weighted statistic needs at least one respondent',
      nl: 'een gewogen uitkomst vraagt minstens één respondent',
    });
  weights.forEach((weight, row) => {
    if (!Number.isFinite(weight) || weight < 0) {
      throw refusal({
        en: `the weight of respondent ${row + 1} is ${weight}; expected a number of 0 or more`,
        nl: `het gewicht van respondent ${row + 1} is ${dutchNumber(weight)}; verwacht een getal van 0 of meer`,
      });
    }
  });
  if (weights.every((weight) => weight === 0))
    throw refusal({ en: 'all weights are 0', nl: 'alle gewichten zijn 0' });
}
