import type { CountVector } from '../counts/count-vector.ts';
import { STATISTICS } from '../statistic-names.ts';
import { pairsOrdered } from './pairs-ordered.ts';

/**
 * If one answer is drawn from each wave, how likely is the first the higher one? The common-language
 * effect size, in the form for ordered categories: P(first higher) + P(equal) / 2, which is U / (n1 n2) and
 * (delta + 1) / 2 with Cliff's delta. A half means that neither wave tends higher.
 *
 * @param first answers per category in the first wave
 * @param second answers per category in the second, as many categories
 * @returns a probability in [0, 1]
 * @throws RangeError when lengths differ, an entry is no count, or a wave has no answers
 * @see McGraw and Wong (1992), Psychological Bulletin 111, 361-365, doi:10.1037/0033-2909.111.2.361;
 *   with ties: Vargha and Delaney (2000), Journal of Educational and Behavioral Statistics 25,
 *   101-132, doi:10.3102/10769986025002101
 * @example commonLanguageEffect([3, 7, 12, 20, 8], [9, 11, 14, 10, 6]) // 0.638
 */
export function commonLanguageEffect(first: CountVector, second: CountVector): number {
  const { n1, n2, above, tied } = pairsOrdered(first, second, STATISTICS.commonLanguageEffect);
  return (above + tied / 2) / (n1 * n2);
}
