import writeWorkbook from 'write-excel-file/universal';
import type { TextTable } from './own-page.ts';

/** A sheet of a workbook. */
interface TableSheet {
  /** at most 31 letters, none of []:*?/\ */
  readonly name: string;
  readonly table: TextTable;
}

/**
 * Tables as an Excel workbook, a sheet each; cells that are plain numbers are numbers there.
 *
 * @returns the file's bytes
 */
export async function workbook(sheets: readonly TableSheet[]): Promise<Uint8Array> {
  const written = sheets.map(({ name, table }) => ({
    sheet: name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31),
    data: [
      table.heads.map((text) => ({ value: text, fontWeight: 'bold' as const })),
      ...table.rows.map((row) => row.map(cellOf)),
    ],
    stickyRowsCount: 1,
  }));
  const blob = await writeWorkbook(written).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

const cellOf = (text: string) =>
  /^-?\d+(\.\d+)?$/.test(text) ? { value: Number(text), type: Number } : { value: text, type: String };
