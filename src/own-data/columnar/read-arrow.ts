import { tableFromIPC } from '@uwdata/flechette';
import { dataError } from '../../tables/data-error.ts';
import { type ReadProgress, ROWS_BETWEEN_SIGNS } from '../../tables/read-progress.ts';
import { inWords, LIMITS } from '../limits.ts';
import type { SourceFile } from '../source-file.ts';
import type { SourceTable } from '../source-table.ts';
import { columnOfValues } from './column-of-values.ts';

/**
 * Reads an Arrow file or stream (.arrow, .feather of version 2), as
 * Arquero and R's arrow write it, uncompressed.
 *
 * @param file name and bytes
 * @returns the table; row 1 is the first row
 * @throws Error naming the file and the cure: damaged, compressed, past a limit
 * @see Apache Arrow columnar format, "IPC"
 */
export function readArrow(
  file: SourceFile,
  { onProgress }: { readonly onProgress?: ReadProgress } = {},
): SourceTable {
  let table: ReturnType<typeof tableFromIPC>;
  try {
    table = tableFromIPC(file.bytes, { useDate: true });
  } catch (cause) {
    throw unreadable(file, cause);
  }
  if (table.numRows * table.numCols > LIMITS.cells) {
    throw dataError(
      { file: file.name },
      `holds more than ${inWords(LIMITS.cells)} cells; leave columns out, or save it as Parquet`,
    );
  }
  try {
    return {
      file: file.name,
      kind: 'arrow',
      rows: table.numRows,
      rowNumber: (position) => position + 1,
      columns: table.names.map((name, at) => {
        if (table.numRows > ROWS_BETWEEN_SIGNS) onProgress?.(at / table.numCols);
        const column = table.getChild(name);
        return columnOfValues(String(name), table.numRows, (row) => column.at(row));
      }),
      weight: null,
      notes: [],
    };
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

function unreadable({ name }: SourceFile, cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return dataError(
    { file: name },
    `cannot be read as Arrow (${reason}); it may be cut off or compressed: write it again without compression, ` +
      'or as Parquet',
  );
}
