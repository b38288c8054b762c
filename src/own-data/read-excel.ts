import { createRequire } from 'node:module';
import { dataError } from '../tables/data-error.ts';
import type { RawTable } from '../tables/raw-table.ts';

type Cell = string | number | boolean | null;
interface SheetReader {
  readFile(path: string): { readonly SheetNames: string[]; readonly Sheets: Record<string, unknown> };
  readonly utils: {
    sheet_to_json(sheet: unknown, options: Record<string, unknown>): Cell[][];
    decode_range(range: string): { readonly s: { readonly r: number } };
  };
}

/**
 * Reads one sheet of an Excel workbook; its first row with content is the header.
 *
 * The reader is the one Danfo brings along, loaded at the first call.
 *
 * @param path `.xlsx` or `.xls`
 * @param sheet name; a workbook with one sheet needs none
 * @returns header and rows, numbered as Excel numbers them; rows without content are passed over
 * @throws Error naming the file and the cure: no such sheet, several sheets and none named, no header
 */
export function readExcel(path: string, sheet?: string): RawTable {
  const excel = loadReader();
  let book: ReturnType<SheetReader['readFile']>;
  try {
    book = excel.readFile(path);
  } catch (cause) {
    throw new Error(`${path}: cannot be read as Excel; check the path (${(cause as Error).message})`, {
      cause,
    });
  }
  const name = sheet ?? (book.SheetNames.length === 1 ? book.SheetNames[0] : undefined);
  if (name === undefined || !book.SheetNames.includes(name)) {
    const problem = name === undefined ? 'has several sheets' : `has no sheet "${name}"`;
    throw dataError({ file: path }, `${problem}; name one of ${book.SheetNames.join(', ')} as sheet`);
  }
  const content = book.Sheets[name] as { readonly '!ref'?: string };
  const cells = excel.utils.sheet_to_json(content, { header: 1, raw: true, defval: null, blankrows: true });
  const firstRow = content['!ref'] ? excel.utils.decode_range(content['!ref']).s.r + 1 : 1;
  const filled = cells
    .map((row, index) => ({ row: firstRow + index, cells: row.map(plain) }))
    .filter((row) => row.cells.some((cell) => cell !== null && cell !== ''));
  const [header, ...rows] = filled;
  if (!header) throw dataError({ file: path }, `sheet "${name}" is empty; expected a header row`);
  return { file: path, header: header.cells.map((cell) => String(cell ?? '').trim()), rows };
}

function plain(cell: Cell): string | number | null {
  return typeof cell === 'boolean' ? String(cell) : cell;
}

function loadReader(): SheetReader {
  const require = createRequire(import.meta.url);
  return createRequire(require.resolve('danfojs-node'))('xlsx') as SheetReader;
}
