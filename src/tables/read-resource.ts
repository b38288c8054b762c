import { type ColumnTable, table } from 'arquero';
import { dataError } from './data-error.ts';
import { dataPath } from './data-folder.ts';
import { tableResource } from './data-package.ts';
import type { RawTable } from './raw-table.ts';
import { readDelimited } from './read-delimited.ts';
import { requireTidy } from './require-tidy.ts';
import { type CellValue, type ForeignKey, parseCell, type TableSchema } from './table-schema.ts';

/** A row as read, with its number in the file for later complaints. */
export interface DataRow {
  readonly row: number;
  readonly values: Readonly<Record<string, CellValue>>;
}

/** A file that satisfies its schema. */
export interface DataRows {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly DataRow[];
}

/**
 * Reads a CSV file strictly, as `data/datapackage.json` describes it: columns, types, ranges, missing
 * values, unique keys, and references to the other files of the package.
 *
 * @param name resource name, e.g. `quickscan-frequencies`
 * @param path the file; the package's own when left out
 * @throws Error naming file, row, column and item, and the cure, at the first thing that is wrong
 */
export function readResource(name: string, path?: string): DataRows {
  const resource = tableResource(name);
  const { schema } = resource;
  const raw = requireTidy(readDelimited(path ?? dataPath(resource.path), ','));
  const columns = schema.fields.map((field) => field.name);
  checkHeader(raw, columns);
  const rows = raw.rows.map(({ row, cells }): DataRow => {
    const item = cells[raw.header.indexOf('item')];
    const values = schema.fields.map((field): [string, CellValue] => {
      const text = String(cells[raw.header.indexOf(field.name)] ?? '');
      const named = typeof item === 'string' && field.name !== 'item' ? { item } : {};
      const place = { file: raw.file, row, column: field.name, ...named };
      return [field.name, parseCell(text, field, schema.missingValues, place)];
    });
    return { row, values: Object.fromEntries(values) };
  });
  const data = { file: raw.file, columns, rows };
  checkUnique(data, schema);
  for (const key of schema.foreignKeys ?? []) checkReference(data, key, name);
  return data;
}

/** The rows as an Arquero table, one column per field. */
export function toTable(data: DataRows): ColumnTable {
  return table(
    Object.fromEntries(
      data.columns.map((name) => [name, data.rows.map(({ values }) => values[name] ?? null)]),
    ),
    [...data.columns],
  );
}

function checkHeader(raw: RawTable, columns: readonly string[]): void {
  const missing = columns.find((name) => !raw.header.includes(name));
  if (missing !== undefined) {
    throw dataError(
      { file: raw.file, column: missing },
      `is missing; expected the columns ${columns.join(', ')}, found ${raw.header.join(', ')}`,
    );
  }
  const unknown = raw.header.find((name) => !columns.includes(name));
  if (unknown !== undefined) {
    throw dataError({ file: raw.file, column: unknown }, `is not known; expected ${columns.join(', ')}`);
  }
}

function checkUnique({ file, rows }: DataRows, schema: TableSchema): void {
  const single = schema.fields.filter((field) => field.constraints?.unique).map((field) => [field.name]);
  for (const fields of [schema.primaryKey, ...single]) {
    const seen = new Map<string, number>();
    for (const { row, values } of rows) {
      const key = fields.map((name) => `${name} ${values[name]}`).join(', ');
      const earlier = seen.get(key);
      if (earlier !== undefined) {
        throw dataError(
          { file, row },
          `repeats the key ${key} of row ${earlier}; give each ${fields.join(', ')} one row`,
        );
      }
      seen.set(key, row);
    }
  }
}

function checkReference({ file, rows }: DataRows, key: ForeignKey, self: string): void {
  const { resource, fields } = key.reference;
  const known = new Set<string>();
  for (const { values } of resource === self ? rows : readResource(resource).rows) {
    known.add(fields.map((name) => String(values[name])).join(' '));
  }
  for (const { row, values } of rows) {
    if (key.fields.some((name) => values[name] === null)) continue;
    const value = key.fields.map((name) => String(values[name])).join(' ');
    if (known.has(value)) continue;
    throw dataError(
      { file, row, column: key.fields.join(', ') },
      `"${value}" is not known; expected ${fields.join(', ')} from ${tableResource(resource).path} (${sample(known)})`,
    );
  }
}

function sample(known: ReadonlySet<string>): string {
  const all = [...known];
  return all.length <= 6 ? all.join(', ') : `${all.slice(0, 3).join(', ')} … ${all.at(-1)}`;
}
