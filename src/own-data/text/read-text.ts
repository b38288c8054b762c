import { delimitedRecords } from '../../tables/delimited-records.ts';
import { type Grid, type GridRow, hasContent } from '../grid.ts';
import type { SourceFile } from '../source-file.ts';
import { decodeText } from './decode-text.ts';

/** How to read a text file. */
export interface TextOptions {
  /** comma, semicolon or tab; found from the first lines when left out */
  readonly delimiter?: string;
  /** encoding, in place of the one that the bytes show */
  readonly encoding?: string;
}

const DELIMITERS = [',', ';', '\t'] as const;
/** A line with so many cells is no title above the table, and a header stands among so many first lines. */
const WIDE = 10;
const LINES_SEARCHED = 20;

/**
 * Reads a delimited text file (RFC 4180) with comma, semicolon or tab.
 *
 * Rows without content and Excel's line `sep=;` are passed over; row numbers stay those of the file. Every cell is text,
 * and an empty one is null.
 *
 * @param file name and bytes
 * @returns its rows
 * @throws Error naming file and row when the file is ill-quoted, no text, or past a limit
 */
export function readText(file: SourceFile, options: TextOptions = {}): Grid {
  const text = decodeText(file, options.encoding).replace(/^\ufeff?sep=.(?=[\r\n])/i, '');
  const delimiter = options.delimiter ?? likelyDelimiter(text);
  const rows = text.includes('"')
    ? delimitedRecords(file.name, text, delimiter).map(({ info, record }) => ({
        row: info.lines,
        cells: record.map(orNull),
      }))
    : unquotedRows(text, delimiter);
  return { file: file.name, kind: 'text', rows, merged: [], hiddenRows: [] };
}

/** Text without any quote needs no grammar: lines are rows, whatever ends them. */
function unquotedRows(text: string, delimiter: string): GridRow[] {
  const rows: GridRow[] = [];
  const ends = /\r\n|\n|\r/g;
  let row = 0;
  for (let from = text.startsWith('\ufeff') ? 1 : 0; from < text.length; ) {
    row += 1;
    const end = ends.exec(text);
    const line = text.slice(from, end ? end.index : text.length);
    from = end ? ends.lastIndex : text.length;
    if (line === '') continue;
    const cells = line.split(delimiter).map(orNull);
    if (cells.some(hasContent)) rows.push({ row, cells });
  }
  return rows;
}

const orNull = (cell: string): string | null => (cell === '' ? null : cell);

/** The delimiter of the header, which may stand below a title that holds one of the others. */
function likelyDelimiter(text: string): string {
  // only the first lines, so that a large file is not cut to pieces
  const lines = text
    .slice(0, 1_000_000)
    .split(/[\r\n]+/, LINES_SEARCHED)
    .filter((line) => line !== '')
    // what stands in quotes divides nothing
    .map((line) => line.replace(/"[^"]*"/g, ''))
    .map((line) => DELIMITERS.map((delimiter) => line.split(delimiter).length));
  const cells = lines.find((counts) => Math.max(...counts) >= WIDE) ?? lines[0] ?? [];
  return DELIMITERS[cells.indexOf(Math.max(...cells))] ?? ',';
}
