import { columnBuilder } from '../column-builder.ts';
import { NONE_MISSING, type SourceCell, type SourceColumn } from '../source-table.ts';

/** A column of values as columnar files hold them: numbers, texts, dates, truth values, large integers. */
export function columnOfValues(name: string, length: number, at: (row: number) => unknown): SourceColumn {
  const builder = columnBuilder();
  for (let row = 0; row < length; row += 1) builder.add(plainCell(at(row)));
  return { name, label: null, valueLabels: new Map(), missing: NONE_MISSING, ...builder.finish() };
}

function plainCell(value: unknown): SourceCell {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isNaN(value) ? null : value;
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : String(value);
  }
  if (value instanceof Date) {
    const text = value.toISOString();
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
  }
  return typeof value === 'object' && !('toString' in value) ? JSON.stringify(value) : String(value);
}
