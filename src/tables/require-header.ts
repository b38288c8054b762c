import { dataError } from './data-error.ts';
import type { RawRow, RawTable } from './raw-table.ts';

/** Titles and remarks above a header are few. */
const ROWS_SEARCHED = 20;
const LONGEST = 60;

/**
 * Makes sure that the first row is the one with the names of the columns, and that something divides them.
 *
 * @param raw a user's file
 * @param names the columns that it should have
 * @throws Error naming the file, and the row that seems to hold the names where another does, or the delimiters that
 *   are read where the file has one column
 */
export function requireHeader(raw: RawTable, names: readonly string[]): void {
  const lower = new Set(names.map((name) => name.toLowerCase()));
  const mostIn = (cells: RawRow['cells']) =>
    2 * cells.filter((cell) => lower.has(String(cell).trim().toLowerCase())).length > lower.size;
  if (mostIn(raw.header)) return;
  const named = raw.rows.slice(0, ROWS_SEARCHED).find(({ cells }) => mostIn(cells));
  const place = { file: raw.file };
  if (named) {
    throw dataError(
      place,
      `the first row must hold the names of the columns, but row ${named.row} seems to hold them; delete the rows above it`,
    );
  }
  const [only = '', second] = raw.header;
  if (second !== undefined || lower.size === 1) return;
  const shown = only.length > LONGEST ? `${only.slice(0, LONGEST)}…` : only;
  throw dataError(
    place,
    `has one column only, "${shown}"; expected cells with a comma, a semicolon or a tab between them`,
  );
}
