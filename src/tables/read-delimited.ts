import type { SourceFile } from '../contracts/source-file.ts';
import { byteDecoder } from './byte-decoder.ts';
import { dataError } from './data-error.ts';
import { delimitedRecords } from './delimited-records.ts';
import type { RawTable } from './raw-table.ts';

type Delimiter = ',' | ';' | '\t';
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];
/** A line with so many cells is no title above the table, and a header stands among so many first lines. */
const WIDE = 10;
const LINES_SEARCHED = 20;

/**
 * Reads a delimited text file (RFC 4180); its rows may still have more or fewer cells than its header.
 *
 * Bytes are read by their byte order mark, else as UTF-8, or as Windows-1252 where they are not valid UTF-8, since
 * that is what a Dutch Excel writes under "CSV". Rows without content and Excel's line `sep=;` are passed over; row
 * numbers stay those of the file.
 *
 * @param source its bytes, and the name that complaints give it
 * @param delimiter comma, semicolon or tab; found from the first lines when left out
 * @returns header and rows; every cell is text
 * @throws Error naming file and row when the file is empty, ill-quoted or no text
 */
export function readDelimited({ name: file, bytes }: SourceFile, delimiter?: Delimiter): RawTable {
  const text = decode(file, bytes).replace(/^sep=.(?=[\r\n])/i, '');
  const records = delimitedRecords(file, text, delimiter ?? likelyDelimiter(text));
  const [first, ...rest] = records;
  if (!first) throw dataError({ file }, 'is empty; expected a header row with column names');
  const header = first.record.map((name) => name.trim());
  return { file, header, rows: rest.map(({ info, record }) => ({ row: info.lines, cells: record })) };
}

function decode(file: string, bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) {
    throw dataError({ file }, 'is no UTF-8 text, it may be UTF-16 without its mark; save it as CSV UTF-8');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return byteDecoder('windows-1252')(bytes);
  }
}

/** The delimiter of the header, which may stand below a title that holds one of the others. */
function likelyDelimiter(text: string): Delimiter {
  const lines = text
    .split(/[\r\n]+/, LINES_SEARCHED)
    .filter((line) => line !== '')
    .map((line) => DELIMITERS.map((delimiter) => line.split(delimiter).length));
  const cells = lines.find((counts) => Math.max(...counts) >= WIDE) ?? lines[0] ?? [];
  return DELIMITERS[cells.indexOf(Math.max(...cells))] ?? ',';
}
