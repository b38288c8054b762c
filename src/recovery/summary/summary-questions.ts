import type { CountQuestion, GroupTotal } from '../counting/count-question.ts';
import { type IntegerRange, integersPrinting } from '../integer-range.ts';
import { parsePrinted } from '../printed-value.ts';
import type { Rounding } from '../rounding.ts';
import { medianWays, quartileTotals } from './middle-values.ts';
import { spreadWindow } from './spread-window.ts';
import type { SummaryRow, SummaryValue } from './summary-row.ts';
import { type SummaryWorld, summaryWorlds } from './summary-worlds.ts';

/** A question that a row asks in one world, beside the spread it fixes, if it fixes one. */
export interface SummaryQuestion {
  readonly world: SummaryWorld;
  readonly question: CountQuestion;
  readonly spread: IntegerRange | null;
}

/** More answers in the most frequent category than this are not tried one by one. */
const MOST_MODES = 300;

/**
 * All that a printed row asks of the counts, as questions that exclude each other: one for each number of
 * answers, each way to have the printed median, and each size of the mode.
 *
 * @param row the printed row
 * @param rounding how values were rounded
 * @returns null when the row says nothing of n
 * @throws TypeError, RangeError for a printed value that is no decimal number
 */
export function summaryQuestions(row: SummaryRow, rounding: Rounding): Generator<SummaryQuestion> | null {
  const worlds = summaryWorlds(row, rounding);
  return worlds === null ? null : questionsIn(row, rounding, worlds);
}

function* questionsIn(
  row: SummaryRow,
  rounding: Rounding,
  worlds: readonly SummaryWorld[],
): Generator<SummaryQuestion> {
  for (const world of worlds) {
    const base = baseQuestion(row, rounding, world);
    const ways = middleWays(row, rounding, world.answers);
    for (const way of ways) {
      for (const bounds of modeBounds(row, base.question)) {
        const totals = [...base.question.totals, ...way];
        yield { ...base, question: { ...base.question, bounds, totals } };
      }
    }
  }
}

function baseQuestion(row: SummaryRow, rounding: Rounding, world: SummaryWorld): SummaryQuestion {
  const { scores, items, printedValues } = row;
  const n = world.answers;
  const bounds = scores.map(() => ({ lower: 0, upper: n }));
  const narrow = (category: number, { lower, upper }: IntegerRange) => {
    const now = bounds[category] as { lower: number; upper: number };
    now.lower = Math.max(now.lower, lower);
    now.upper = Math.min(now.upper, upper);
  };
  const totals: GroupTotal[] = [];
  let sum: IntegerRange | null = null;
  for (const printedValue of printedValues) {
    if (printedValue.statistic === 'count' || printedValue.statistic === 'percent') {
      const range = sharePrinted(printedValue, row.base === 'respondents' ? n + world.unknown : n, rounding);
      const of = printedValue.of ?? [];
      if (of.length === 1) narrow(of[0] as number, range);
      else totals.push({ of, lower: Math.max(0, range.lower), upper: Math.min(n, range.upper) });
    }
    if (printedValue.statistic === 'mean') {
      sum = integersPrinting(
        parsePrinted(printedValue.printed, printedValue.name),
        rounding,
        1n,
        BigInt(n) * BigInt(items),
      );
    }
    if (printedValue.statistic === 'min' || printedValue.statistic === 'max') {
      const end = Number(printedValue.printed) * items;
      scores.forEach((score, category) => {
        if (score === end) narrow(category, { lower: 1, upper: n });
        if (printedValue.statistic === 'min' ? score < end : score > end)
          narrow(category, { lower: 0, upper: 0 });
      });
      // an end that is no value of the scale is no answer's
      if (!scores.includes(end)) totals.push({ of: scores.map((_, i) => i), lower: n + 1, upper: n + 1 });
    }
  }
  const spread = spreadWindow(row, n, rounding);
  const squares =
    spread === null
      ? null
      : (total: number): IntegerRange => {
          const { lower, upper } = spread.at(total);
          return {
            lower: Math.ceil((lower + total * total) / n),
            upper: Math.floor((upper + total * total) / n),
          };
        };
  return { world, spread: spread?.fixed ?? null, question: { n, scores, bounds, sum, squares, totals } };
}

function sharePrinted(printedValue: SummaryValue, base: number, rounding: Rounding): IntegerRange {
  if (printedValue.statistic === 'count') {
    const count = Number(printedValue.printed);
    return printedValue.below ? { lower: 0, upper: count } : { lower: count, upper: count };
  }
  const printed = parsePrinted(printedValue.printed, printedValue.name);
  const range = printedValue.adjusted
    ? {
        lower: integersPrinting(printed, 'ceiling', 100n, BigInt(base)).lower,
        upper: integersPrinting(printed, 'floor', 100n, BigInt(base)).upper,
      }
    : integersPrinting(printed, rounding, 100n, BigInt(base));
  return printedValue.below ? { lower: 0, upper: range.upper } : range;
}

function middleWays(row: SummaryRow, rounding: Rounding, n: number): GroupTotal[][] {
  const { scores, items, printedValues } = row;
  const quartiles = printedValues
    .filter(({ statistic }) => statistic === 'q1' || statistic === 'q3')
    .flatMap((printedValue) => quartileTotals(printedValue, scores, items, n, rounding));
  const median = printedValues.find(({ statistic }) => statistic === 'median');
  const ways = median === undefined ? [[]] : (medianWays(median, scores, items, n, rounding) ?? [[]]);
  return ways.map((way) => [...way, ...quartiles]);
}

/**
 * Bounds for each size of the mode; as they were where no mode is printed, or too many sizes are possible.
 */
function modeBounds(
  { printedValues, scores, items }: SummaryRow,
  { n, bounds }: CountQuestion,
): (readonly IntegerRange[])[] {
  const mode = printedValues.find(({ statistic }) => statistic === 'mode');
  if (mode === undefined) return [bounds];
  const category = scores.indexOf(Number(mode.printed) * items);
  const own = bounds[category];
  if (own === undefined) return [];
  const least = Math.max(own.lower, Math.ceil(n / scores.length));
  const most = Math.min(own.upper, n);
  if (most - least > MOST_MODES) return [bounds];
  return Array.from({ length: Math.max(0, most - least + 1) }, (_, step) => {
    const size = least + step;
    return bounds.map((range, i) =>
      i === category
        ? { lower: size, upper: size }
        : { lower: range.lower, upper: Math.min(range.upper, size) },
    );
  });
}
