import { said } from '../contracts/told.ts';
import type { ClaimedRelation } from '../published-tables/read-claims.ts';
import { parsePrinted } from '../recovery/printed-value.ts';
import { type Rounding, roundingInterval } from '../recovery/rounding.ts';
import { summaryBounds } from '../recovery/summary/summary-answer.ts';
import type { SummaryRow, SummaryValue } from '../recovery/summary/summary-row.ts';
import type { ClaimVerdict } from './judged-claim.ts';

/** One of two rows that are compared, with the cell that holds the printed value, if one does. */
interface Side {
  readonly summary: SummaryRow;
  readonly cell: SummaryValue | null;
}

interface Range {
  readonly lower: number;
  readonly upper: number;
}

/** Fractions with a million answers or fewer lie further apart than this, and doubles err by less. */
const APART = 1e-12;
const MOST_CELLS = 1_000_000;
/** What is printed in full, so that no other number rounds to it. */
export const WHOLE: readonly string[] = [
  'n',
  'respondents',
  'count',
  "don't know count",
  'min',
  'max',
  'mode',
];

/**
 * Judges whether a value of one row is above, below or equal to that of
 * another, in all that both rows leave open.
 *
 * @param relation what is claimed of the first beside the second
 * @param printedValue which value of both rows
 * @param sides the two rows
 * @param options how values were rounded; of weighted data only the printed cells are compared
 */
export function judgeOrder(
  relation: ClaimedRelation,
  printedValue: Omit<SummaryValue, 'printed'>,
  sides: readonly Side[],
  options: { readonly rounding: Rounding; readonly weighted: boolean },
): ClaimVerdict {
  const [a, b] = sides.map((side) => rangeOf(printedValue, side, options));
  if (!a || !b)
    return {
      verdict: 'not checkable',
      reason: said({
        en: 'one of the two rows says nothing of it',
        nl: 'een van de twee rijen zegt er niets over',
      }),
    };
  const reason = said({ en: `${inWords(a)} beside ${inWords(b)}`, nl: `${inWords(a)} naast ${inWords(b)}` });
  const above = a.lower > b.upper + APART;
  const below = b.lower > a.upper + APART;
  const atMost = a.upper <= b.lower + APART;
  const atLeast = b.upper <= a.lower + APART;
  const same = atMost && atLeast;
  const holds = { '>': above, '<': below, '=': same }[relation];
  const fails = { '>': atMost, '<': atLeast, '=': above || below }[relation];
  return { verdict: holds ? 'recomputed' : fails ? 'wrong' : 'open', reason };
}

/** What the printed cell leaves, narrowed to what counts behind the row can be. */
function rangeOf(
  { statistic, of = [] }: Omit<SummaryValue, 'printed'>,
  { summary, cell }: Side,
  { rounding, weighted }: { rounding: Rounding; weighted: boolean },
): Range | null {
  const printed = cell === null ? null : rangePrinted(cell, rounding);
  const share = statistic === 'percent' && summary.base === 'answers';
  if (weighted || !(statistic === 'mean' || share)) return printed;
  const weights = share ? summary.scores.map((_, i) => (of.includes(i) ? 1 : 0)) : summary.scores;
  const bounds = summaryBounds(summary, rounding, weights, MOST_CELLS);
  if (bounds === null) return printed;
  const unit = share ? 100 : 1 / summary.items;
  return { lower: bounds.lower * unit, upper: bounds.upper * unit };
}

function rangePrinted({ printed, statistic, below }: SummaryValue, rounding: Rounding): Range {
  const value = Number(printed);
  if (below) return { lower: 0, upper: value };
  if (WHOLE.includes(statistic)) return { lower: value, upper: value };
  const printedValue = parsePrinted(printed);
  const { low, high, parts } = roundingInterval(printedValue, rounding);
  const unit = Number(parts) * 10 ** printedValue.decimals;
  return { lower: Number(low) / unit, upper: Number(high) / unit };
}

function inWords({ lower, upper }: Range): string {
  const [low, high] = [lower, upper].map((value) => String(Number(value.toFixed(4))));
  return low === high ? `${low}` : `${low} ${said({ en: 'to', nl: 'tot' })} ${high}`;
}
