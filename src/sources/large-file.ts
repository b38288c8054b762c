import type { DuckDBConnection } from '@duckdb/node-api';
import { surroundings } from '../contracts/surroundings.ts';
import { columnOfValues } from '../own-data/columnar/column-of-values.ts';
import { type ReadOptions, readTable } from '../own-data/read-table.ts';
import { cellAt, type SourceTable } from '../own-data/source-table.ts';
import { dataError } from '../tables/data-error.ts';
import { likelyDelimiter } from '../tables/likely-delimiter.ts';
import { literal, quoted } from './count-sql.ts';

/** A file on disk as DuckDB reads it, and its first rows as we do. */
export interface LargeFile {
  /** The first rows, by which columns are found */
  readonly head: SourceTable;
  /** What stands behind FROM */
  readonly relation: string;
  readonly isColumnar: boolean;
  /** The column of a number, as SQL names it */
  column(at: number): string;
}

/** Bytes and rows by which the columns of a file are found. */
const HEAD_BYTES = 2_000_000;
const HEAD_ROWS = 10_000;

/**
 * Finds out how DuckDB can read a text or Parquet file.
 *
 * @throws DataError naming file and cure: another kind of file, an encoding that is not read at this size,
 *   first rows that DuckDB reads otherwise than we do
 */
export async function largeFile(
  connection: DuckDBConnection,
  path: string,
  options: ReadOptions,
): Promise<LargeFile> {
  const start = surroundings().readStart(path, HEAD_BYTES);
  return String.fromCharCode(...start.bytes.subarray(0, 4)) === 'PAR1'
    ? parquetFile(connection, path, start.name)
    : textFile(connection, path, start.name, start.bytes, options);
}

async function parquetFile(connection: DuckDBConnection, path: string, file: string): Promise<LargeFile> {
  const relation = `read_parquet(${literal(path)})`;
  const read = await connection.runAndReadAll(`SELECT * FROM ${relation} LIMIT ${HEAD_ROWS}`);
  const values = read.getColumnsJS();
  const names = read.columnNames();
  const rows = read.currentRowCount;
  const head: SourceTable = {
    file,
    kind: 'parquet',
    rows,
    rowNumber: (position) => position + 1,
    columns: names.map((name, at) => columnOfValues(name, rows, (row) => values[at]?.[row])),
    weight: null,
    notes: [],
  };
  return { head, relation, isColumnar: true, column: (at) => quoted(names[at] as string) };
}

async function textFile(
  connection: DuckDBConnection,
  path: string,
  file: string,
  start: Uint8Array,
  options: ReadOptions,
): Promise<LargeFile> {
  const end = start.length < HEAD_BYTES ? start.length : start.lastIndexOf(0x0a) + 1;
  const bytes = start.subarray(0, end);
  const text = utf8(file, bytes);
  const head = readTable({ name: file, bytes }, options);
  if (head.rows === 0) throw dataError({ file }, 'has no respondents; expected a row for each');
  if (head.kind !== 'text') {
    throw dataError(
      { file },
      'is no text or Parquet file, which alone are counted at this size; export it as CSV',
    );
  }
  const column = (at: number) => `c${at}`;
  const columns = head.columns.map((_, at) => `${literal(column(at))}: 'VARCHAR'`).join(', ');
  const relation = `read_csv(${[
    literal(path),
    'auto_detect = false',
    'header = false',
    `skip = ${Math.max(0, head.rowNumber(0) - 1)}`,
    `delim = ${literal(options.delimiter ?? likelyDelimiter(text.replace(/^\ufeff?sep=.(?=[\r\n])/i, '')))}`,
    `quote = '"'`,
    `escape = '"'`,
    `new_line = ${text.includes('\r\n') ? "'\\r\\n'" : "'\\n'"}`,
    `columns = {${columns}}`,
  ].join(', ')})`;
  await requireSameRows(connection, head, relation);
  return { head, relation, isColumnar: false, column };
}

function utf8(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw dataError(
      { file },
      'is not UTF-8, which alone is read at this size; save it again as CSV UTF-8, or as Parquet',
    );
  }
}

const COMPARED_ROWS = 5;

async function requireSameRows(
  connection: DuckDBConnection,
  head: SourceTable,
  relation: string,
): Promise<void> {
  // the first rows of the file, and not those that are read first
  await connection.run('SET preserve_insertion_order = true');
  const read = await connection.runAndReadAll(`SELECT * FROM ${relation} LIMIT ${COMPARED_ROWS}`);
  await connection.run('SET preserve_insertion_order = false');
  const differs = read
    .getRows()
    .findIndex((cells, row) =>
      row < head.rows
        ? head.columns.some((column, at) => String(cellAt(column, row) ?? '') !== String(cells[at] ?? ''))
        : false,
    );
  if (differs === -1) return;
  throw dataError(
    { file: head.file, row: head.rowNumber(differs) },
    'is laid out in a way that is not read at this size; save it as plain CSV with one header row, or as Parquet',
  );
}
