import { type ColumnTable, table } from 'arquero';
import type { SourceFile } from '../contracts/source-file.ts';
import type { StudyFiles } from '../contracts/surroundings.ts';
import { dataError } from './data-error.ts';
import { readDataPackage, tableResource } from './data-package.ts';
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
 * Reads a CSV file strictly, as the study's `datapackage.json` describes it: columns, types, ranges, missing
 * values, unique keys, and references to the other files of the package.
 *
 * @param files the study
 * @param name resource name, e.g. `frequencies`
 * @param given a file of the same form in place of the study's own
 * @throws DataError naming file, row, column and item, and the cure, at the first thing that is wrong
 */
export function readResource(files: StudyFiles, name: string, given?: SourceFile): DataRows {
  const resource = tableResource(readDataPackage(files), name);
  const { schema } = resource;
  const source = given ?? files.read(resource.path);
  if (!source)
    throw dataError(
      { file: resource.path },
      {
        en: `is not in ${files.name}; the data package lists it`,
        nl: `staat niet in ${files.name}; het datapakket noemt het wel`,
      },
    );
  const raw = requireTidy(readDelimited(source, ','));
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
  for (const key of schema.foreignKeys ?? []) checkReference(files, data, key, name);
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
      {
        en: `is missing; expected the columns ${columns.join(', ')}, found ${raw.header.join(', ')}`,
        nl: `ontbreekt; verwacht de kolommen ${columns.join(', ')}, en er zijn ${raw.header.join(', ')}`,
      },
    );
  }
  const unknown = raw.header.find((name) => !columns.includes(name));
  if (unknown !== undefined) {
    throw dataError(
      { file: raw.file, column: unknown },
      {
        en: `is not known; expected ${columns.join(', ')}`,
        nl: `is niet bekend; verwacht ${columns.join(', ')}`,
      },
    );
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
          {
            en: `repeats the key ${key} of row ${earlier}; give each ${fields.join(', ')} one row`,
            nl: `herhaalt de sleutel ${key} van rij ${earlier}; geef elke ${fields.join(', ')} één rij`,
          },
        );
      }
      seen.set(key, row);
    }
  }
}

function checkReference(files: StudyFiles, { file, rows }: DataRows, key: ForeignKey, self: string): void {
  const { resource, fields } = key.reference;
  const known = new Set<string>();
  for (const { values } of resource === self ? rows : readResource(files, resource).rows) {
    known.add(fields.map((name) => String(values[name])).join(' '));
  }
  for (const { row, values } of rows) {
    if (key.fields.some((name) => values[name] === null)) continue;
    const value = key.fields.map((name) => String(values[name])).join(' ');
    if (known.has(value)) continue;
    const { path } = tableResource(readDataPackage(files), resource);
    const named = fields.join(', ');
    throw dataError(
      { file, row, column: key.fields.join(', ') },
      {
        en: `"${value}" is not known; expected ${named} from ${path} (${sample(known)})`,
        nl: `"${value}" is niet bekend; verwacht ${named} uit ${path} (${sample(known)})`,
      },
    );
  }
}

function sample(known: ReadonlySet<string>): string {
  const all = [...known];
  return all.length <= 6 ? all.join(', ') : `${all.slice(0, 3).join(', ')} … ${all.at(-1)}`;
}
