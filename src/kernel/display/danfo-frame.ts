import type { Renderer } from './renderer.ts';
import { htmlTable } from './table-markup.ts';

/** What is used of Danfo's DataFrame and Series: told by their shape, Danfo itself is never loaded. */
interface DanfoFrame {
  readonly $isSeries: boolean;
  readonly values: unknown[];
  readonly columns: string[];
  readonly index: (string | number)[];
  readonly dtypes: string[];
  readonly shape: number[];
}

const MOST_ROWS = 1000;

/** Danfo numbers the rows from 0 unless told otherwise; only another index says something. */
function isPlainIndex(index: (string | number)[]): boolean {
  return index.every((label, row) => label === row);
}

/** Danfo DataFrames and Series, with the index as first column where it is more than row numbers. */
export const danfoFrame: Renderer<DanfoFrame> = {
  test: (value) => {
    if (typeof value !== 'object' || value === null || !('$isSeries' in value)) return false;
    const frame = value as DanfoFrame;
    return [frame.values, frame.columns, frame.index, frame.dtypes, frame.shape].every(Array.isArray);
  },
  render: (frame) => {
    const rows = frame.values.slice(0, MOST_ROWS);
    const columns = frame.columns.map((name, column) => ({
      name: String(name),
      type: String(frame.dtypes[column]),
      values: frame.$isSeries ? rows : rows.map((row) => (row as unknown[])[column]),
    }));
    const index = frame.index.slice(0, MOST_ROWS);
    const all = isPlainIndex(frame.index)
      ? columns
      : [{ name: 'index', type: 'index', values: index }, ...columns];
    const { html, text } = htmlTable(all, { rowCount: frame.values.length });
    return { 'text/html': html, 'text/plain': text };
  },
};
