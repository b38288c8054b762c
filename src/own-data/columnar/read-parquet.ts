import { dataError } from '../../tables/data-error.ts';
import { type ReadProgress, ROWS_BETWEEN_SIGNS } from '../../tables/read-progress.ts';
import { inWords, LIMITS } from '../limits.ts';
import type { SourceTable } from '../source-table.ts';
import { columnOfValues } from './column-of-values.ts';

/**
 * Reads a Parquet file through DuckDB, which is loaded at the first call.
 *
 * @param path the file; DuckDB reads it from disk
 * @param name the file's name, for errors
 * @returns the table; row 1 is the first row
 * @throws Error naming the file and the cure: damaged or cut off, past a limit
 */
export async function readParquet(
  path: string,
  name: string,
  { onProgress }: { readonly onProgress?: ReadProgress } = {},
): Promise<SourceTable> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', {
    // nothing is fetched, and nothing is left on disk
    autoinstall_known_extensions: 'false',
    temp_directory: '',
    memory_limit: '1GB',
  });
  const connection = await instance.connect();
  const from = `read_parquet('${path.replaceAll("'", "''")}')`;
  try {
    const counted = await connection.runAndReadAll(`SELECT count(*)::DOUBLE FROM ${from}`);
    const rows = Number(counted.getRows()[0]?.[0] ?? 0);
    const described = await connection.runAndReadAll(`SELECT * FROM ${from} LIMIT 0`);
    const names = described.columnNames();
    if (rows * names.length > LIMITS.cells) throw tooMany(name);
    const columns = [];
    // a column at a time keeps what DuckDB hands over small
    for (const column of names) {
      const quoted = `"${column.replaceAll('"', '""')}"`;
      const read = await connection.runAndReadAll(`SELECT ${quoted} FROM ${from}`);
      const values = read.getColumnsJS()[0] ?? [];
      columns.push(columnOfValues(column, rows, (row) => values[row]));
      if (rows > ROWS_BETWEEN_SIGNS) onProgress?.(columns.length / names.length);
    }
    return {
      file: name,
      kind: 'parquet',
      rows,
      rowNumber: (position) => position + 1,
      columns,
      weight: null,
      notes: [],
    };
  } catch (cause) {
    const reason = String((cause as Error).message).split('\n')[0] ?? '';
    if (reason.startsWith(`${name}: `)) throw cause;
    throw dataError({ file: name }, `cannot be read as Parquet (${reason}); copy or write it again`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const tooMany = (name: string): Error =>
  dataError(
    { file: name },
    `holds more than ${inWords(LIMITS.cells)} cells; count it with duckdbSource, which needs no more memory`,
  );
