import { dataError } from '../../tables/data-error.ts';
import type { ReadProgress } from '../../tables/read-progress.ts';
import type { Grid, GridRow } from '../grid.ts';
import { inWords, LIMITS } from '../limits.ts';
import { columnLetters } from '../sheet-range.ts';
import type { SourceCell } from '../source-table.ts';
import { readXml, type XmlPlace } from '../xml-events.ts';

/** A sheet, and whether it is hidden. */
interface OdsSheet extends Pick<Grid, 'rows' | 'merged' | 'hiddenRows'> {
  readonly name: string;
  readonly hidden: boolean;
}

interface OpenSheet extends OdsSheet {
  readonly rows: GridRow[];
  readonly merged: string[];
  readonly hiddenRows: number[];
}

interface OpenCell {
  readonly repeated: number;
  readonly value: SourceCell;
  /** The value is what its paragraphs say */
  readonly isText: boolean;
  readonly isFormula: boolean;
  text: string;
  paragraphs: number;
}

type Attribute = (name: string) => string | undefined;

const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

/** What is open while a spreadsheet is read. */
interface OdsReading {
  readonly place: XmlPlace;
  readonly sheets: OpenSheet[];
  /** Names of styles of sheets that are hidden */
  readonly hiddenStyles: Set<string>;
  style: string;
  sheet: OpenSheet | null;
  /** Rows before the open one */
  row: number;
  rowsRepeated: number;
  /** Whether the open row is hidden */
  hidden: boolean;
  cells: SourceCell[];
  /** Empty cells that are only kept where something follows */
  pending: number;
  cell: OpenCell | null;
  /** Depth in what is no cell's own text: notes and shapes */
  aside: number;
  inParagraph: boolean;
  /** Cells of all sheets so far */
  kept: number;
}

/**
 * Reads all sheets of a spreadsheet's content.
 *
 * @throws Error naming the file when the XML is damaged or the sheets hold too many cells
 */
export function readSheets(place: XmlPlace, bytes: Uint8Array, onProgress?: ReadProgress): OdsSheet[] {
  const reading: OdsReading = {
    ...{ place, sheets: [], hiddenStyles: new Set(), style: '', sheet: null, row: 0, rowsRepeated: 1 },
    ...{ hidden: false, cells: [], pending: 0, cell: null, aside: 0, inParagraph: false, kept: 0 },
  };
  const handlers = {
    open: (name: string, attribute: Attribute) => openElement(reading, name, attribute),
    text(text: string) {
      const { cell, inParagraph, aside } = reading;
      if (cell && inParagraph && aside === 0) cell.text += text;
    },
    close: (name: string) => closeElement(reading, name),
  };
  readXml(place, bytes, handlers, onProgress);
  return reading.sheets;
}

function openElement(reading: OdsReading, name: string, attribute: Attribute): void {
  const { sheet, cell } = reading;
  if (name === 'style') reading.style = attribute('style:name') ?? '';
  else if (name === 'table-properties' && attribute('table:display') === 'false')
    reading.hiddenStyles.add(reading.style);
  else if (name === 'table' && !sheet) startSheet(reading, attribute);
  else if (!sheet) return;
  else if (name === 'annotation' || name === 'shapes') reading.aside += 1;
  else if (reading.aside > 0) return;
  else if (name === 'table-row') {
    reading.rowsRepeated = repeats(attribute('table:number-rows-repeated'));
    reading.hidden = (attribute('table:visibility') ?? 'visible') !== 'visible';
    reading.cells = [];
    reading.pending = 0;
  } else if (name === 'table-cell' || name === 'covered-table-cell') {
    noteSpan(sheet, attribute, reading.row + 1, reading.cells.length + reading.pending + 1);
    reading.cell = openCell(attribute);
  } else if (cell) reading.inParagraph = textOf(cell, name, attribute) || reading.inParagraph;
}

function startSheet(reading: OdsReading, attribute: Attribute): void {
  const name = attribute('table:name') ?? '';
  const hidden = reading.hiddenStyles.has(attribute('table:style-name') ?? '');
  reading.sheet = { name, hidden, rows: [], merged: [], hiddenRows: [] };
  reading.sheets.push(reading.sheet);
  reading.row = 0;
}

function closeElement(reading: OdsReading, name: string): void {
  const { sheet, cell } = reading;
  if (!sheet) return;
  if (name === 'annotation' || name === 'shapes') reading.aside -= 1;
  else if (reading.aside > 0) return;
  else if (name === 'p') reading.inParagraph = false;
  else if ((name === 'table-cell' || name === 'covered-table-cell') && cell) {
    endCell(reading, cell);
    reading.cell = null;
  } else if (name === 'table-row') endRow(reading, sheet);
  else if (name === 'table') reading.sheet = null;
}

function endCell(reading: OdsReading, open: OpenCell): void {
  const { cells, place } = reading;
  const value = valueOfCell(open);
  if (value === null) {
    reading.pending += open.repeated;
    return;
  }
  const added = reading.pending + open.repeated;
  reading.kept += added;
  if (reading.kept > LIMITS.sheetCells || cells.length + added > MOST_COLUMNS) throw tooMany(place);
  for (; reading.pending > 0; reading.pending -= 1) cells.push(null);
  for (let times = open.repeated; times > 0; times -= 1) cells.push(value);
}

function endRow(reading: OdsReading, { rows, hiddenRows }: OpenSheet): void {
  const { cells, row, rowsRepeated, hidden, place } = reading;
  if (cells.length > 0) {
    reading.kept += (rowsRepeated - 1) * cells.length;
    if (reading.kept > LIMITS.sheetCells || row + rowsRepeated > MOST_ROWS) throw tooMany(place);
    for (let times = 1; times <= rowsRepeated; times += 1) {
      rows.push({ row: row + times, cells });
      if (hidden) hiddenRows.push(row + times);
    }
  }
  reading.row += rowsRepeated;
}

/** What a program shows where a formula has no result. */
const SHOWN_ERROR = /^(#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)|Err:\d{3})$/;

function valueOfCell({ text, paragraphs, isText, value, isFormula }: OpenCell): SourceCell {
  // an error is stored as an empty text or a zero, and told by what is shown only
  if (isFormula && SHOWN_ERROR.test(text)) return text;
  if (isText) return text || null;
  // a formula whose result is an empty text is stored as an empty paragraph
  return isFormula && typeof value === 'string' && value.startsWith('=') && paragraphs > 0
    ? text || null
    : value;
}

const repeats = (count: string | undefined): number => Math.max(1, Number(count ?? 1) || 1);

/** Notes cells that are merged; row and column of the first count from 1. */
function noteSpan(sheet: OpenSheet, attribute: Attribute, row: number, column: number): void {
  const columns = repeats(attribute('table:number-columns-spanned'));
  const rows = repeats(attribute('table:number-rows-spanned'));
  if (columns * rows === 1) return;
  const last = `${columnLetters(column + columns - 1)}${row + rows - 1}`;
  sheet.merged.push(`${columnLetters(column)}${row}:${last}`);
}

/** Adds what stands for white space; true where a paragraph starts. */
function textOf(cell: OpenCell, name: string, attribute: Attribute): boolean {
  if (name === 'p') {
    if (cell.paragraphs > 0) cell.text += '\n';
    cell.paragraphs += 1;
    return true;
  }
  if (name === 's') cell.text += ' '.repeat(Math.min(repeats(attribute('text:c')), 1000));
  if (name === 'tab') cell.text += '\t';
  if (name === 'line-break') cell.text += '\n';
  return false;
}

function openCell(attribute: Attribute): OpenCell {
  const repeated = repeats(attribute('table:number-columns-repeated'));
  const formula = attribute('table:formula');
  const type = attribute('office:value-type');
  const open = { repeated, text: '', paragraphs: 0, isText: false, isFormula: formula !== undefined };
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency':
      return { ...open, value: Number(attribute('office:value') ?? Number.NaN) };
    case 'boolean':
      return { ...open, value: attribute('office:boolean-value') ?? null };
    case 'date':
      return { ...open, value: (attribute('office:date-value') ?? '').replace('T', ' ') || null };
    case 'time':
      return { ...open, value: clock(attribute('office:time-value') ?? '') };
    case 'string': {
      const value = attribute('office:string-value');
      return value === undefined ? { ...open, isText: true, value: null } : { ...open, value: value || null };
    }
    default:
      // a formula without a stored result is not an empty cell
      return {
        ...open,
        isText: formula === undefined,
        value: formula === undefined ? null : plainFormula(formula),
      };
  }
}

const plainFormula = (formula: string): string => formula.slice(formula.indexOf('='));

/** `PT13H30M05S` as `13:30:05`. */
function clock(duration: string): string | null {
  const parts = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?$/.exec(duration);
  return parts
    ? [1, 2, 3].map((index) => (parts[index] ?? '0').padStart(2, '0')).join(':')
    : duration || null;
}

const tooMany = ({ file }: XmlPlace): Error =>
  dataError(
    { file },
    `its sheets span more than ${inWords(LIMITS.sheetCells)} cells; delete stray cells and columns that are no ` +
      'answers, or export it as CSV',
  );
