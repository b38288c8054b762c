import type { CountSearch } from './count-search.ts';
import { type IntegerRange, integersPrinting, squaresPrinting } from './integer-range.ts';
import type { ParsedRow } from './parsed-row.ts';
import type { Rounding } from './rounding.ts';

/**
 * Turns a published row into integer bounds for one number of answers.
 *
 * Categories are scored from 0, so the sum is `n * (mean - 1)`, and the spread
 * `n * sum(squares) - sum ** 2` is `n * (n - 1)` times the variance.
 *
 * @param row a parsed row; printed values that are null leave their quantity free
 * @param n answers, integer within `row.n`
 * @param rounding what an exact half became
 * @returns the search whose solutions are exactly the vectors that print as the row
 */
export function rowSearch(row: ParsedRow, n: number, rounding: Rounding): CountSearch {
  const answers = BigInt(n);
  const { min, max } = row;
  const bounds = row.percents.map((percent, index): IntegerRange => {
    const category = index + 1;
    const range =
      percent === null ? { lower: 0, upper: n } : integersPrinting(percent, rounding, 100n, answers);
    const outside = (min !== null && category < min) || (max !== null && category > max);
    const answered = category === min || category === max;
    return {
      lower: Math.max(answered ? 1 : 0, range.lower),
      upper: Math.min(outside ? 0 : n, range.upper),
    };
  });
  return { n, bounds, sum: sumRange(row, n, rounding), spread: spreadRange(row, n, rounding) };
}

function sumRange(row: ParsedRow, n: number, rounding: Rounding): IntegerRange {
  if (row.mean === null) return { lower: 0, upper: n * (row.percents.length - 1) };
  const { lower, upper } = integersPrinting(row.mean, rounding, 1n, BigInt(n));
  return { lower: lower - n, upper: upper - n };
}

function spreadRange(row: ParsedRow, n: number, rounding: Rounding): IntegerRange {
  if (row.sd === null) return { lower: 0, upper: (n * (row.percents.length - 1)) ** 2 };
  // one answer has no standard deviation (denominator n - 1), so a printed one cannot come from it.
  if (n === 1) return { lower: 0, upper: -1 };
  return squaresPrinting(row.sd, rounding, BigInt(n) * BigInt(n - 1));
}
