import { said } from '../../contracts/told.ts';
import { dataError } from '../../tables/data-error.ts';
import type { ReadProgress } from '../../tables/read-progress.ts';
import { chooseSheet, type WorkbookOptions } from '../choose-sheet.ts';
import type { Grid } from '../grid.ts';
import type { SourceFile } from '../source-file.ts';
import { openZip, type ZipArchive } from '../zip-archive.ts';
import { readDateStyles } from './dates.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet, type Sheet } from './sheet.ts';
import { readWorkbook, type Workbook, type WorkbookSheet } from './workbook.ts';

/**
 * Reads one sheet of an Excel workbook (.xlsx, .xlsm); as Excel numbers its rows.
 *
 * An error such as `#N/A`, and a formula without a stored result, stay as text: neither is an empty cell.
 *
 * @param file name and bytes
 * @param options the sheet
 * @returns its rows
 * @throws Error naming file, place and cure: no such sheet, several sheets and none
 *   named, a part that is damaged or too large
 * @see ECMA-376-1 (Office Open XML, SpreadsheetML)
 */
export function readXlsx(file: SourceFile, options: WorkbookOptions = {}): Grid {
  const zip = openZip(file);
  const book = readWorkbook(file, zip);
  const chosen = chooseSheet(file, book.sheets, options.sheet);
  const sheet = readChosen(file, zip, book, chosen, options.onProgress);
  return { file: file.name, kind: 'xlsx', ...sheet };
}

function readChosen(
  file: SourceFile,
  zip: ZipArchive,
  book: Workbook,
  chosen: WorkbookSheet,
  onProgress: ReadProgress | undefined,
): Sheet {
  const bytes = chosen.path === undefined ? undefined : zip.read(chosen.path);
  if (!chosen.path || !bytes) {
    throw dataError(
      { file: file.name },
      said({
        en: `sheet "${chosen.name}" holds no cells; name another as sheet`,
        nl: `blad "${chosen.name}" heeft geen cellen; noem een ander als sheet`,
      }),
    );
  }
  const strings = book.strings === undefined ? undefined : zip.read(book.strings);
  const styles = book.styles === undefined ? undefined : zip.read(book.styles);
  const context = {
    strings: strings ? readSharedStrings({ file: file.name, part: book.strings ?? '' }, strings) : [],
    dateStyles: styles
      ? readDateStyles({ file: file.name, part: book.styles ?? '' }, styles)
      : new Set<number>(),
    from1904: book.from1904,
  };
  return readSheet({ file: file.name, part: chosen.path }, bytes, context, onProgress);
}
