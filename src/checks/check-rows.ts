import { type ColumnTable, table } from 'arquero';
import { decimalsOf } from '../contracts/decimals-of.ts';
import { errorInWords } from '../contracts/error-in-words.ts';
import { currentLanguage, type Told } from '../contracts/language.ts';
import { asTold, said } from '../contracts/told.ts';
import { toldOf } from '../contracts/told-of.ts';
import { numberStyle, readCell } from '../published-tables/read-cell.ts';
import type { PrintedCell } from '../published-tables/table-cells.ts';
import { checkPublishedRow, type PublishedRow, type Rounding } from '../recovery/index.ts';

/** How the printed values of a table were printed. */
export interface CheckRowsOptions {
  /** How values were rounded, default `either` */
  readonly rounding?: Rounding;
  /** Decimals by column, for columns that hold numbers in place of printed text, e.g. `{ mean: 2, p1: 0 }` */
  readonly decimals?: Readonly<Record<string, number>>;
  /** Value of the category in `p1`, default 1; on a scale from 0 to 10 it is 0 */
  readonly first?: number;
}

interface Checked {
  readonly item: unknown;
  readonly check: string;
  readonly printedValues: string;
  readonly reason: string;
}

/**
 * Checks every row of any published table for printed values that cannot be right: GRIM, GRIMMER,
 * percentages that no n gives or that cannot sum to 100, a mean or SD outside what the percentages allow,
 * and all printed values together.
 *
 * Cells are read as printed: `5%`, `3,36`, `–` for nothing and footnote marks are understood. A row with a
 * cell that is not understood, or without n, is told as such, and the others go on. A number says nothing of
 * trailing zeros, so a column of numbers is refused unless its decimals are given.
 *
 * @param rows one row an item; columns `item`, `n`, `p1`, `p2`, ... (one per category) and, where printed,
 *   `mean`, `sd`, `min`, `max`; an empty cell is a value that is not printed
 * @param options rounding, decimals and the first value of the scale
 * @returns columns item, check, printedValues, reason (in the current language): a row per finding, or one
 *   that says that some counts print so
 * @throws TypeError for a number where printed text is needed, naming row, column and cure
 * @throws Error when a column is missing
 * @example
 * checkRows(from([{ item: 'a', n: '10', p1: '55', p2: '45' }])).array('check')
 * // ['percentages from n', 'percentages from n']
 */
export function checkRows(rows: ColumnTable, options: CheckRowsOptions = {}): ColumnTable {
  const names = rows.columnNames();
  const percents = names.filter((name) => /^p\d+$/.test(name));
  if (!names.includes('item') || !names.includes('n') || percents.length === 0) {
    throw errorInWords({
      en: `the table needs columns item, n, and p1, p2, ... for the percentages; it has ${names}`,
      nl: `de tabel heeft kolommen item, n, en p1, p2, ... voor de percentages nodig; zij heeft ${names}`,
    });
  }
  const lines = rows.objects() as Record<string, unknown>[];
  const style = numberStyle(
    lines.flatMap((line) => Object.values(line)).filter((cell) => typeof cell === 'string'),
  );
  const found = lines.flatMap((row) => checked(row, percents, style, options));
  const columns = ['item', 'check', 'printedValues', 'reason'] as const;
  return table(Object.fromEntries(columns.map((name) => [name, found.map((row) => row[name])])));
}

function checked(
  row: Record<string, unknown>,
  percents: readonly string[],
  style: { decimal: ',' | '.' },
  options: CheckRowsOptions,
): Checked[] {
  const { item } = row;
  const unread: Checked[] = [];
  const text = (name: string): string | null => {
    const cell = printedText(row[name], name, item, options.decimals?.[name]);
    const reading = readCell(cell, style, name === 'n');
    if (reading === 'empty') return null;
    const [printedValue, second] = 'printedValues' in reading ? reading.printedValues : [];
    if (printedValue !== undefined && second === undefined && !printedValue.below) return printedValue.text;
    const reason = {
      en: `"${cell}" is not one number; the row is left out`,
      nl: `"${cell}" is niet één getal; de rij blijft buiten beschouwing`,
    }[currentLanguage()];
    unread.push({ item, check: 'not read', printedValues: name, reason });
    return null;
  };
  const first = options.first ?? 1;
  const shift = (name: 'min' | 'max'): number | null => {
    const end = text(name);
    return end === null ? null : Number(end) - first + 1;
  };
  const n = text('n');
  const mean = text('mean');
  const published: PublishedRow = {
    n: Number(n),
    percents: percents.map(text),
    mean: mean === null ? null : shifted(mean, 1 - first),
    sd: text('sd'),
    min: shift('min'),
    max: shift('max'),
  };
  if (unread.length > 0) return unread;
  if (n === null)
    return [
      {
        item,
        check: 'not read',
        printedValues: 'n',
        reason: {
          en: 'n is empty; it takes a number of answers',
          nl: 'n is leeg; er hoort een aantal antwoorden te staan',
        }[currentLanguage()],
      },
    ];
  return findingsOf(item, published, options.rounding ?? 'either');
}

const POSSIBLE: Told = {
  en: 'some counts print exactly so',
  nl: 'er zijn aantallen die precies zo afdrukken',
};

function findingsOf(item: unknown, published: PublishedRow, rounding: Rounding): Checked[] {
  try {
    const findings = checkPublishedRow(published, rounding);
    if (findings.length === 0)
      return [{ item, check: 'none', printedValues: '', reason: POSSIBLE[currentLanguage()] }];
    return findings.map((finding) => ({
      item,
      check: finding.check,
      printedValues: finding.printedValues.join(', '),
      reason: asTold(finding).reason,
    }));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [{ item, check: 'not read', printedValues: '', reason: said(toldOf(error)) }];
  }
}

/** A whole number added to a printed one, its decimals kept. */
function shifted(text: string, by: number): string {
  if (by === 0) return text;
  return (Number(text) + by).toFixed(decimalsOf(text));
}

const WHOLE = ['n', 'min', 'max'];

function printedText(cell: unknown, name: string, item: unknown, decimals: number | undefined): PrintedCell {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'number') return String(cell);
  if (Number.isNaN(cell)) return '';
  if (WHOLE.includes(name)) return String(cell);
  if (decimals !== undefined) return cell.toFixed(decimals);
  throw errorInWords(
    {
      en:
        `row ${String(item)}, column ${name}: ${cell} is a number, which has lost its trailing zeros; read the table ` +
        `with { autoType: false }, or give decimals: { ${name}: 2 }`,
      nl:
        `rij ${String(item)}, kolom ${name}: ${cell} is een getal, dat zijn nullen achteraan kwijt is; lees de tabel ` +
        `met { autoType: false }, of geef decimals: { ${name}: 2 }`,
    },
    TypeError,
  );
}
