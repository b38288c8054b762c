import { surroundings } from '../contracts/surroundings.ts';
import type { PublishedTable, TableOptions } from '../published-tables/published-table.ts';
import {
  type CrosstabOptions,
  type PrintedCrosstab,
  readCrosstab,
} from '../published-tables/read-crosstab.ts';
import { splitHtml } from '../published-tables/split-html.ts';
import { splitText } from '../published-tables/split-text.ts';
import type { TableCells } from '../published-tables/table-cells.ts';
import { understandTable } from '../published-tables/understand-table.ts';
import { fileKind } from './file-kind.ts';
import { readOds } from './ods/read-ods.ts';
import type { SourceFile } from './source-file.ts';
import { limitedText } from './text/limited-text.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/** How to read a published table. */
export interface PublishedTableOptions extends TableOptions {
  /** Name of the sheet, in a workbook with several */
  readonly sheet?: string;
  /** Which table of a web page, from 1 */
  readonly number?: number;
}

/**
 * Reads a published table from disk: CSV, TSV, Excel, OpenDocument, HTML, or text pasted from a page.
 *
 * @param path the file
 * @param options what the reader knows of the table
 * @returns what was understood of it, and what was not
 * @throws Error naming file, row, column and cure
 * @example
 * readPublishedTable('notebooks/tables/pmc5882834-table-3.tsv', {
 *   scale: { min: 0, max: 116 },
 *   n: { min: 6, max: 6 },
 * }).scale
 * // { min: 0, max: 116, ... }
 */
export function readPublishedTable(path: string, options: PublishedTableOptions = {}): PublishedTable {
  return publishedTableOf(surroundings().readFile(path), options);
}

/**
 * The same from a file's bytes, as a page has them.
 *
 * @param file name and bytes
 * @example
 * const bytes = new TextEncoder().encode('item,n,mean\na,28,5.19\nb,28,5.18');
 * const table = publishedTableOf({ name: 'a.csv', bytes }, { scale: { min: 1, max: 7 } });
 * table.rows.map(({ label }) => label)
 * // ['a', 'b']
 */
export function publishedTableOf(file: SourceFile, options: PublishedTableOptions = {}): PublishedTable {
  return understandTable(cellsOf(file, options), options);
}

/**
 * Reads a published crosstab from disk, in the same forms.
 *
 * @param path the file
 * @param options what its cells hold, and where in the file it stands
 * @throws Error naming file, row, column and cure
 * @example
 * readPublishedCrosstab('examples/tables/crosstab.csv', { kind: 'counts' }).rows
 * // ['men', 'women']
 */
export function readPublishedCrosstab(
  path: string,
  options: CrosstabOptions & Pick<PublishedTableOptions, 'sheet' | 'number'>,
): PrintedCrosstab {
  return publishedCrosstabOf(surroundings().readFile(path), options);
}

/**
 * The same from a file's bytes.
 *
 * @param file name and bytes
 * @param options what its cells hold, and where in the file it stands
 * @throws Error naming file, row, column and cure
 * @example
 * const bytes = new TextEncoder().encode(';yes;no;n\nmen;67;33;3\nwomen;50;50;2');
 * publishedCrosstabOf({ name: 'pasted', bytes }, { kind: 'row' }).columns
 * // ['yes', 'no']
 */
export function publishedCrosstabOf(
  file: SourceFile,
  options: CrosstabOptions & Pick<PublishedTableOptions, 'sheet' | 'number'>,
): PrintedCrosstab {
  return readCrosstab(cellsOf(file, options), options);
}

function cellsOf(file: SourceFile, { sheet, number }: PublishedTableOptions): TableCells {
  const start = new TextDecoder('latin1').decode(file.bytes.subarray(0, 4096));
  // a page, or a piece of one that holds the table
  if (/^(?:\xef\xbb\xbf)?\s*</.test(start) && /<(table|html|body|!doctype html)/i.test(start)) {
    return splitHtml(file.name, limitedText(file), number);
  }
  const kind = fileKind(file);
  const workbook = sheet === undefined ? {} : { sheet };
  if (kind === 'xlsx' || kind === 'ods') {
    const { rows } = kind === 'xlsx' ? readXlsx(file, workbook) : readOds(file, workbook);
    return {
      file: file.name,
      rows: rows.map(({ row, cells }) => ({ row, cells: cells.map((cell) => cell ?? '') })),
    };
  }
  return splitText(file.name, limitedText(file));
}
