import type { DuckDBConnection } from '@duckdb/node-api';
import { temporaryFolder } from '../platform/temporary-folder.ts';

/** A DuckDB of one's own, which keeps to a limit of memory. */
interface OpenDuckdb {
  readonly connection: DuckDBConnection;
  /** Gives everything back, temporary files too. */
  close(): Promise<void>;
}

/**
 * Opens a DuckDB in memory.
 *
 * @param memory as DuckDB writes it, e.g. `400MB`; what does not fit goes to temporary files
 */
export async function openDuckdb(memory: string): Promise<OpenDuckdb> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const scratch = temporaryFolder('rekenschap-duckdb-');
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: memory,
    temp_directory: scratch.path,
    // nothing is fetched: extensions are those that are built in
    autoinstall_known_extensions: 'false',
    preserve_insertion_order: 'false',
  });
  const connection = await instance.connect();
  return {
    connection,
    async close() {
      connection.closeSync();
      instance.closeSync();
      scratch.remove();
    },
  };
}
