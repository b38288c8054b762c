import { dataError } from './data-error.ts';
import type { RawRow, RawTable } from './raw-table.ts';

/** Which column of a user's file holds what, by position. */
export interface OwnColumns {
  readonly items: readonly { readonly item: string; readonly column: number }[];
  readonly respondent: number | null;
  readonly municipality: number | null;
  /** columns that hold nothing we read */
  readonly ignored: readonly string[];
}

/** Titles and remarks above a header are few. */
const ROWS_SEARCHED = 20;

const USUAL_NAMES: Readonly<Record<string, readonly string[]>> = {
  respondent: ['respondent'],
  municipality: ['municipality', 'gemeente'],
};

/**
 * Finds a user's columns by the names given, or else by the usual names, in any case.
 *
 * @param raw the user's file
 * @param items item codes to find
 * @param given column name by item code, `respondent` or `municipality`; null for a column that is not there
 * @throws Error naming the file and column: a name for something unknown, a named column or an item's
 *   column that the file lacks, two columns of one name, one column named for two things
 */
export function ownColumns(
  raw: RawTable,
  items: readonly string[],
  given: Readonly<Record<string, string | null>>,
): OwnColumns {
  const known = [...items, ...Object.keys(USUAL_NAMES)];
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new Error(
      `columns names "${unknown}", which is no item; expected ${items[0]} to ${items.at(-1)}, respondent or municipality`,
    );
  }
  const taken = new Map<number, string>();
  const locate = (what: string): number | null => {
    const name = given[what];
    if (name === null) return null;
    const column = find(raw, name === undefined ? (USUAL_NAMES[what] ?? [what]) : [name]);
    if (column === null && name !== undefined) {
      throw dataError(
        { file: raw.file, column: name },
        `is missing, and columns names it for ${what}; ${has(raw)}`,
      );
    }
    if (column === null) return null;
    const other = taken.get(column);
    if (other !== undefined) {
      throw dataError(
        { file: raw.file, column: raw.header[column] ?? '' },
        `is named for both ${other} and ${what}; name it once`,
      );
    }
    taken.set(column, what);
    return column;
  };
  const found = items.map((item) => ({ item, column: locate(item) }));
  const missing = found
    .filter(({ item, column }) => column === null && given[item] !== null)
    .map(({ item }) => item);
  if (missing.length > 0) throw missingColumns(raw, missing, found.length);
  const respondent = locate('respondent');
  const municipality = locate('municipality');
  return {
    items: found.flatMap(({ item, column }) => (column === null ? [] : [{ item, column }])),
    respondent,
    municipality,
    ignored: raw.header.filter((_, column) => !taken.has(column)),
  };
}

function find(raw: RawTable, names: readonly string[]): number | null {
  const exact = raw.header.findIndex((name) => names.includes(name));
  if (exact !== -1) return exact;
  const wanted = names.map((name) => name.toLowerCase());
  const columns = raw.header.flatMap((name, column) => (wanted.includes(name.toLowerCase()) ? [column] : []));
  const [first, second] = columns;
  if (second !== undefined) {
    const both = columns.map((column) => `"${raw.header[column]}"`).join(' and ');
    throw dataError({ file: raw.file }, `has columns ${both}; name the one to read in columns`);
  }
  return first ?? null;
}

/** Says of columns that are not there what the likeliest cure is. */
function missingColumns(raw: RawTable, missing: readonly string[], all: number): Error {
  const place = { file: raw.file };
  const lower = missing.map((item) => item.toLowerCase());
  const namesIn = (cells: RawRow['cells']) =>
    cells.filter((cell) => lower.includes(String(cell).trim().toLowerCase())).length;
  const names = raw.rows.slice(0, ROWS_SEARCHED).find(({ cells }) => 2 * namesIn(cells) > missing.length);
  if (names) {
    return dataError(
      place,
      `the first row must hold the names of the columns, but row ${names.row} seems to hold them; delete the rows above it`,
    );
  }
  if (raw.header.length === 1) {
    return dataError(
      place,
      `has one column only, "${shortened(raw.header[0] ?? '')}"; expected cells with a comma, a semicolon or a tab between them`,
    );
  }
  const cure = 'in columns, or set it to null there when the survey left the item out';
  if (missing.length === all) {
    return dataError(
      place,
      `has none of the columns ${missing[0]} to ${missing.at(-1)} in its first row; ${has(raw)}. Name each ${cure}`,
    );
  }
  return dataError({ ...place, column: missing.join(', ') }, `is missing; ${has(raw)}. Name it ${cure}`);
}

const LONGEST = 60;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const has = (raw: RawTable): string => `the file has ${raw.header.filter((name) => name !== '').join(', ')}`;
