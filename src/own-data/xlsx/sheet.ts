import { dataError } from '../../tables/data-error.ts';
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

/**
 * Reads the cells of a sheet.
 *
 * An error value stays as its text (`#N/A`); a formula whose result was not stored stays as `=` and its text, so that
 * neither passes for an empty cell. A number that is shown as a date becomes the date's text.
 *
 * @param place file and part, for errors
 * @param bytes the sheet's XML
 * @throws Error naming file and cell: a cell out of order or with a value of no known kind, too many cells
 * @see ECMA-376-1, 18.3.1 (worksheets), 18.18.11 (cell types)
 */
export function readSheet(place: XmlPlace, bytes: Uint8Array, context: SheetContext): Sheet {
  const rows: GridRow[] = [];
  const merged: string[] = [];
  const hiddenRows: number[] = [];
  let row = 0;
  let hidden = false;
  let cells: SourceCell[] = [];
  let column = 0;
  let kept = 0;
  let cell: OpenCell | null = null;
  let into: 'value' | 'formula' | null = null;
  let phonetic = false;
  readXml(place, bytes, {
    open(name, attribute) {
      if (name === 'row') {
        const number = attribute('r');
        const next = number === undefined ? row + 1 : Number(number);
        if (!(next > row && next <= LAST_ROW)) throw outOfOrder(place, `row ${number}`);
        row = next;
        hidden = isTrue(attribute('hidden'));
        cells = [];
        column = 0;
      } else if (name === 'c') {
        const reference = attribute('r');
        const next = reference === undefined ? column + 1 : columnOf(reference);
        if (!(next > column && next <= LAST_COLUMN)) throw outOfOrder(place, `cell ${reference}`);
        column = next;
        const style = Number(attribute('s') ?? 0);
        cell = { column, type: attribute('t') ?? 'n', style, value: null, formula: null };
      } else if (cell && name === (cell.type === 'inlineStr' ? 't' : 'v')) {
        // some writers give a text in the cell a value too, which is not the text
        cell.value ??= '';
        into = phonetic ? null : 'value';
      } else if (cell && name === 'f') {
        cell.formula = '';
        into = 'formula';
      } else if (name === 'rPh') phonetic = true;
      else if (name === 'mergeCell') merged.push(attribute('ref') ?? '');
    },
    text(text) {
      if (cell && into) cell[into] = (cell[into] ?? '') + text;
    },
    close(name) {
      if (name === 'v' || name === 't' || name === 'f') into = null;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'c' && cell) {
        const value = cellValue(place, row, cell, context);
        if (value !== null) {
          kept += column - cells.length;
          if (kept > LIMITS.sheetCells) throw tooMany(place);
          while (cells.length < column - 1) cells.push(null);
          cells.push(value);
        }
        cell = null;
      } else if (name === 'row' && cells.length > 0) {
        rows.push({ row, cells });
        if (hidden) hiddenRows.push(row);
      }
    },
  });
  return { rows, merged, hiddenRows };
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
