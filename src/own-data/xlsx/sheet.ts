import { dataError } from '../../tables/data-error.ts';
import type { ReadProgress } from '../../tables/read-progress.ts';
import type { Grid, GridRow } from '../grid.ts';
import { inWords, LIMITS } from '../limits.ts';
import { columnLetters, columnOf } from '../sheet-range.ts';
import type { SourceCell } from '../source-table.ts';
import { readXml, type XmlPlace } from '../xml-events.ts';
import { excelDate } from './dates.ts';
import { unescapeText } from './shared-strings.ts';
import { isTrue } from './workbook.ts';

/** A sheet's rows, and what of them the eye sees otherwise. */
export type Sheet = Pick<Grid, 'rows' | 'merged' | 'hiddenRows'>;

/** What cells refer to. */
interface SheetContext {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly from1904: boolean;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  /** null where the cell has no value, which is not the same as an empty one */
  value: string | null;
  formula: string | null;
}

const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/** What is open while a sheet is read. */
interface SheetReading {
  readonly place: XmlPlace;
  readonly context: SheetContext;
  readonly rows: GridRow[];
  readonly merged: string[];
  readonly hiddenRows: number[];
  /** Number of the open row, and whether it is hidden */
  row: number;
  hidden: boolean;
  cells: SourceCell[];
  /** Number of the open cell's column */
  column: number;
  cell: OpenCell | null;
  /** What the text that comes belongs to */
  into: 'value' | 'formula' | null;
  phonetic: boolean;
  /** Cells so far */
  kept: number;
}

/**
 * Reads the cells of a sheet.
 *
 * An error value stays as its text (`#N/A`); a formula whose result was not stored stays as `=` and its text,
 * so that neither passes for an empty cell. A number that is shown as a date becomes the date's text.
 *
 * @param place file and part, for errors
 * @param bytes the sheet's XML
 * @throws Error naming file and cell: a cell out of order or with a value of no known kind, too many cells
 * @see ECMA-376-1, 18.3.1 (worksheets), 18.18.11 (cell types)
 */
export function readSheet(
  place: XmlPlace,
  bytes: Uint8Array,
  context: SheetContext,
  onProgress?: ReadProgress,
): Sheet {
  const reading: SheetReading = {
    ...{ place, context, rows: [], merged: [], hiddenRows: [], row: 0, hidden: false, cells: [], column: 0 },
    ...{ cell: null, into: null, phonetic: false, kept: 0 },
  };
  const handlers = {
    open: (name: string, attribute: Attribute) => openElement(reading, name, attribute),
    text(text: string) {
      const { cell, into } = reading;
      if (cell && into) cell[into] = (cell[into] ?? '') + text;
    },
    close: (name: string) => closeElement(reading, name),
  };
  readXml(place, bytes, handlers, onProgress);
  const { rows, merged, hiddenRows } = reading;
  return { rows, merged, hiddenRows };
}

type Attribute = (name: string) => string | undefined;

function openElement(reading: SheetReading, name: string, attribute: Attribute): void {
  const { cell } = reading;
  if (name === 'row') startRow(reading, attribute);
  else if (name === 'c') startCell(reading, attribute);
  else if (cell && name === (cell.type === 'inlineStr' ? 't' : 'v')) {
    // some writers give a text in the cell a value too, which is not the text
    cell.value ??= '';
    reading.into = reading.phonetic ? null : 'value';
  } else if (cell && name === 'f') {
    cell.formula = '';
    reading.into = 'formula';
  } else if (name === 'rPh') reading.phonetic = true;
  else if (name === 'mergeCell') reading.merged.push(attribute('ref') ?? '');
}

function startRow(reading: SheetReading, attribute: Attribute): void {
  const number = attribute('r');
  const next = number === undefined ? reading.row + 1 : Number(number);
  if (!(next > reading.row && next <= LAST_ROW)) throw outOfOrder(reading.place, `row ${number}`);
  reading.row = next;
  reading.hidden = isTrue(attribute('hidden'));
  reading.cells = [];
  reading.column = 0;
}

function startCell(reading: SheetReading, attribute: Attribute): void {
  const reference = attribute('r');
  const column = reference === undefined ? reading.column + 1 : columnOf(reference);
  if (!(column > reading.column && column <= LAST_COLUMN))
    throw outOfOrder(reading.place, `cell ${reference}`);
  reading.column = column;
  const style = Number(attribute('s') ?? 0);
  reading.cell = { column, type: attribute('t') ?? 'n', style, value: null, formula: null };
}

function closeElement(reading: SheetReading, name: string): void {
  const { cell, cells, row } = reading;
  if (name === 'v' || name === 't' || name === 'f') reading.into = null;
  else if (name === 'rPh') reading.phonetic = false;
  else if (name === 'c' && cell) endCell(reading, cell);
  else if (name === 'row' && cells.length > 0) {
    reading.rows.push({ row, cells });
    if (reading.hidden) reading.hiddenRows.push(row);
  }
}

function endCell(reading: SheetReading, cell: OpenCell): void {
  const { place, row, cells, column, context } = reading;
  reading.cell = null;
  const value = cellValue(place, row, cell, context);
  if (value === null) return;
  reading.kept += column - cells.length;
  if (reading.kept > LIMITS.sheetCells) throw tooMany(place);
  while (cells.length < column - 1) cells.push(null);
  cells.push(value);
}

function cellValue(place: XmlPlace, row: number, cell: OpenCell, context: SheetContext): SourceCell {
  const { type, value, formula } = cell;
  if (value === null) return formula === null ? null : `=${formula}`;
  if (type === 'str' || type === 'inlineStr') return unescapeText(value) || null;
  // an empty value of another type is an empty cell
  if (value === '') return null;
  if (type === 'e') return value;
  if (type === 'b') return String(isTrue(value));
  if (type === 'd') return value;
  if (type === 's') {
    const text = context.strings[Number(value)];
    if (text === undefined) throw broken(place, row, cell, `names text ${value}, which the workbook lacks`);
    return text || null;
  }
  const number = Number(value);
  if (type !== 'n' || !Number.isFinite(number))
    throw broken(place, row, cell, `holds "${value}", of type ${type}`);
  if (!context.dateStyles.has(cell.style)) return number;
  return excelDate(number, context.from1904) ?? number;
}

const broken = ({ file }: XmlPlace, row: number, { column }: OpenCell, problem: string): Error =>
  dataError(
    { file, row, column: columnLetters(column) },
    `${problem}; the sheet is damaged, save it again in Excel`,
  );

const outOfOrder = ({ file, part }: XmlPlace, what: string): Error =>
  dataError({ file }, `its part ${part} is damaged: ${what} stands out of order; save it again in Excel`);

const tooMany = ({ file }: XmlPlace): Error =>
  dataError(
    { file },
    `its sheet spans more than ${inWords(LIMITS.sheetCells)} cells; delete stray cells and columns that are no answers, ` +
      'or export it as CSV',
  );
