import { said } from '../../contracts/told.ts';
import { dataError } from '../../tables/data-error.ts';
import { chooseSheet, type WorkbookOptions } from '../choose-sheet.ts';
import type { Grid } from '../grid.ts';
import type { SourceFile } from '../source-file.ts';
import { openZip } from '../zip-archive.ts';
import { readSheets } from './sheets.ts';

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';

/**
 * Reads one sheet of an OpenDocument spreadsheet (.ods), as LibreOffice writes it; as LibreOffice numbers its
 * rows.
 *
 * @param file name and bytes
 * @param options the sheet
 * @returns its rows
 * @throws Error naming file, place and cure, as for a workbook of Excel
 * @see OASIS OpenDocument 1.3, part 3, section 9 (tables)
 */
export function readOds(file: SourceFile, options: WorkbookOptions = {}): Grid {
  const zip = openZip(file);
  const manifest = zip.read(MANIFEST);
  if (manifest && new TextDecoder().decode(manifest).includes('encryption-data')) {
    throw dataError(
      { file: file.name },
      said({
        en: 'is locked with a password; save it without one',
        nl: 'is beveiligd met een wachtwoord; sla het op zonder wachtwoord',
      }),
    );
  }
  const bytes = zip.read(CONTENT);
  if (!bytes)
    throw dataError(
      { file: file.name },
      said({
        en: `is damaged: its part ${CONTENT} is missing; save it again`,
        nl: `is beschadigd: deel ${CONTENT} ontbreekt; sla het opnieuw op`,
      }),
    );
  const sheets = readSheets({ file: file.name, part: CONTENT }, bytes, options.onProgress);
  const { rows, merged, hiddenRows } = chooseSheet(file, sheets, options.sheet);
  return { file: file.name, kind: 'ods', rows, merged, hiddenRows };
}
