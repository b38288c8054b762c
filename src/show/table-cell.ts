import { columnDecimals, MOST_DECIMALS, withDecimals } from '../contracts/column-decimals.ts';
import { inspect } from '../contracts/inspect.ts';
import { type ColumnKind, isMissing } from './table-column.ts';

/** What one cell shows. */
export interface TableCell {
  text: string;
  missing: boolean;
  /** The exact value, where the text was rounded: sorting goes by it. */
  exact?: string;
}

const LONGEST_TEXT = 1000;
const dayLength = 'YYYY-MM-DD'.length;

/** Too small or too large to read as a plain decimal fraction. */
function needsExponent(value: number): boolean {
  const size = Math.abs(value);
  return !Number.isFinite(size) || size >= 1e15 || (size > 0 && size < 0.5 * 10 ** -MOST_DECIMALS);
}

function* plainNumbers(values: ArrayLike<unknown>): Generator<number> {
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (typeof value === 'number' && !needsExponent(value)) yield value;
  }
}

function numberCells(values: ArrayLike<unknown>): (value: number) => TableCell {
  const decimals = columnDecimals(plainNumbers(values));
  return (value) => {
    const text = needsExponent(value)
      ? String(Number(value.toPrecision(MOST_DECIMALS)))
      : withDecimals(value, decimals);
    return Number(text) === value ? { text, missing: false } : { text, missing: false, exact: String(value) };
  };
}

function dateCells(values: ArrayLike<unknown>): (value: Date) => TableCell {
  let onlyDays = true;
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (value instanceof Date && !isMissing(value)) onlyDays &&= value.getTime() % 86_400_000 === 0;
  }
  return (value) => {
    const iso = value.toISOString();
    const text = onlyDays ? iso.slice(0, iso.length - 'T00:00:00.000Z'.length) : iso.replace('.000Z', 'Z');
    const fourDigitYear = iso.indexOf('T') === dayLength;
    return fourDigitYear ? { text, missing: false } : { text, missing: false, exact: iso };
  };
}

function describe(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  try {
    return inspect(value, {
      depth: 1,
      breakLength: Number.POSITIVE_INFINITY,
      maxArrayLength: 20,
      maxStringLength: 200,
    });
  } catch {
    return '[a value that throws when shown]';
  }
}

function shorten(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  return `${text.slice(0, LONGEST_TEXT)}… (${text.length - LONGEST_TEXT} more characters)`;
}

/**
 * How the cells of a column are written: numbers with the same decimals down the column (6 at most, very
 * small and very large ones in exponent form), dates in ISO form without a time where none has one (UTC),
 * missing values by their own name, anything else as text cut at 1,000 characters.
 */
export function cellFormatter(values: ArrayLike<unknown>, kind: ColumnKind): (value: unknown) => TableCell {
  const number = kind === 'number' ? numberCells(values) : undefined;
  const date = kind === 'date' ? dateCells(values) : undefined;
  return (value) => {
    if (isMissing(value)) {
      return { text: value instanceof Date ? 'invalid date' : String(value), missing: true };
    }
    if (number) return number(value as number);
    if (date) return date(value as Date);
    return { text: shorten(describe(value)), missing: false };
  };
}
