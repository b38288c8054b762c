import { said } from '../../contracts/told.ts';
import { type IntegerProgram, type LinearConstraint, solved } from '../integer-program.ts';
import { integersPrinting } from '../integer-range.ts';
import { printRatio } from '../print-value.ts';
import { formatPrinted, parsePrinted } from '../printed-value.ts';
import { type Rounding, roundingInterval } from '../rounding.ts';

/** A value that a crosstab prints: in a cell, or in a margin, where row or column is null. */
export interface CrosstabValue {
  /** what it is called, e.g. the place of its cell; each name once a table */
  readonly name: string;
  /** from 0 */
  readonly row: number | null;
  readonly column: number | null;
  /** a number of answers, or a percentage of those in its row, in its column, or in the whole table */
  readonly statistic: 'count' | 'row percent' | 'column percent' | 'total percent';
  /** as printed, with a decimal point */
  readonly printed: string;
  /** printed as less than this, `<1` */
  readonly below?: boolean;
}

/** What a report prints of a crosstab: of any of its cells and margins. */
export interface Crosstab {
  readonly rows: number;
  readonly columns: number;
  readonly values: readonly CrosstabValue[];
}

/**
 * A value that, misprinted alone, explains a crosstab that no counts
 * print; `wouldPrint` is the nearest that fits.
 */
export interface CrosstabMisprint {
  readonly name: string;
  readonly printed: string;
  readonly wouldPrint: string | null;
}

/**
 * Whether a crosstab can be right: counts of its cells; or values that
 * cannot hold together, none of them needless.
 */
export type CrosstabAnswer =
  | { readonly kind: 'possible'; readonly witness: readonly (readonly number[])[] }
  | {
      readonly kind: 'impossible';
      readonly conflict: readonly string[];
      readonly misprints: readonly CrosstabMisprint[];
    }
  | { readonly kind: 'undecided'; readonly reason: string };

const MOST_CELLS = 600;
const MOST_VALUES = 400;

/**
 * Whether all that is printed of a crosstab can hold at once: counts and percentages in its cells, row and
 * column totals, the whole, in whole numbers of answers.
 *
 * @param crosstab what is printed; numbers of answers must be printed of
 *   the whole, of all rows, or of all columns
 * @param rounding how values were rounded
 * @param signal ends it between two programs
 * @returns counts, row by row; a minimal set of values that cannot hold together, and the single misprints
 *   that would explain it; or why it is undecided
 * @throws Error when the solver cannot be loaded; the signal's reason when it is aborted
 * @throws TypeError, RangeError for a printed value that is no decimal number
 * @example
 * crosstabAnswer({ rows: 1, columns: 2, values: [
 *   { name: 'n', row: 0, column: null, statistic: 'count', printed: '3' },
 *   { name: 'a', row: 0, column: 0, statistic: 'row percent', printed: '50' },
 * ] }) // { kind: 'impossible', conflict: ['n', 'a'], ... }
 */
export async function crosstabAnswer(
  crosstab: Crosstab,
  rounding: Rounding = 'either',
  signal?: AbortSignal,
): Promise<CrosstabAnswer> {
  const { rows, columns, values } = crosstab;
  if (rows * columns > MOST_CELLS || values.length > MOST_VALUES)
    return {
      kind: 'undecided',
      reason: said({ en: 'more cells than are looked through', nl: 'meer cellen dan er worden nagegaan' }),
    };
  if (!isBounded(crosstab))
    return {
      kind: 'undecided',
      reason: said({
        en: 'no number of answers is printed for the whole, all rows or all columns; give that of the whole (--n)',
        nl: 'er is geen aantal antwoorden gedrukt voor het geheel, alle rijen of alle kolommen; geef dat van het geheel (--n)',
      }),
    };
  const holds = async (kept: readonly CrosstabValue[]) => {
    signal?.throwIfAborted();
    // a turn of the event loop, so that an interruption is heard
    await new Promise((resume) => setTimeout(resume, 0));
    return solved(programOf(crosstab, kept, rounding));
  };
  const whole = await holds(values);
  if (whole === 'too long' || whole === 'unbounded')
    return {
      kind: 'undecided',
      reason: said({ en: 'it takes too long to say', nl: 'het duurt te lang om het te zeggen' }),
    };
  if (whole !== 'none') {
    const witness = Array.from({ length: rows }, (_, row) =>
      whole.unknowns.slice(row * columns, (row + 1) * columns),
    );
    return { kind: 'possible', witness };
  }
  const alone: CrosstabValue[] = [];
  for (const value of values) {
    const answer = await holds(values.filter((other) => other !== value));
    if (typeof answer !== 'string') alone.push(value);
  }
  let kept = [...values];
  for (const value of values) {
    if (alone.includes(value)) continue;
    const rest = kept.filter((other) => other !== value);
    if ((await holds(rest)) === 'none') kept = rest;
  }
  const misprints: CrosstabMisprint[] = [];
  for (const { name, printed, ...value } of alone) {
    const others = values.filter((other) => other.name !== name);
    const wouldPrint = await nearest(crosstab, { name, printed, ...value }, others, rounding);
    misprints.push({ name, printed, wouldPrint });
  }
  return { kind: 'impossible', conflict: kept.map(({ name }) => name), misprints };
}

/** Whether some printed numbers of answers bound every cell. */
function isBounded({ rows, columns, values }: Crosstab): boolean {
  const counted = (row: number | null, column: number | null) =>
    values.some((value) => value.statistic === 'count' && value.row === row && value.column === column);
  const all = (length: number, test: (i: number) => boolean) =>
    Array.from({ length }, (_, i) => i).every(test);
  const rowBounded = (row: number) => counted(row, null) || all(columns, (column) => counted(row, column));
  const columnBounded = (column: number) => counted(null, column) || all(rows, (row) => counted(row, column));
  return counted(null, null) || all(rows, rowBounded) || all(columns, columnBounded);
}

/** The numbers of the unknowns that a cell or margin adds up. */
function unknownsOf({ rows, columns }: Crosstab, row: number | null, column: number | null): number[] {
  const found: number[] = [];
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c < columns; c += 1) {
      if ((row ?? r) === r && (column ?? c) === c) found.push(r * columns + c);
    }
  }
  return found;
}

const baseOf = ({ statistic, row, column }: CrosstabValue): { row: number | null; column: number | null } =>
  statistic === 'row percent'
    ? { row, column: null }
    : statistic === 'column percent'
      ? { row: null, column }
      : { row: null, column: null };

function programOf(crosstab: Crosstab, kept: readonly CrosstabValue[], rounding: Rounding): IntegerProgram {
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

function countPrinted(
  kept: readonly CrosstabValue[],
  { row, column }: { row: number | null; column: number | null },
): number | null {
  const value = kept.find(
    (other) => other.statistic === 'count' && other.row === row && other.column === column && !other.below,
  );
  return value === undefined ? null : Number(value.printed);
}

/** The value nearest to the printed one that the others leave; null where it cannot be named. */
async function nearest(
  crosstab: Crosstab,
  value: CrosstabValue,
  others: readonly CrosstabValue[],
  rounding: Rounding,
): Promise<string | null> {
  const program = programOf(crosstab, others, rounding);
  const own = unknownsOf(crosstab, value.row, value.column);
  const base = value.statistic === 'count' ? 100 : countPrinted(others, baseOf(value));
  if (base === null) return null;
  const [least, most] = [await solved(program, own, 'minimum'), await solved(program, own, 'maximum')];
  if (typeof least === 'string' || (typeof most === 'string' && most !== 'unbounded')) return null;
  const wanted = Math.round((Number(value.printed) * base) / 100);
  const count = Math.min(most === 'unbounded' ? Infinity : most.value, Math.max(least.value, wanted));
  const exactly = { sum: own, lower: count, upper: count };
  const answer = await solved({ ...program, constraints: [...program.constraints, exactly] });
  if (typeof answer === 'string') return null;
  if (value.statistic === 'count') return String(count);
  const { decimals } = parsePrinted(value.printed);
  const [first] = printRatio(100n * BigInt(count), BigInt(base), decimals, rounding);
  return first === undefined ? null : formatPrinted(first);
}
