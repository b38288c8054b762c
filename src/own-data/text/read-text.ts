import { delimitedRecords } from '../../tables/delimited-records.ts';
import { likelyDelimiter } from '../../tables/likely-delimiter.ts';
import { type ReadProgress, ROWS_BETWEEN_SIGNS } from '../../tables/read-progress.ts';
import { type Grid, type GridRow, hasContent } from '../grid.ts';
import type { SourceFile } from '../source-file.ts';
import { limitedText } from './limited-text.ts';

/** How to read a text file. */
export interface TextOptions {
  /** Comma, semicolon or tab; found from the first lines when left out */
  readonly delimiter?: string;
  /** Encoding, in place of the one that the bytes show */
  readonly encoding?: string;
  /** Told now and then how far it is, from 0 to 1 */
  readonly onProgress?: ReadProgress;
}

/**
 * Reads a delimited text file (RFC 4180) with comma, semicolon or tab.
 *
 * Rows without content and Excel's line `sep=;` are passed over; row numbers stay those of the file. Every
 * cell is text, and an empty one is null.
 *
 * @param file name and bytes
 * @returns its rows
 * @throws Error naming file and row when the file is ill-quoted, no text, or past a limit
 */
export function readText(file: SourceFile, options: TextOptions = {}): Grid {
  const text = limitedText(file, options.encoding).replace(/^\ufeff?sep=.(?=[\r\n])/i, '');
  const delimiter = options.delimiter ?? likelyDelimiter(text);
  const rows = text.includes('"')
    ? delimitedRecords(file.name, text, delimiter, options.onProgress).map(({ row, cells }) => ({
        row,
        cells: cells.map(orNull),
      }))
    : unquotedRows(text, delimiter, options.onProgress);
  return { file: file.name, kind: 'text', rows, merged: [], hiddenRows: [] };
}

/** Text without any quote needs no grammar: lines are rows, whatever ends them. */
function unquotedRows(text: string, delimiter: string, onProgress: ReadProgress | undefined): GridRow[] {
  const rows: GridRow[] = [];
  const ends = /\r\n|\n|\r/g;
  let row = 0;
  for (let from = text.startsWith('\ufeff') ? 1 : 0; from < text.length; ) {
    row += 1;
    if (row % ROWS_BETWEEN_SIGNS === 0) onProgress?.(from / text.length);
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
