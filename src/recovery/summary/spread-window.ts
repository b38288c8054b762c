import { type IntegerRange, squaresPrinting } from '../integer-range.ts';
import { parsePrinted } from '../printed-value.ts';
import { type Rounding, roundingInterval } from '../rounding.ts';
import type { SummaryRow, SummaryValue } from './summary-row.ts';

/**
 * What `n * squares - sum ** 2` may be, given the sum, by the printed SD, SE and confidence interval.
 *
 * @param row the printed row
 * @param n answers
 * @param rounding how values were rounded
 * @returns null when none of them is printed; `fixed` is the range where it does not depend on the sum
 */
export function spreadWindow(
  { printedValues, items }: SummaryRow,
  n: number,
  rounding: Rounding,
): { at: (sum: number) => IntegerRange; fixed: IntegerRange | null } | null {
  const parts = BigInt(items) * BigInt(items);
  const [answers, fewer] = [BigInt(n), BigInt(n - 1)];
  const divisors: Record<string, bigint> = {
    sd: answers * fewer * parts,
    'population sd': answers * answers * parts,
    se: answers * answers * fewer * parts,
  };
  let fixed: IntegerRange | null = null;
  const limits: SummaryValue[] = [];
  for (const printedValue of printedValues) {
    const divisor = divisors[printedValue.statistic];
    if (printedValue.statistic === 'ci low' || printedValue.statistic === 'ci high')
      limits.push(printedValue);
    if (divisor === undefined) continue;
    // one answer has no standard deviation with n - 1
    const range =
      divisor === 0n
        ? EMPTY
        : squaresPrinting(parsePrinted(printedValue.printed, printedValue.name), rounding, divisor);
    fixed = fixed === null ? range : common(fixed, range);
  }
  if (limits.length === 0) return fixed === null ? null : { at: () => fixed as IntegerRange, fixed };
  return {
    fixed: null,
    at: (sum) =>
      limits.reduce(
        (range, limit) => common(range, byLimit(limit, sum, n, items, rounding)),
        fixed ?? { lower: 0, upper: Number.MAX_SAFE_INTEGER },
      ),
  };
}

const EMPTY: IntegerRange = { lower: 0, upper: -1 };

const common = (a: IntegerRange, b: IntegerRange): IntegerRange => ({
  lower: Math.max(a.lower, b.lower),
  upper: Math.min(a.upper, b.upper),
});

/**
 * A limit of a 95% interval: the mean less or plus 1.96 (or 2, or
 * Student's t) standard errors, with a margin.
 */
function byLimit(
  { statistic, printed, name }: SummaryValue,
  sum: number,
  n: number,
  items: number,
  rounding: Rounding,
): IntegerRange {
  if (n < 2) return EMPTY;
  const printedValue = parsePrinted(printed, name);
  const { low, high, parts } = roundingInterval(printedValue, rounding);
  const unit = Number(parts) * 10 ** printedValue.decimals;
  const mean = sum / n / items;
  const sign = statistic === 'ci low' ? -1 : 1;
  // how far the limit lies from the mean, at least and at most
  const edges = [sign * (Number(low) / unit - mean), sign * (Number(high) / unit - mean)];
  const least = Math.max(0, Math.min(...edges) - MARGIN);
  const most = Math.max(...edges) + MARGIN;
  if (most < 0) return EMPTY;
  const variance = (distance: number, times: number) => (distance / times) ** 2 * n;
  const scale = n * (n - 1) * items * items;
  return {
    lower: Math.floor(variance(least, studentAtMost(n)) * scale),
    upper: Math.ceil(variance(most, 1.95) * scale),
  };
}

const MARGIN = 1e-9;

/** At least the 97.5% quantile of Student's t: known below, and above 2 and 1.96 for many answers. */
function studentAtMost(n: number): number {
  const known = [12.71, 4.31, 3.19, 2.78, 2.58, 2.45, 2.37, 2.31, 2.27];
  return known[n - 2] ?? (n < 31 ? 2.24 : 2.05);
}
