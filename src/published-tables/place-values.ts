import { decimalsOf } from '../contracts/decimals-of.ts';
import { said } from '../contracts/told.ts';
import type { Measure } from './measure.ts';
import type { PlacedValue } from './placed-value.ts';
import type { UnreadCell } from './published-table.ts';
import { type CellNumber, readCell } from './read-cell.ts';
import type { PrintedCell } from './table-cells.ts';
import type { UnderstoodColumn } from './understood-column.ts';

const MOST_ANSWERS = 1_000_000;

/**
 * Decimals that a workbook's numbers in a column were shown with, as
 * far as they show it: the most that one has.
 */
export function workbookDecimals(cells: readonly PrintedCell[], fractions: boolean): number | undefined {
  const numbers = cells.filter((cell) => typeof cell === 'number');
  if (numbers.length === 0) return undefined;
  const shown = numbers.map((value) => decimalsOf(String(value)));
  // what was not rounded, and fractions in place of percentages, are refused and say nothing of the others
  return Math.max(
    0,
    ...shown.filter((places, i) => places <= 4 && !(fractions && Math.abs(numbers[i] ?? 0) < 1)),
  );
}

/**
 * The printed values of one cell, each with what it measures.
 *
 * @param column what the column holds
 * @param cell as printed
 * @param row number of the row in the file
 * @param style how the table writes numbers
 * @param decimals that a workbook shows in the column; undefined where it is text
 * @param unread takes the cell where it is not understood
 */
export function placeValues(
  column: UnderstoodColumn,
  cell: PrintedCell,
  row: number,
  style: { decimal: ',' | '.' },
  decimals: number | undefined,
  unread: UnreadCell[],
): PlacedValue[] {
  const measures = column.meaning?.kind === 'values' ? column.meaning.statistics : [];
  const wholes = measures.every(
    ({ statistic }) => statistic === 'n' || statistic === 'count' || statistic === 'respondents',
  );
  const reading = readCell(cell, style, wholes);
  const refuse = (reason: string): PlacedValue[] => {
    unread.push({ row, column: column.heading || `${column.index + 1}`, text: String(cell).trim(), reason });
    return [];
  };
  if (reading === 'empty') return [];
  if ('unread' in reading) return refuse(reading.unread);
  const { printedValues } = reading;
  if (printedValues.length !== measures.length && !(printedValues.length === 2 && measures.length === 1)) {
    return refuse(
      said({
        en: `holds ${printedValues.length} numbers where ${measures.length} are expected`,
        nl: `bevat ${printedValues.length} getallen waar er ${measures.length} verwacht worden`,
      }),
    );
  }
  if (typeof cell === 'number' && measures[0]?.statistic === 'percent' && cell > 0 && cell < 1) {
    return refuse(
      said({
        en: 'is a fraction in a column of percentages; type it as it is printed',
        nl: 'is een breuk in een kolom met percentages; typ het zoals het gedrukt is',
      }),
    );
  }
  const placed: PlacedValue[] = [];
  for (const [i, measure] of measures.entries()) {
    const printedValue = shownWith(
      printedValues[i] as CellNumber,
      typeof cell === 'number' ? decimals : undefined,
    );
    const wrong = whyNot(measure, printedValue);
    if (wrong === null) placed.push({ column, measure, printedValue });
    else refuse(wrong);
  }
  return placed;
}

function shownWith(printedValue: CellNumber, decimals: number | undefined): CellNumber {
  return decimals === undefined
    ? printedValue
    : { ...printedValue, text: Number(printedValue.text).toFixed(decimals) };
}

function whyNot({ statistic }: Measure, { text, percent }: CellNumber): string | null {
  const value = Number(text);
  const isWhole = ['n', 'respondents', 'count', "don't know count"].includes(statistic);
  if (isWhole && !Number.isInteger(value))
    return said({
      en: `"${text}" is no whole number; a number of answers is`,
      nl: `"${text}" is geen heel getal; een aantal antwoorden is dat wel`,
    });
  if ((statistic === 'n' || statistic === 'respondents') && percent)
    return said({
      en: `"${text}%" is a percentage; a number of answers is a whole number`,
      nl: `"${text}%" is een percentage; een aantal antwoorden is een heel getal`,
    });
  if ((statistic === 'n' || statistic === 'respondents') && value < 1)
    return said({
      en: `"${text}" answers; expected 1 or more`,
      nl: `"${text}" antwoorden; verwacht werd 1 of meer`,
    });
  if (isWhole && value > MOST_ANSWERS)
    return said({
      en: `"${text}" answers are more than the ${MOST_ANSWERS} that are looked at`,
      nl: `"${text}" antwoorden zijn er meer dan de ${MOST_ANSWERS} die worden nagegaan`,
    });
  if (['sd', 'population sd', 'se', 'count', 'percent'].includes(statistic) && value < 0)
    return said({ en: `"${text}" is negative`, nl: `"${text}" is negatief` });
  if (decimalsOf(text) > 8)
    return said({
      en: `"${text}" has more decimals than are looked at (8)`,
      nl: `"${text}" heeft meer decimalen dan er worden bekeken (8)`,
    });
  return null;
}
