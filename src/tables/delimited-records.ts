import Papa from 'papaparse';
import { lineCounter } from './line-counter.ts';
import { type ReadProgress, ROWS_BETWEEN_SIGNS } from './read-progress.ts';
import { requireWellQuoted } from './well-quoted.ts';

/** One record of a delimited text: the line that it ends on, and its cells. */
export interface DelimitedRecord {
  readonly row: number;
  readonly cells: readonly string[];
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
): DelimitedRecord[] {
  const body = text.replace(/^\ufeff+/, '');
  const newline = lineEndOf(body);
  requireWellQuoted(file, body, { delimiter, lineEnd: newline });
  const lineBefore = lineCounter(body);
  const records: DelimitedRecord[] = [];
  Papa.parse<string[]>(body, {
    delimiter,
    newline,
    skipEmptyLines: 'greedy',
    step: ({ data, meta: { cursor } }) => {
      records.push({ row: lineBefore(cursor), cells: data });
      if (records.length % ROWS_BETWEEN_SIGNS === 0) onProgress?.(cursor / body.length);
    },
  });
  return records;
}

type LineEnd = '\n' | '\r\n' | '\r';

/** The first line end outside quotes: the one between records. */
function lineEndOf(text: string): LineEnd {
  for (let from = 0; ; ) {
    const open = text.indexOf('"', from);
    const [end] = /\r\n|\n|\r/.exec(text.slice(from, open === -1 ? text.length : open)) ?? [];
    if (end !== undefined) return end as LineEnd;
    const close = open === -1 ? -1 : text.indexOf('"', open + 1);
    if (close === -1) return '\n';
    from = close + 1;
  }
}
