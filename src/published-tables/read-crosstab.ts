import type { Told } from '../contracts/language.ts';
import { said } from '../contracts/told.ts';
import type { CrosstabValue } from '../recovery/linked/crosstab.ts';
import { dataError } from '../tables/data-error.ts';
import type { CrosstabKind } from './crosstab-kind.ts';
import { headingText } from './heading-text.ts';
import type { UnreadCell } from './published-table.ts';
import { type CellNumber, numberStyle, readCell } from './read-cell.ts';
import type { CellRow, PrintedCell, TableCells } from './table-cells.ts';

/** A crosstab as it was understood. */
export interface PrintedCrosstab {
  readonly file: string;
  readonly kind: CrosstabKind;
  /** Labels, margins left out */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: readonly CrosstabValue[];
  readonly unread: readonly UnreadCell[];
}

/** What a reader may say of a crosstab. */
export interface CrosstabOptions {
  readonly kind: CrosstabKind;
  /** Number of answers of the whole, where the table prints none */
  readonly answers?: number;
  /**
   * Label of the row and of the column that stand for all; `total`, `totaal`, `all` and the like are known
   */
  readonly total?: string;
}

const WHOLE = /^(totaal|total|allen|alle|all|overall|gezamenlijk|som|sum)( ?\(?%\)?)?$/;
const SIZE =
  /^\(?(n|n ?=|aantal|aantallen|basis|base|totaal ?\(?n\)?|total ?\(?n\)?|n ?\(?totaal\)?|n ?\(?total\)?)\)?$/;

const NO_CROSSTAB: Told = {
  en: 'has no row of labels over rows of numbers; a crosstab needs both',
  nl: 'heeft geen rij met namen boven rijen met getallen; een kruistabel heeft beide nodig',
};
const NO_NUMBERS: Told = {
  en: 'has no cell with a number under its labels',
  nl: 'heeft geen cel met een getal onder de namen',
};

/**
 * Understands a crosstab: labels of rows and columns, margins (`Totaal`, `n`), and in each cell a number of
 * answers, a percentage, or both, as in `12 (34%)`. What is not understood is listed, and the rest goes on.
 *
 * @param cells the table
 * @param options what its cells hold
 * @throws DataError when no row of labels over rows of numbers is found
 * @example
 * readCrosstab(splitText('a.csv', 'sex;yes;no\nmen;1;2\nwomen;3;4'), { kind: 'counts' }).columns
 * // ['yes', 'no']
 */
export function readCrosstab({ file, rows: lines }: TableCells, options: CrosstabOptions): PrintedCrosstab {
  const style = numberStyle(lines.flatMap(({ cells }) => [...cells]));
  const isNumber = (cell: PrintedCell) => {
    const reading = readCell(cell, style);
    return typeof reading === 'object' && 'printedValues' in reading;
  };
  const first = lines.findIndex(({ cells }) => cells.slice(1).some(isNumber));
  const heading = lines[first - 1];
  if (first < 1 || heading === undefined) throw dataError({ file }, NO_CROSSTAB);
  const isMargin = (label: string) => isWhole(label, options.total) || SIZE.test(headingText(label));
  const body = lines
    .slice(first)
    .filter(({ cells }) => cells.slice(1).some((cell) => String(cell).trim() !== ''));
  const width = Math.max(...body.map(({ cells }) => cells.length));
  const start = firstOfNumbers(body, width, isNumber);
  const over = lines[first - 2];
  // where a name stands over several columns, that of a margin may stand beside it
  const heads = Array.from({ length: width }, (_, i) => {
    const above = over === undefined ? '' : labelOf(over, i);
    return labelOf(heading, i) || (isMargin(above) ? above : '');
  });
  const rowLabels = body.map((row) => nameOf(row, start));
  const columns = heads.filter((label, i) => i >= start && !isMargin(label));
  const rows = rowLabels.filter((label) => !isMargin(label));
  const marked = body.some(({ cells }) => cells.slice(1).some((cell) => /%/.test(String(cell))));
  const unread: UnreadCell[] = [];
  const values: CrosstabValue[] = [];
  let ownRow = -1;
  body.forEach(({ row, cells }, line) => {
    const rowLabel = rowLabels[line] as string;
    const rowMargin = isMargin(rowLabel);
    if (!rowMargin) ownRow += 1;
    let ownColumn = -1;
    for (let i = start; i < width; i += 1) {
      const head = heads[i] as string;
      if (!isMargin(head)) ownColumn += 1;
      const cell = cells[i] ?? '';
      const place: Place = {
        row: rowMargin ? null : ownRow,
        column: isMargin(head) ? null : ownColumn,
        size: SIZE.test(headingText(rowLabel)) || SIZE.test(headingText(head)),
      };
      const name = said({
        en: `row ${row} ${rowLabel}, column ${head || i + 1}`,
        nl: `rij ${row} ${rowLabel}, kolom ${head || i + 1}`,
      });
      const found = valuesIn(cell, style, place, options.kind, marked, name);
      if (typeof found === 'string')
        unread.push({ row, column: head || `${i + 1}`, text: String(cell).trim(), reason: found });
      else values.push(...found);
    }
  });
  if (values.length === 0) throw dataError({ file }, NO_NUMBERS);
  values.push(...wholeAsGiven(values, options.answers));
  return { file, kind: options.kind, rows, columns, values, unread };
}

/** The number of answers of the whole as the reader gives it, where the table prints none. */
function wholeAsGiven(values: readonly CrosstabValue[], answers: number | undefined): CrosstabValue[] {
  if (answers === undefined || values.some(isWholeCount)) return [];
  return [{ name: 'n as given', row: null, column: null, statistic: 'count', printed: `${answers}` }];
}

const isWholeCount = ({ row, column, statistic }: CrosstabValue): boolean =>
  row === null && column === null && statistic === 'count';

/** The first column with a number in it, at least the second: those before it name the rows. */
function firstOfNumbers(
  body: readonly CellRow[],
  width: number,
  isNumber: (cell: PrintedCell) => boolean,
): number {
  for (let i = 1; i < width; i += 1) if (body.some(({ cells }) => isNumber(cells[i] ?? ''))) return i;
  return 1;
}

/** The name of a row: the last of those before its numbers. */
function nameOf(row: CellRow, start: number): string {
  const names = Array.from({ length: start }, (_, i) => labelOf(row, i)).filter((name) => name !== '');
  return names.at(-1) ?? '';
}

interface Place {
  readonly row: number | null;
  readonly column: number | null;
  /** Whether its row or column holds numbers of answers */
  readonly size: boolean;
}

const labelOf = ({ cells }: CellRow, i: number): string => String(cells[i] ?? '').trim();

function isWhole(label: string, total: string | undefined): boolean {
  const text = headingText(label);
  return WHOLE.test(text) || (total !== undefined && text === headingText(total));
}

/** What one cell says; a text where it is not understood. */
function valuesIn(
  cell: PrintedCell,
  style: { readonly decimal: ',' | '.' },
  place: Place,
  kind: CrosstabKind,
  marked: boolean,
  name: string,
): CrosstabValue[] | string {
  const reading = readCell(cell, style, place.size || kind === 'counts');
  if (reading === 'empty') return [];
  if ('unread' in reading) return reading.unread;
  const numbers = reading.printedValues;
  if (numbers.length > 2)
    return said({
      en: `holds ${numbers.length} numbers where 1 or 2 are expected`,
      nl: `bevat ${numbers.length} getallen waar er 1 of 2 worden verwacht`,
    });
  const { row, column } = place;
  const found: CrosstabValue[] = [];
  for (const [i, number] of numbers.entries()) {
    const isShare =
      number.percent || (kind !== 'counts' && !place.size && !marked && (numbers.length === 1 || i === 1));
    const wrong = whyNot(number, isShare);
    if (wrong !== null) return wrong;
    const statistic = isShare ? (`${kind === 'counts' ? 'total' : kind} percent` as const) : 'count';
    found.push({
      name: numbers.length === 1 ? name : `${name} (${isShare ? '%' : 'n'})`,
      row,
      column,
      statistic,
      printed: number.text,
      ...(number.below ? { below: true } : {}),
    });
  }
  return found;
}

const MOST_ANSWERS = 1_000_000;

function whyNot({ text }: CellNumber, isShare: boolean): string | null {
  const value = Number(text);
  if (value < 0) return said({ en: `"${text}" is negative`, nl: `"${text}" is negatief` });
  if (isShare)
    return value > 100
      ? said({ en: `"${text}" percent is more than all`, nl: `"${text}" procent is meer dan alles` })
      : null;
  if (!Number.isInteger(value))
    return said({
      en: `"${text}" is no whole number; a number of answers is`,
      nl: `"${text}" is geen heel getal; een aantal antwoorden is dat wel`,
    });
  return value > MOST_ANSWERS
    ? said({
        en: `"${text}" answers are more than the ${MOST_ANSWERS} that are looked at`,
        nl: `"${text}" antwoorden zijn er meer dan de ${MOST_ANSWERS} die worden nagegaan`,
      })
    : null;
}
