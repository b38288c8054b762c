import { dataError } from '../tables/data-error.ts';
import type { RawTable } from '../tables/raw-table.ts';
import { requireHeader } from '../tables/require-header.ts';

/** Which column of a user's file holds what, by position. */
export interface OwnColumns {
  readonly items: readonly { readonly item: string; readonly column: number }[];
  readonly respondent: number | null;
  readonly municipality: number | null;
  /** columns that hold nothing we read */
  readonly ignored: readonly string[];
}

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
 *   column that the file lacks, two columns of one name, one column named for two things,
 *   names that stand in another row than the first
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
  requireHeader(
    raw,
    items.flatMap((item) => given[item] ?? (given[item] === null ? [] : item)),
  );
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
  const cure = 'in columns, or set it to null there when the survey left the item out';
  if (missing.length === all) {
    return dataError(
      place,
      `has none of the columns ${missing[0]} to ${missing.at(-1)} in its first row; ${has(raw)}. Name each ${cure}`,
    );
  }
  return dataError({ ...place, column: missing.join(', ') }, `is missing; ${has(raw)}. Name it ${cure}`);
}

const has = (raw: RawTable): string => `the file has ${raw.header.filter((name) => name !== '').join(', ')}`;
