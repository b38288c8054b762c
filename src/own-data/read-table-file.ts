import { surroundings } from '../contracts/surroundings.ts';
import { readParquet } from './columnar/read-parquet.ts';
import { type ReadOptions, readTable } from './read-table.ts';
import type { SourceTable } from './source-table.ts';

/** `PAR1`, as Parquet starts. */
const MARK = [0x50, 0x41, 0x52, 0x31];

/**
 * Reads a user's file from disk as a table; see {@link readTable}. Parquet goes through DuckDB.
 *
 * @param path the file
 * @throws Error naming the path or file, place and cure
 * @example
 * (await readTableFile('examples/exports/synthetic-comma.csv')).kind
 * // 'text'
 */
export async function readTableFile(path: string, options: ReadOptions = {}): Promise<SourceTable> {
  // DuckDB reads from disk what may be larger than memory: its bytes are not taken to know it
  const start = surroundings().readStart(path, MARK.length);
  const isParquet = MARK.every((byte, at) => start.bytes[at] === byte);
  return isParquet
    ? readParquet(path, start.name, options)
    : readTable(surroundings().readFile(path), options);
}
