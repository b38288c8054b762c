import { dataError } from '../../tables/data-error.ts';
import type { RawTable } from '../../tables/raw-table.ts';
import type { SourceFile } from '../source-file.ts';
import { openZip, type ZipArchive } from '../zip-archive.ts';
import { readDateStyles } from './dates.ts';
import { readSharedStrings } from './shared-strings.ts';
import { rangeOf, readSheet, type Sheet } from './sheet.ts';
import { readWorkbook, type Workbook, type WorkbookSheet } from './workbook.ts';

/** How to read a workbook. */
export interface WorkbookOptions {
  /** name of the sheet; a workbook with one visible sheet needs none */
  readonly sheet?: string;
  /** what to do with hidden rows, which a filter leaves behind; a sheet that has them needs a choice */
  readonly hiddenRows?: 'read' | 'skip';
}

/** Row numbers named in an error at most. */
const NAMED = 5;

/**
 * Reads one sheet of an Excel workbook (.xlsx, .xlsm); its first row with content is the header.
 *
 * An error such as `#N/A`, and a formula without a stored result, stay as text: neither is an empty cell.
 *
 * @param file name and bytes
 * @param options the sheet, and what to do with hidden rows
 * @returns header and rows, numbered as Excel numbers them; rows without content are passed over
 * @throws Error naming file, place and cure: no such sheet, several sheets and none named, nothing in it, hidden rows
 *   without a choice, merged cells below the header, a part that is damaged or too large
 * @see ECMA-376-1 (Office Open XML, SpreadsheetML)
 */
export function readXlsx(file: SourceFile, options: WorkbookOptions = {}): RawTable {
  const zip = openZip(file);
  const book = readWorkbook(file, zip);
  const chosen = chooseSheet(file, book.sheets, options.sheet);
  const sheet = readChosen(file, zip, book, chosen);
  const [header, ...rows] = sheet.rows;
  if (!header) {
    throw dataError({ file: file.name }, `sheet "${chosen.name}" is empty; expected a header row`);
  }
  requireUnmerged(file, sheet, header.row);
  const hidden = new Set(hiddenRows(file, sheet, header.row, options.hiddenRows));
  const width = header.cells.length;
  return {
    file: file.name,
    header: header.cells.map((cell) => String(cell ?? '').trim()),
    rows: rows
      .filter(({ row, cells }) => !hidden.has(row) && cells.some(hasContent))
      .map(({ row, cells }) => ({ row, cells: padded(cells, width) })),
  };
}

/** The sheet named, or the only visible one. */
export function chooseSheet<S extends { readonly name: string; readonly hidden: boolean }>(
  file: SourceFile,
  sheets: readonly S[],
  name: string | undefined,
): S {
  const visible = sheets.filter(({ hidden }) => !hidden);
  const chosen = name === undefined ? visible : sheets.filter((sheet) => sheet.name === name);
  const [only, second] = chosen;
  if (only && !second) return only;
  const names = sheets.map((sheet) => sheet.name).join(', ');
  if (name !== undefined) {
    throw dataError({ file: file.name }, `has no sheet "${name}"; name one of ${names} as sheet`);
  }
  throw dataError(
    { file: file.name },
    only ? `has several sheets; name one of ${names} as sheet` : 'has no visible sheet; make one visible',
  );
}

function readChosen(file: SourceFile, zip: ZipArchive, book: Workbook, chosen: WorkbookSheet): Sheet {
  const bytes = chosen.path === undefined ? undefined : zip.read(chosen.path);
  if (!chosen.path || !bytes) {
    throw dataError({ file: file.name }, `sheet "${chosen.name}" holds no cells; name another as sheet`);
  }
  const strings = book.strings === undefined ? undefined : zip.read(book.strings);
  const styles = book.styles === undefined ? undefined : zip.read(book.styles);
  return readSheet({ file: file.name, part: chosen.path }, bytes, {
    strings: strings ? readSharedStrings({ file: file.name, part: book.strings ?? '' }, strings) : [],
    dateStyles: styles ? readDateStyles({ file: file.name, part: book.styles ?? '' }, styles) : new Set(),
    from1904: book.from1904,
  });
}

/** Merged cells keep one value for several respondents; titles above the header may be merged. */
function requireUnmerged(file: SourceFile, { merged }: Sheet, header: number): void {
  const below = merged.filter((reference) => {
    const range = rangeOf(reference);
    return range === null || range.rows[1] > header;
  });
  if (below.length === 0) return;
  throw dataError(
    { file: file.name },
    `cells ${someOf(below)} are merged, so that all but the first are empty; unmerge them in Excel ` +
      '(Home, Merge & Center) and fill in each',
  );
}

function hiddenRows(
  file: SourceFile,
  { hiddenRows: all }: Sheet,
  header: number,
  choice: 'read' | 'skip' | undefined,
): readonly number[] {
  const below = all.filter((row) => row > header);
  if (choice === 'skip') return below;
  if (choice === 'read' || below.length === 0) return [];
  throw dataError(
    { file: file.name },
    `${below.length === 1 ? 'row' : 'rows'} ${someOf(below)} ${below.length === 1 ? 'is' : 'are'} hidden, by hand or ` +
      'by a filter; show or delete them in Excel, or set hiddenRows to "read" or "skip"',
  );
}

function someOf(all: readonly (string | number)[]): string {
  const named = all.slice(0, NAMED).join(', ');
  return all.length > NAMED ? `${named} and ${all.length - NAMED} more` : named;
}

const hasContent = (cell: string | number | null): boolean =>
  typeof cell === 'number' || (cell !== null && cell.trim() !== '');

const padded = (cells: RawTable['rows'][number]['cells'], width: number) =>
  cells.length >= width ? cells : [...cells, ...Array<null>(width - cells.length).fill(null)];
