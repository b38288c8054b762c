import { readNumber } from './read-number.ts';
import { entriesOf, recordsOf } from './records-of.ts';

/** How the numbers of a list are called where they stand under names. */
export interface ListForm {
  /** Names of the places in order, lower case, each with its other names */
  readonly places?: readonly (readonly string[])[];
  /** Columns that hold the numbers, the first that is there */
  readonly columns?: readonly string[];
  /** Columns that say which place a row is of */
  readonly keys?: readonly string[];
  readonly whole?: boolean;
}

/**
 * A list of numbers, however it was given: an array, text with spaces or semicolons, an object or map by
 * name, a table or rows with a column of numbers, in any order where another column says the place.
 *
 * @returns undefined where one of them is no number, or a place is missing
 */
export function readList(given: unknown, form: ListForm = {}): number[] | undefined {
  const { whole = false } = form;
  if (typeof given === 'string') return numbers(splitText(given), whole);
  if (ArrayBuffer.isView(given)) return [...(given as Float64Array)];
  const rows = recordsOf(given);
  if (rows) return fromRows(rows, form);
  if (Array.isArray(given)) {
    const [first] = given;
    return given.length === 1 && Array.isArray(first) ? numbers(first, whole) : numbers(given, whole);
  }
  const entries = entriesOf(given);
  return entries && inPlace(entries, form);
}

function splitText(text: string): string[] {
  const bare = text
    .trim()
    .replace(/^[[({]|[\])}]$/g, '')
    .replace(/\s+(?:en|and)\s+/g, ' ')
    // a hyphen parts numbers where all of it is whole numbers with hyphens between them
    .replace(/^\d+%?(?:\s*[-–]\s*\d+%?)+$/, (whole) => whole.replace(/[-–]/g, ';'));
  // a comma parts only where nothing else does: it may also stand inside a number
  const parting = /[;/|]/.test(bare) ? /[;/|]/ : /\s/.test(bare.trim()) ? /,?\s+/ : /,/;
  return bare.split(parting).filter((part) => part.trim() !== '');
}

function numbers(values: readonly unknown[], whole: boolean): number[] | undefined {
  const read = values.map((value) => (Array.isArray(value) ? undefined : readNumber(value, whole)));
  return read.every((value) => value !== undefined) ? (read as number[]) : undefined;
}

function fromRows(rows: readonly Readonly<Record<string, unknown>>[], form: ListForm): number[] | undefined {
  const names = Object.keys(rows[0] ?? {});
  const key = names.find((name) => (form.keys ?? []).includes(name.toLowerCase()));
  const column =
    (form.columns ?? []).find((name) => names.includes(name)) ?? names.find((name) => name !== key);
  if (column === undefined) return undefined;
  // one row with a column a place
  if (rows.length === 1 && names.length > 1) return inPlace(Object.entries(rows[0] as object), form);
  if (key === undefined)
    return numbers(
      rows.map((row) => row[column]),
      form.whole ?? false,
    );
  return inPlace(
    rows.map((row) => [String(row[key]), row[column]]),
    form,
  );
}

function inPlace(entries: readonly [string, unknown][], form: ListForm): number[] | undefined {
  const found = new Map(entries.map(([name, value]) => [name.trim().toLowerCase(), value]));
  const { places } = form;
  if (!places) {
    const sorted = [...entries].sort(([a], [b]) => digitsOf(a) - digitsOf(b));
    return numbers(
      sorted.map(([, value]) => value),
      form.whole ?? false,
    );
  }
  const values = places.map((names) => {
    const name = names.find((each) => found.has(each));
    return name === undefined ? undefined : found.get(name);
  });
  return numbers(values, form.whole ?? false);
}

const digitsOf = (name: string): number => Number(/\d+/.exec(name)?.[0] ?? Number.NaN);
