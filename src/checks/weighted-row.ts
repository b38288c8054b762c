import type { Told } from '../contracts/language.ts';
import { numberTold, rangeTold } from '../contracts/told.ts';
import { parsePrinted } from '../recovery/printed-value.ts';
import { type Rounding, roundingInterval } from '../recovery/rounding.ts';
import type { SummaryRow, SummaryValue } from '../recovery/summary/summary-row.ts';

/** What can be said of a row of weighted data, where no printed value comes from whole numbers of answers. */
interface WeightedReading {
  /**
   * Whether shares of any kind give all its percentages, its mean and
   * its range; null where too little is printed
   */
  readonly possible: boolean | null;
  readonly reason: Told;
}

/**
 * Holds the values of a weighted row against each other: whether its percentages can
 * add to 100, and what they let the mean be.
 *
 * @param row the row
 * @param rounding how values were rounded
 */
export function weightedRow(row: SummaryRow, rounding: Rounding): WeightedReading {
  const shares = row.scores.map(() => ({ lower: 0, upper: 100 }));
  const printed = new Set<number>();
  for (const printedValue of row.printedValues) {
    if (printedValue.statistic !== 'percent' || printedValue.of?.length !== 1) continue;
    const category = printedValue.of[0] as number;
    const edges = edgesOf(printedValue, rounding);
    shares[category] = {
      lower: printedValue.below ? 0 : Math.max(0, edges.lower),
      upper: Math.min(100, edges.upper),
    };
    printed.add(category);
  }
  if (printed.size < 2)
    return {
      possible: null,
      reason: {
        en: 'weighted, and too few percentages to hold against each other',
        nl: 'gewogen, en te weinig percentages om tegen elkaar te houden',
      },
    };
  const least = shares.reduce((sum, { lower }) => sum + lower, 0);
  const most = shares.reduce((sum, { upper }) => sum + upper, 0);
  if (least > 100 + SLACK || most < 100 - SLACK) {
    const sum = rangeTold(least.toFixed(1), most.toFixed(1));
    return {
      possible: false,
      reason: {
        en: `weighted; the true shares add to ${least.toFixed(1)} to ${most.toFixed(1)}, never to 100`,
        nl: `gewogen; de echte aandelen tellen op tot ${sum.nl}, nooit tot 100`,
      },
    };
  }
  const low = meanWith(row, shares, 1);
  const high = meanWith(row, shares, -1);
  const bounds = rangeTold(low.toFixed(3), high.toFixed(3));
  const allowed: Told = {
    en: `weighted; the percentages allow a mean from ${low.toFixed(3)} to ${high.toFixed(3)}`,
    nl: `gewogen; de percentages laten een gemiddelde toe van ${bounds.nl}`,
  };
  const mean = row.printedValues.find(({ statistic }) => statistic === 'mean');
  if (mean === undefined) return { possible: true, reason: allowed };
  const edges = edgesOf(mean, rounding);
  const possible = edges.upper >= low - SLACK && edges.lower <= high + SLACK;
  return {
    possible,
    reason: {
      en: `${allowed.en}, and ${mean.printed} is ${possible ? 'within' : 'outside'} it`,
      nl: `${allowed.nl}, en ${numberTold(mean.printed).nl} ligt ${possible ? 'daarbinnen' : 'daarbuiten'}`,
    },
  };
}

const SLACK = 1e-9;

function edgesOf(printedValue: SummaryValue, rounding: Rounding): { lower: number; upper: number } {
  const parsed = parsePrinted(printedValue.printed, printedValue.name);
  const { low, high, parts } = roundingInterval(parsed, rounding);
  const unit = Number(parts) * 10 ** parsed.decimals;
  return { lower: Number(low) / unit, upper: Number(high) / unit };
}

/** The least mean (direction 1) or the greatest (-1): what is open goes to one end of the scale first. */
function meanWith(
  { scores, items }: SummaryRow,
  shares: readonly { lower: number; upper: number }[],
  direction: 1 | -1,
): number {
  let left = 100 - shares.reduce((sum, { lower }) => sum + lower, 0);
  let total = shares.reduce((sum, { lower }, i) => sum + lower * (scores[i] as number), 0);
  const order = [...scores.keys()].sort(
    (a, b) => direction * ((scores[a] as number) - (scores[b] as number)),
  );
  for (const category of order) {
    const { lower, upper } = shares[category] as { lower: number; upper: number };
    const taken = Math.min(left, upper - lower);
    total += taken * (scores[category] as number);
    left -= taken;
  }
  return total / 100 / items;
}
