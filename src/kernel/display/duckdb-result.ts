import type { Renderer } from './renderer.ts';
import { MOST_ROWS, rowTable } from './row-table.ts';

interface Named {
  columnNames(): string[];
  columnTypes(): { toString(): string }[];
}
/** A reader that has rows at hand, such as `runAndReadAll` gives. */
interface Reader extends Named {
  readonly currentRowCount: number;
  value(column: number, row: number): unknown;
}
/** A whole result, such as `run` gives. */
interface Whole extends Named {
  readonly rowCount: number;
  readonly chunkCount: number;
  getChunk(at: number): { getRows(): unknown[][] };
}

function isReader(value: Partial<Reader>): boolean {
  return typeof value.currentRowCount === 'number' && typeof value.value === 'function';
}

function isWhole(value: Partial<Whole>): boolean {
  return typeof value.rowCount === 'number' && typeof value.getChunk === 'function';
}

function firstRows(result: Whole): unknown[][] {
  const rows: unknown[][] = [];
  for (let at = 0; at < result.chunkCount && rows.length < MOST_ROWS; at++)
    rows.push(...result.getChunk(at).getRows());
  return rows.slice(0, MOST_ROWS);
}

/** Results of DuckDB (@duckdb/node-api), told by their shape; none of their rows is used up. */
export const duckdbResult: Renderer<Reader | Whole> = {
  test: (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const { columnNames, columnTypes } = value as Partial<Named>;
    const isNamed = typeof columnNames === 'function' && typeof columnTypes === 'function';
    return isNamed && (isReader(value) || isWhole(value));
  },
  render: (result) => {
    const rowCount = isReader(result as Reader)
      ? (result as Reader).currentRowCount
      : (result as Whole).rowCount;
    const rows = isReader(result as Reader) ? undefined : firstRows(result as Whole);
    const types = result.columnTypes().map(String);
    const columns = result.columnNames().map((name, at) => ({
      name,
      type: types[at] as string,
      values: rows
        ? rows.map((row) => row[at])
        : Array.from({ length: Math.min(rowCount, MOST_ROWS) }, (_, row) =>
            (result as Reader).value(at, row),
          ),
    }));
    return rowTable(columns, rowCount);
  },
};
