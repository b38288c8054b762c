import { refusal } from '../refusal.ts';
import type { CountVector } from './count-vector.ts';
import { validN } from './count-vector.ts';

/**
 * How many agree? Answers in the two highest categories.
 *
 * @param counts answers per category, lowest first, at least 4 categories
 * @returns a non-negative integer
 * @throws RangeError when the vector is not one of counts or has fewer than 4 categories
 * @example agreeCount([3, 7, 12, 20, 8]) // 28
 */
export function agreeCount(counts: CountVector): number {
  validN(counts);
  if (counts.length < 4) {
    throw refusal({
      en: `a share of the two outer categories needs a scale of at least 4 categories, got ${counts.length}: on a shorter scale the two outer ones hold the middle`,
      nl: `een aandeel van de twee uiterste antwoorden vraagt een schaal van minstens 4 antwoorden, en kreeg er ${counts.length}: op een kortere schaal hoort het midden bij die twee`,
    });
  }
  return counts.slice(-2).reduce((total, count) => total + count, 0);
}
