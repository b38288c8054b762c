import writeWorkbook from 'write-excel-file/universal';
import type { TextTable } from './text-table.ts';

/** A sheet of a workbook. */
interface TableSheet {
  /** At most 31 letters, none of []:*?/\ */
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

/** Numbers are numbers, and whole percentages are shares in the form of percentages. */
function cellOf(text: string) {
  if (/^-?\d{1,15}([.,]\d+)?$/.test(text)) return { value: Number(text.replace(',', '.')), type: Number };
  if (/^-?\d+%$/.test(text)) return { value: Number(text.slice(0, -1)) / 100, type: Number, format: '0%' };
  return { value: text, type: String };
}
