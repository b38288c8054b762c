import { readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import { dataError } from './data-error.ts';
import type { RawTable } from './raw-table.ts';

interface InfoRecord {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

/**
 * Reads a delimited text file (RFC 4180) strictly: every row must have as many cells as the header.
 *
 * Bytes are read as UTF-8, or as Windows-1252 where they are not valid UTF-8, since that is what a
 * Dutch Excel writes under "CSV". Blank lines are passed over; row numbers stay those of the file.
 *
 * @param path the file
 * @param delimiter `,` or `;`; found from the header line when left out
 * @returns header and rows; every cell is text
 * @throws Error naming file and row when the file is absent, empty, ill-quoted or ragged
 */
export function readDelimited(path: string, delimiter?: ',' | ';'): RawTable {
  const text = decode(readBytes(path));
  const records = parseRecords(path, text, delimiter ?? likelyDelimiter(text));
  const [first, ...rest] = records;
  if (!first) throw dataError({ file: path }, 'is empty; expected a header row with column names');
  const header = first.record.map((name) => name.trim());
  const twice = header.find((name, index) => header.indexOf(name) !== index);
  if (twice !== undefined) {
    throw dataError(
      { file: path, row: 1, column: twice },
      'is in the header twice; give each column one name',
    );
  }
  for (const { info, record } of rest) {
    if (record.length === header.length) continue;
    throw dataError(
      { file: path, row: info.lines },
      `has ${record.length} cells, the header has ${header.length}; quote cells that hold the delimiter`,
    );
  }
  return { file: path, header, rows: rest.map(({ info, record }) => ({ row: info.lines, cells: record })) };
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new Error(`${path}: cannot be read; check the path (${(cause as Error).message})`, { cause });
  }
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function likelyDelimiter(text: string): ',' | ';' {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

function parseRecords(file: string, text: string, delimiter: string): InfoRecord[] {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as InfoRecord[];
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const row = typeof cause.lines === 'number' ? { row: cause.lines } : {};
    throw dataError({ file, ...row }, `is not well-formed CSV; ${cause.message}`);
  }
}
