import type { IntegerProgram, LinearConstraint } from '../integer-program.ts';
import { integersPrinting } from '../integer-range.ts';
import { parsePrinted } from '../printed-value.ts';
import { type Rounding, roundingInterval } from '../rounding.ts';
import type { Crosstab, CrosstabValue } from './crosstab.ts';

/** The numbers of the unknowns that a cell or margin adds up. */
export function unknownsOf({ rows, columns }: Crosstab, row: number | null, column: number | null): number[] {
  const found: number[] = [];
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c < columns; c += 1) {
      if ((row ?? r) === r && (column ?? c) === c) found.push(r * columns + c);
    }
  }
  return found;
}

/** The cells that a percentage is of. */
export const baseOf = ({
  statistic,
  row,
  column,
}: CrosstabValue): { row: number | null; column: number | null } =>
  statistic === 'row percent'
    ? { row, column: null }
    : statistic === 'column percent'
      ? { row: null, column }
      : { row: null, column: null };

/** What the kept values say of the counts of the cells, in whole numbers. */
export function programOf(
  crosstab: Crosstab,
  kept: readonly CrosstabValue[],
  rounding: Rounding,
): IntegerProgram {
  return {
    unknowns: crosstab.rows * crosstab.columns,
    constraints: [
      { sum: unknownsOf(crosstab, null, null), lower: 0, upper: mostAnswers(crosstab) },
      ...kept.flatMap((value) => constraintsOf(crosstab, value, kept, rounding)),
    ],
  };
}

/**
 * Without one of its numbers of answers a table is taken to have twice
 * as many as it prints, or 50 more, at most.
 */
function mostAnswers({ values }: Crosstab): number {
  const counts = values.filter(({ statistic }) => statistic === 'count');
  const whole = counts.find(({ row, column }) => row === null && column === null);
  const sum = (side: 'row' | 'column') =>
    counts
      .filter((value) => value[side] !== null && value[side === 'row' ? 'column' : 'row'] === null)
      .reduce((total, { printed }) => total + Number(printed), 0);
  const cells = counts.filter(({ row, column }) => row !== null && column !== null);
  const all = Math.max(
    Number(whole?.printed ?? 0),
    sum('row'),
    sum('column'),
    cells.reduce((total, { printed }) => total + Number(printed), 0),
  );
  return Math.max(2 * all, all + 50);
}

function constraintsOf(
  crosstab: Crosstab,
  value: CrosstabValue,
  kept: readonly CrosstabValue[],
  rounding: Rounding,
): LinearConstraint[] {
  const own = unknownsOf(crosstab, value.row, value.column);
  if (value.statistic === 'count') {
    const count = Number(value.printed);
    return [{ sum: own, lower: value.below ? 0 : count, upper: count }];
  }
  const base = baseOf(value);
  const of = unknownsOf(crosstab, base.row, base.column);
  const known = countPrinted(kept, base);
  const printed = parsePrinted(value.printed, value.name);
  if (known !== null) {
    const { lower, upper } = integersPrinting(printed, rounding, 100n, BigInt(known));
    return [
      { sum: own, lower: value.below ? 0 : Math.max(0, lower), upper },
      { sum: of, lower: 1, upper: Infinity },
    ];
  }
  const { low, high, lowClosed, highClosed, parts } = roundingInterval(printed, rounding);
  const scale = Number(100n * parts * 10n ** BigInt(printed.decimals));
  // scale times the cell less an edge times its base: whole numbers, so that an open edge is a step of 1
  const edge = (times: number): Pick<LinearConstraint, 'sum' | 'weights'> => {
    const weighted = of
      .map((unknown) => ({ unknown, weight: (own.includes(unknown) ? scale : 0) - times }))
      .filter(({ weight }) => weight !== 0);
    return { sum: weighted.map(({ unknown }) => unknown), weights: weighted.map(({ weight }) => weight) };
  };
  return [
    { sum: of, lower: 1, upper: Infinity },
    ...(value.below ? [] : [{ ...edge(Number(low)), lower: lowClosed ? 0 : 1, upper: Infinity }]),
    { ...edge(Number(high)), lower: -Infinity, upper: highClosed ? 0 : -1 },
  ];
}

/** How many answers are printed of a cell or margin; null where that is not said. */
export function countPrinted(
  kept: readonly CrosstabValue[],
  { row, column }: { row: number | null; column: number | null },
): number | null {
  const value = kept.find(
    (other) => other.statistic === 'count' && other.row === row && other.column === column && !other.below,
  );
  return value === undefined ? null : Number(value.printed);
}
