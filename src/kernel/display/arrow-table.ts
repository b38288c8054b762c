import type { Renderer } from './renderer.ts';
import { MOST_ROWS, rowTable } from './row-table.ts';

/** What is used of a table of Apache Arrow or Flechette: told by its shape. */
interface ArrowTable {
  readonly numRows: number;
  readonly numCols: number;
  readonly schema: { fields: { name: string; type: unknown }[] };
  getChildAt(column: number): { get?(row: number): unknown; at?(row: number): unknown } | null | undefined;
}

/** Tables of Apache Arrow, and of Flechette, which reads the same format. */
export const arrowTable: Renderer<ArrowTable> = {
  test: (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const { numRows, numCols, schema, getChildAt } = value as Partial<ArrowTable>;
    return (
      typeof numRows === 'number' &&
      typeof numCols === 'number' &&
      typeof getChildAt === 'function' &&
      Array.isArray(schema?.fields)
    );
  },
  render: (table) => {
    const rows = Math.min(table.numRows, MOST_ROWS);
    const columns = table.schema.fields.map(({ name, type }, at) => {
      const column = table.getChildAt(at);
      const values = Array.from({ length: rows }, (_, row) =>
        column?.get ? column.get(row) : column?.at?.(row),
      );
      const written = String(type);
      return { name, values, ...(written.startsWith('[object') ? {} : { type: written }) };
    });
    return rowTable(columns, table.numRows);
  },
};
