import { htmlTable } from '../../show/html-table.ts';
import type { JsonBundle } from '../protocol/messages.ts';

/** So many rows of a table are read. */
export const MOST_ROWS = 1000;

/** A table of which the first rows are read, as HTML and text. */
export function rowTable(
  columns: readonly { name: string; type?: string; values: unknown[] }[],
  rowCount: number,
): JsonBundle {
  const shown = columns.map(({ name, type, values }) => ({
    name,
    values: values.map(plainValue),
    ...(type === undefined ? {} : { type }),
  }));
  const { html, text } = htmlTable(shown, { rowCount });
  return { 'text/html': html, 'text/plain': text };
}

/** Values of classes of their own, such as dates of a database, by what they write of themselves. */
function plainValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const own = Object.getPrototypeOf(value)?.toString;
  const isPlain = own === undefined || own === Object.prototype.toString || own === Array.prototype.toString;
  return isPlain ? value : String(value);
}
