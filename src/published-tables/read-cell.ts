import { decimalsOf } from '../contracts/decimals-of.ts';
import { said } from '../contracts/told.ts';
import type { PrintedCell } from './table-cells.ts';

/** A printed value as it stands in a cell, brought to a decimal point and no separators. */
export interface CellNumber {
  readonly text: string;
  readonly percent: boolean;
  /** Printed as less than this: `<1` */
  readonly below: boolean;
}

/** What a cell says: printed values, nothing, or something that was not understood. */
type CellReading = { readonly printedValues: readonly CellNumber[] } | 'empty' | { readonly unread: string };

const MISSING =
  /^([-–—−.·…*]|n\.?a\.?|n\/a|n\.?v\.?t\.?|n\.?b\.?|x|nd|n\.d\.|null|missing|onbekend|unknown)$/i;
const FOOTNOTE = /(?:[*†‡§¶#]+|[¹²³⁴⁵⁶⁷⁸⁹⁰ᵃᵇᶜᵈᵉ]+|(?<=[\d%])\s?\(?[a-e]\)?)$/u;
const NUMBER = /^[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)$/;

/** How a table writes numbers. */
interface NumberStyle {
  readonly decimal: ',' | '.';
}

/**
 * What stands in a cell: one printed value, or several as in
 * `3,4 (0,8)`, `3.4 ± 0.8`, `1–5` and `3.1 to 3.7`.
 *
 * @param cell the cell as printed; a number of a workbook gives its shortest text
 * @param style how the table writes decimals
 * @param whole whether the column holds whole numbers, so that `1.234` and `1,234` are more than a thousand
 */
export function readCell(cell: PrintedCell, { decimal }: NumberStyle, whole = false): CellReading {
  if (typeof cell === 'number') return readNumber(cell);
  const text = plain(cell);
  if (text === '' || MISSING.test(text)) return 'empty';
  const parts = partsOf(text);
  const printedValues: CellNumber[] = [];
  for (const part of parts) {
    const printedValue = readValue(part, decimal, whole);
    if (printedValue === null)
      return { unread: said({ en: `"${cell.trim()}" is no number`, nl: `"${cell.trim()}" is geen getal` }) };
    printedValues.push(printedValue);
  }
  return { printedValues };
}

/** Spaces of all kinds made one, minus signs and footnote marks made plain. */
function plain(text: string): string {
  const spaced = text.replace(/[\s\u00a0\u2000-\u200b\u202f]+/g, ' ').trim();
  const marked = spaced.replace(/−/g, '-');
  return MISSING.test(marked) ? marked : marked.replace(FOOTNOTE, '').trim();
}

function partsOf(text: string): string[] {
  const bracketed = /^(.+?)\s*[([]\s*(.+?)\s*[)\]]$/.exec(text);
  if (bracketed) return [bracketed[1] as string, ...partsOf(bracketed[2] as string)];
  const whole = /^[([]\s*(.+?)\s*[)\]]$/.exec(text);
  if (whole) return partsOf(whole[1] as string);
  const pair = /^(\S+?)\s*(?:±|;|–|—|\bto\b|\btot\b|\bt\/m\b|(?<=[\d%])\s?-(?=\s?[\d.,]))\s*(\S+)$/.exec(
    text,
  );
  return pair ? [pair[1] as string, pair[2] as string] : [text];
}

function readValue(text: string, decimal: ',' | '.', whole: boolean): CellNumber | null {
  const below = /^<\s*=?\s*/.test(text);
  const percent = /%$/.test(text);
  let digits = text
    .replace(/^<\s*=?\s*/, '')
    .replace(/^±\s*/, '')
    .replace(/\s*%$/, '')
    .replace(/^(?:n|N)\s*=\s*/, '')
    .trim();
  const other = decimal === ',' ? '.' : ',';
  const separators = whole ? "[.,’' ]" : `[${other === '.' ? '\\.' : other}’' ]`;
  const grouped = new RegExp(`^[+-]?\\d{1,3}(?:${separators}\\d{3})+(?:[.,]\\d+)?$`);
  if (grouped.test(digits)) digits = digits.replace(new RegExp(`${separators}(?=\\d{3}(?:\\D|$))`, 'g'), '');
  if (!NUMBER.test(digits)) return null;
  return { text: digits.replace(',', '.'), percent, below };
}

function readNumber(value: number): CellReading {
  if (!Number.isFinite(value))
    return { unread: said({ en: `${value} is no number`, nl: `${value} is geen getal` }) };
  const text = String(value);
  if (/e/.test(text) || decimalsOf(text) > 4) {
    return {
      unread: said({
        en: `${text} is not rounded; type it as it is printed`,
        nl: `${text} is niet afgerond; typ het zoals het gedrukt is`,
      }),
    };
  }
  return { printedValues: [{ text, percent: false, below: false }] };
}

/**
 * Whether a table writes decimals with a comma: by the cells that can be read one way only.
 *
 * @param cells all cells
 */
export function numberStyle(cells: Iterable<PrintedCell>): NumberStyle {
  let [commas, points] = [0, 0];
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    for (const [, mark, digits = ''] of cell.matchAll(/\d([.,])(\d+)(?![.,\d])/g)) {
      // three digits may as well be thousands
      const weight = digits.length === 3 ? 1 : 1_000;
      if (mark === ',') commas += weight;
      else points += weight;
    }
  }
  return { decimal: commas > points ? ',' : '.' };
}
