import { integersPrinting } from '../integer-range.ts';
import { parsePrinted } from '../printed-value.ts';
import type { Rounding } from '../rounding.ts';
import type { SummaryRow } from './summary-row.ts';

/** How many answered, and how many said "don't know" besides. */
export interface SummaryWorld {
  readonly answers: number;
  readonly unknown: number;
}

/**
 * Every number of answers and of "don't know" that a row leaves possible.
 *
 * @param row the printed row
 * @param rounding how values were rounded
 * @returns worlds, fewest answers first; null when the row gives neither n nor bounds of it
 */
export function summaryWorlds(row: SummaryRow, rounding: Rounding): SummaryWorld[] | null {
  const whole = (statistic: string): number | undefined => {
    const printedValue = row.printedValues.find((other) => other.statistic === statistic);
    return printedValue === undefined ? undefined : Number(printedValue.printed);
  };
  const [n, respondents, unknown] = [whole('n'), whole('respondents'), whole("don't know count")];
  const share = row.printedValues.find(({ statistic }) => statistic === "don't know percent");
  const fits = (world: SummaryWorld): boolean => {
    const all = world.answers + world.unknown;
    if (unknown !== undefined && world.unknown !== unknown) return false;
    if (respondents !== undefined && all !== respondents) return false;
    if (share === undefined) return true;
    const { lower, upper } = integersPrinting(parsePrinted(share.printed), rounding, 100n, BigInt(all));
    return world.unknown >= (share.below ? 0 : lower) && world.unknown <= upper;
  };
  const worlds: SummaryWorld[] = [];
  const add = (answers: number, missing: number) => {
    const world = { answers, unknown: missing };
    if (answers > 0 && missing >= 0 && fits(world)) worlds.push(world);
  };
  if (n !== undefined) {
    // beside a percentage of "don't know" there are at most as many as its largest reading leaves
    const most = share === undefined ? (unknown ?? (respondents ?? n) - n) : mostUnknown(n, share.printed);
    for (let missing = share === undefined ? most : 0; missing <= most; missing += 1) add(n, missing);
    return worlds;
  }
  if (respondents !== undefined) {
    const told = unknown !== undefined || share !== undefined || row.base === 'respondents';
    for (let missing = told ? respondents - 1 : 0; missing >= 0; missing -= 1)
      add(respondents - missing, missing);
    return worlds;
  }
  if (row.n === undefined) return null;
  for (let answers = row.n.min; answers <= row.n.max; answers += 1) add(answers, unknown ?? 0);
  return worlds;
}

function mostUnknown(answers: number, percent: string): number {
  const share = Math.min(99, Number(percent) + 1) / 100;
  return Math.ceil((answers * share) / (1 - share)) + 1;
}
