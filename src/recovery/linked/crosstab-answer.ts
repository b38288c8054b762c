import { said } from '../../contracts/told.ts';
import { solved } from '../integer-program.ts';
import { printRatio } from '../print-value.ts';
import { formatPrinted, parsePrinted } from '../printed-value.ts';
import type { Rounding } from '../rounding.ts';
import type { Crosstab, CrosstabValue } from './crosstab.ts';
import { baseOf, countPrinted, programOf, unknownsOf } from './crosstab-program.ts';

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
