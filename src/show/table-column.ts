/** One column of a table to be shown: a name, a type to print under it, and one value per row. */
export interface TableColumn {
  name: string;
  /** Shown in the heading; told from the values when absent. */
  type?: string;
  values: ArrayLike<unknown>;
}

/** How a column is aligned and sorted. */
export type ColumnKind = 'number' | 'bigint' | 'date' | 'text';

const KIND_OF_TYPE: Record<string, ColumnKind> = { number: 'number', bigint: 'bigint', date: 'date' };

/** True for the values a table shows as missing: null, undefined, NaN and a date that is none. */
export function isMissing(value: unknown): boolean {
  return (
    value === null || value === undefined || Number.isNaN(value instanceof Date ? value.getTime() : value)
  );
}

function typeOfValue(value: unknown): string {
  if (value instanceof Date) return 'date';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

/** The one type of all values that are not missing; `mixed` for several, `empty` for none. */
export function columnType(values: ArrayLike<unknown>): string {
  const types = new Set<string>();
  for (let row = 0; row < values.length; row++) {
    if (!isMissing(values[row])) types.add(typeOfValue(values[row]));
  }
  if (types.size > 1) return 'mixed';
  return types.values().next().value ?? 'empty';
}

/** Alignment and order follow the values, whatever the caller calls the type. */
export function columnKind(values: ArrayLike<unknown>): ColumnKind {
  return KIND_OF_TYPE[columnType(values)] ?? 'text';
}
