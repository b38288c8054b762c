import { CsvError, parse } from '#csv-parse';
import { dataError } from './data-error.ts';
import { type ReadProgress, ROWS_BETWEEN_SIGNS } from './read-progress.ts';

/** One record of a delimited text, with the line that it ends on. */
interface InfoRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/**
 * The records of a delimited text, quotes read as RFC 4180 has them. Empty ones are
 * passed over; records may differ in length.
 *
 * @param file name of the file, for errors
 * @param onProgress told now and then how far it is, from 0 to 1
 * @throws DataError naming the line and the cure where quotes do not match
 */
export function delimitedRecords(
  file: string,
  text: string,
  delimiter: string,
  onProgress?: ReadProgress,
): InfoRecord[] {
  let records = 0;
  const watched = (record: string[], { bytes }: { readonly bytes: number }) => {
    records += 1;
    if (records % ROWS_BETWEEN_SIGNS === 0) onProgress?.(Math.min(1, bytes / text.length));
    return record;
  };
  try {
    return parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      ...(onProgress ? { on_record: watched } : {}),
    }) as unknown as InfoRecord[];
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const row = typeof cause.lines === 'number' ? { row: cause.lines } : {};
    throw dataError(
      { file, ...row },
      `is not well-formed CSV: ${cause.message}. Put quotes around cells that hold quotes, and double those inside`,
    );
  }
}
