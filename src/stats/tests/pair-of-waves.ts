import { answered } from '../counts/answered.ts';
import type { CountVector } from '../counts/count-vector.ts';
import { type InBoth, refusal } from '../refusal.ts';

/** Valid answers in each of two waves, and the scale they share. */
interface PairOfWaves {
  readonly n1: number;
  readonly n2: number;
  /** Number of categories */
  readonly categories: number;
}

/**
 * Checks that two count vectors can be compared: the same scale, and answers in both.
 *
 * @param first answers per category in one wave
 * @param second answers per category in the other, as many categories
 * @param statistic what to call the statistic in the error
 * @param least the fewest answers that each wave needs
 * @returns the two valid n and the number of categories
 * @throws RangeError when lengths differ, an entry is no count, or a wave has too few answers
 */
export function pairOfWaves(
  first: CountVector,
  second: CountVector,
  statistic: InBoth,
  least = 1,
): PairOfWaves {
  if (first.length !== second.length) {
    throw refusal({
      en: `${statistic.en} compares one scale, but the first wave has ${first.length} categories and the second ${second.length}; write an empty category as 0`,
      nl: `${statistic.nl} vergelijkt op één schaal, maar de eerste meting heeft ${first.length} antwoorden en de tweede ${second.length}; schrijf 0 bij een antwoord dat niemand gaf`,
    });
  }
  return {
    n1: answered(first, { en: `${statistic.en}, first wave,`, nl: `${statistic.nl}, eerste meting,` }, least),
    n2: answered(
      second,
      { en: `${statistic.en}, second wave,`, nl: `${statistic.nl}, tweede meting,` },
      least,
    ),
    categories: first.length,
  };
}
