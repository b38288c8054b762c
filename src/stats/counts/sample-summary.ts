import { checkFinite } from '../arguments/check-finite.ts';
import { DUTCH_SAMPLE, type WhichSample } from '../arguments/which-sample.ts';
import { dutchNumber, refusal } from '../refusal.ts';
import { STATISTICS } from '../statistic-names.ts';
import { answered } from './answered.ts';
import type { CountVector } from './count-vector.ts';
import { mean } from './mean.ts';
import { standardDeviation } from './standard-deviation.ts';

/** What a report prints of a sample, and all that a t test needs. */
export interface SampleSummary {
  readonly mean: number;
  /** Standard deviation with denominator n - 1, 0 or more */
  readonly sd: number;
  /** Valid answers, integer of 2 or more */
  readonly n: number;
}

/**
 * Mean, standard deviation and n of answers scored 1..k.
 *
 * @param counts answers per category, lowest first
 * @returns the summary, unrounded
 * @throws RangeError when the vector is not one of counts or has fewer than two answers
 * @example sampleSummary([1, 0, 1]) // { mean: 2, sd: 1.4142135623730951, n: 2 }
 */
export function sampleSummary(counts: CountVector): SampleSummary {
  const n = answered(counts, STATISTICS.summary, 2);
  return { mean: mean(counts), sd: standardDeviation(counts), n };
}

/**
 * Lets a summary through when a sample can have it.
 *
 * @param summary mean, standard deviation and n
 * @param name which sample it is, for the error
 * @throws RangeError when the mean is not finite, sd negative or not finite, or n no integer above 1
 */
export function checkSummary(summary: SampleSummary, name: WhichSample): void {
  const dutch = DUTCH_SAMPLE[name];
  const meanName = { en: `the mean of the ${name} sample`, nl: `het gemiddelde van de ${dutch} steekproef` };
  const sdName = {
    en: `the standard deviation of the ${name} sample`,
    nl: `de standaarddeviatie van de ${dutch} steekproef`,
  };
  checkFinite(summary.mean, meanName);
  if (checkFinite(summary.sd, sdName) < 0) {
    throw refusal({
      en: `the standard deviation of the ${name} sample is ${summary.sd}; it cannot be negative`,
      nl: `de standaarddeviatie van de ${dutch} steekproef is ${dutchNumber(summary.sd)}; die kan niet negatief zijn`,
    });
  }
  if (!Number.isSafeInteger(summary.n) || summary.n < 2) {
    throw refusal({
      en: `n of the ${name} sample is ${summary.n}; expected an integer of 2 or more`,
      nl: `n van de ${dutch} steekproef is ${dutchNumber(summary.n)}; verwacht een heel getal van 2 of meer`,
    });
  }
}
