import { dutchNumber, refusal } from '../refusal.ts';

/**
 * Answers per category of one item in one wave: `counts[0]` is the lowest category.
 * Every entry is a non-negative integer.
 */
export type CountVector = readonly number[];

/**
 * Number of valid answers in a count vector.
 *
 * @param counts answers per category, non-negative integers, at least one category
 * @returns the sum of the counts, 0 or more
 * @throws RangeError when the vector is empty or an entry is not a non-negative integer
 * @example validN([3, 7, 12, 20, 8]) // 50
 */
export function validN(counts: CountVector): number {
  if (counts.length === 0)
    throw refusal({
      en: 'a count vector needs at least one category, got none',
      nl: 'een rij aantallen vraagt minstens één antwoord, en kreeg er geen',
    });
  let n = 0;
  counts.forEach((count, index) => {
    if (!Number.isSafeInteger(count) || count < 0) {
      const en = `category ${index + 1}: ${count} is not a count; expected an integer of 0 or more`;
      const nl = `antwoord ${index + 1}: ${dutchNumber(count)} is geen aantal; geef een heel getal van 0 of meer`;
      throw refusal({ en, nl });
    }
    n += count;
  });
  return n;
}
