import type { SourceFile } from '../contracts/source-file.ts';
import { dataError } from './data-error.ts';
import { decodeText } from './decode-text.ts';
import { delimitedRecords } from './delimited-records.ts';
import { type Delimiter, likelyDelimiter } from './likely-delimiter.ts';
import type { RawTable } from './raw-table.ts';

/**
 * Reads a delimited text file (RFC 4180); its rows may still have more or fewer cells than its header.
 *
 * Bytes are read as {@link decodeText} reads them. Rows without content and Excel's line `sep=;` are passed
 * over; row numbers stay those of the file.
 *
 * @param source its bytes, and the name that complaints give it
 * @param delimiter comma, semicolon or tab; found from the first lines when left out
 * @returns header and rows; every cell is text
 * @throws Error naming file and row when the file is empty, ill-quoted or no text
 */
export function readDelimited(source: SourceFile, delimiter?: Delimiter): RawTable {
  const file = source.name;
  const text = decodeText(source).replace(/^sep=.(?=[\r\n])/i, '');
  const records = delimitedRecords(file, text, delimiter ?? likelyDelimiter(text));
  const [first, ...rest] = records;
  if (!first)
    throw dataError(
      { file },
      {
        en: 'is empty; expected a header row with column names',
        nl: 'is leeg; verwacht een kopregel met kolomnamen',
      },
    );
  const header = first.cells.map((name) => name.trim());
  return { file, header, rows: rest };
}
