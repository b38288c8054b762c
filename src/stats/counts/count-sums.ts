import { refusal } from '../refusal.ts';
import { type CountVector, validN } from './count-vector.ts';

/**
 * n, sum and sum of squares of the answers, scored 1, 2, ... from the lowest category; all exact integers.
 */
export interface CountSums {
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

/**
 * The three integer sums behind every mean and standard deviation of answers scored 1..k.
 *
 * @param counts answers per category, lowest first
 * @returns n = sum of c_i, sum = sum of i c_i, sumOfSquares = sum of i^2 c_i
 * @throws RangeError when an entry is not a count, or a sum leaves the exact integers
 * @example countSums([1, 0, 2]) // { n: 3, sum: 7, sumOfSquares: 19 }
 */
export function countSums(counts: CountVector): CountSums {
  const n = validN(counts);
  let sum = 0;
  let sumOfSquares = 0;
  counts.forEach((count, index) => {
    const score = index + 1;
    sum += score * count;
    sumOfSquares += score * score * count;
  });
  if (!Number.isSafeInteger(sumOfSquares)) {
    throw refusal({
      en: `the counts are too large for exact sums (n = ${n})`,
      nl: `de aantallen zijn te groot om precies op te tellen (n = ${n})`,
    });
  }
  return { n, sum, sumOfSquares };
}
