import type { GroupTotal } from '../counting/count-question.ts';
import { integersPrinting } from '../integer-range.ts';
import { parsePrinted } from '../printed-value.ts';
import { type Rounding, roundingInterval } from '../rounding.ts';
import type { SummaryValue } from './summary-row.ts';

/**
 * What a printed median says of the counts: that so many answers lie
 * below some category and so many up to it.
 *
 * @param printedValue the median as printed
 * @param scores values of the categories times items, ascending
 * @param items items averaged into one answer
 * @param n answers
 * @returns ways that exclude each other, each a list of totals; null for a median between the values that two
 *   answers can have in their middle, which is interpolated and says nothing certain
 */
export function medianWays(
  printedValue: SummaryValue,
  scores: readonly number[],
  items: number,
  n: number,
  rounding: Rounding,
): GroupTotal[][] | null {
  const { lower, upper } = integersPrinting(
    parsePrinted(printedValue.printed, printedValue.name),
    rounding,
    1n,
    2n * BigInt(items),
  );
  if (lower > upper) return null;
  const ways: GroupTotal[][] = [];
  const upTo = (category: number) => scores.map((_, i) => i).filter((i) => i <= category);
  for (const [a, low] of scores.entries()) {
    for (const [b, high] of scores.entries()) {
      if (b < a || low + high < lower || low + high > upper) continue;
      if (a !== b && n % 2 === 1) continue;
      const half = Math.floor(n / 2);
      if (a === b) {
        ways.push([
          { of: upTo(a), lower: half + 1, upper: n },
          { of: upTo(a - 1), lower: 0, upper: n % 2 === 1 ? half : half - 1 },
        ]);
      } else {
        ways.push([
          { of: upTo(a), lower: half, upper: half },
          { of: upTo(a - 1), lower: 0, upper: half - 1 },
          { of: upTo(b - 1), lower: half, upper: half },
          { of: upTo(b), lower: half + 1, upper: n },
        ]);
      }
    }
  }
  return ways;
}

/**
 * What a printed quartile says of the counts under any of the usual definitions: it lies between
 * two answers that all of them lie between.
 *
 * @see Hyndman & Fan (1996), doi:10.1080/00031305.1996.10473566
 */
export function quartileTotals(
  printedValue: SummaryValue,
  scores: readonly number[],
  items: number,
  n: number,
  rounding: Rounding,
): GroupTotal[] {
  const printed = parsePrinted(printedValue.printed, printedValue.name);
  const { low, high, parts } = roundingInterval(printed, rounding);
  const unit = (Number(parts) * 10 ** printed.decimals) / items;
  const [least, most] = [Number(low) / unit, Number(high) / unit];
  const first = { lower: Math.max(1, Math.floor(n / 4)), upper: Math.min(n, Math.ceil((n + 3) / 4)) };
  const rank =
    printedValue.statistic === 'q1' ? first : { lower: n + 1 - first.upper, upper: n + 1 - first.lower };
  const those = (keep: (score: number) => boolean) =>
    scores.map((_, i) => i).filter((i) => keep(scores[i] as number));
  return [
    // the answer at the lower rank is no more than the quartile, that at the upper rank no less
    { of: those((score) => score <= most), lower: rank.lower, upper: n },
    { of: those((score) => score < least), lower: 0, upper: rank.upper - 1 },
  ];
}
