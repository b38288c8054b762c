import { said } from '../contracts/told.ts';
import type { SummaryRow, SummaryValue } from '../recovery/summary/summary-row.ts';
import { dataError } from '../tables/data-error.ts';
import { categoriesOf } from './categories-of.ts';
import { findHeadings } from './find-headings.ts';
import { linksIn } from './links-in.ts';
import type {
  ColumnReading,
  PrintedRow,
  PublishedTable,
  TableOptions,
  UnreadCell,
} from './published-table.ts';
import { type CellNumber, numberStyle, readCell } from './read-cell.ts';
import type { Measure } from './read-heading.ts';
import type { CellRow, PrintedCell, TableCells } from './table-cells.ts';
import { type UnderstoodColumn, understandColumns } from './understand-columns.ts';

const MOST_ANSWERS = 1_000_000;

/**
 * Understands a published table: which row holds the headings, what each column says, and the values of each row,
 * in each of the waves or groups that stand side by side. What is not understood is listed, and the rest goes on.
 *
 * @param cells the table
 * @param options what the reader knows: scale, items, base, n, and a mapping of columns
 * @throws DataError when no row of headings is found, or no row of numbers
 * @example
 * const cells = splitText('a.csv', 'item;n;mean\na;28;5.18');
 * understandTable(cells, { scale: { min: 1, max: 7 } }).columns.map(({ meaning }) => meaning)
 * // ['label', 'n', 'mean']
 */
export function understandTable(cells: TableCells, options: TableOptions = {}): PublishedTable {
  const { file } = cells;
  const found = findHeadings(cells.rows);
  if (found === null) {
    throw dataError(
      { file, ...(cells.rows[0] ? { row: cells.rows[0].row } : {}) },
      'no row of headings was found; the table needs headings such as n, %, gem., SD, 1, 2, 3, or a mapping',
    );
  }
  const { groups: named, sizes } = sizesOfGroups(found.groups);
  const columns = understandColumns(file, { ...found, groups: named }, options.mapping ?? []);
  const known = columns.filter(({ meaning }) => meaning?.kind === 'values');
  if (known.length === 0) {
    throw dataError({ file, row: found.row }, 'no column was understood; name them in a mapping file');
  }
  const style = numberStyle(found.body.flatMap((row) => [...row.cells]));
  const decimals = new Map(
    known.map(({ index, meaning }) => {
      const percents = meaning?.kind === 'values' && meaning.statistics[0]?.statistic === 'percent';
      const column = found.body.map((row) => row.cells[index] ?? '');
      return [index, workbookDecimals(column, percents)];
    }),
  );
  const unread: UnreadCell[] = [];
  const raw = readBody(found.body, columns, (column, cell, row) =>
    readPlaced(column, cell, row, style, decimals.get(column.index), unread),
  );
  if (raw.length === 0)
    throw dataError(
      { file },
      'has no row with numbers under its headings; check the headings, or give a mapping',
    );
  const scale = scaleOf(
    columns,
    raw.flatMap(({ printedValues }) => printedValues),
    options,
  );
  const kinds = countColumns(columns, raw, scale === null ? 0 : scale.max - scale.min + 1);
  const rows = raw.map(
    (line): PrintedRow => ({
      row: line.row,
      label: line.label,
      group: line.group,
      printedValues: line.printedValues.length,
      summary: scale === null ? null : summaryOf(line, scale, kinds, options, sizes, unread),
    }),
  );
  const links = scale === null ? [] : linksIn(file, columns, found.body, rows, scale, style, unread);
  const totals = (options.mapping ?? []).flatMap(({ column, meaning, of = [] }) =>
    meaning === 'total' ? [{ label: column, parts: of }] : [],
  );
  return {
    file,
    columns: columns.map((column) => told(column, kinds, decimals)),
    rows,
    unread,
    links,
    totals,
    scale,
  };
}

/** `2017 (n = 84)` over columns: the group is 2017, and 84 answered in all its rows. */
function sizesOfGroups(groups: readonly string[]): { groups: string[]; sizes: ReadonlyMap<string, string> } {
  const sizes = new Map<string, string>();
  const named = groups.map((group) => {
    const match = /^(.*?)[\s,;]*[([]?\s*n\s*=\s*(\d{1,3}(?:[.,\s]?\d{3})*)\s*[)\]]?$/i.exec(group);
    if (match === null) return group;
    const [, name = '', size = ''] = match;
    sizes.set(name.trim(), size.replace(/\D/g, ''));
    return name.trim();
  });
  return { groups: named, sizes };
}

/** What one row prints of one group. */
interface RawRow {
  readonly row: number;
  readonly label: string;
  readonly group: string;
  readonly printedValues: readonly Placed[];
}

/** The rows with numbers, group by group; a row of words names the section of those below it. */
function readBody(
  body: readonly CellRow[],
  columns: readonly UnderstoodColumn[],
  read: (column: UnderstoodColumn, cell: PrintedCell, row: number) => Placed[],
): RawRow[] {
  const labels = columns.filter(({ meaning }) => meaning?.kind === 'label');
  const known = columns.filter(({ meaning }) => meaning?.kind === 'values');
  const groups = [...new Set(known.map(({ group }) => group))];
  let section = '';
  return body.flatMap(({ row, cells }) => {
    const words = labels.map(({ index }) => String(cells[index] ?? '').trim());
    const own = words.join(' ').trim();
    const placed = known.flatMap((column) => read(column, cells[column.index] ?? '', row));
    if (placed.length === 0) {
      section = own;
      return [];
    }
    const label = [section, own].filter((text) => text !== '').join(': ');
    return groups
      .map((group) => placed.filter(({ column }) => column.group === group))
      .flatMap((printedValues, index) =>
        printedValues.length === 0 ? [] : [{ row, label, group: groups[index] as string, printedValues }],
      );
  });
}

/** A printed value with the column it stands in and what it measures there. */
interface Placed {
  readonly column: UnderstoodColumn;
  readonly measure: Measure;
  readonly printedValue: CellNumber;
}

type Scale = NonNullable<PublishedTable['scale']>;

/** Decimals that a workbook's numbers in a column were shown with, as far as they show it: the most that one has. */
function workbookDecimals(cells: readonly PrintedCell[], fractions: boolean): number | undefined {
  const numbers = cells.filter((cell) => typeof cell === 'number');
  if (numbers.length === 0) return undefined;
  const shown = numbers.map((value) => (String(value).split('.')[1] ?? '').length);
  // what was not rounded, and fractions in place of percentages, are refused and say nothing of the others
  return Math.max(
    0,
    ...shown.filter((places, i) => places <= 4 && !(fractions && Math.abs(numbers[i] ?? 0) < 1)),
  );
}

function readPlaced(
  column: UnderstoodColumn,
  cell: PrintedCell,
  row: number,
  style: { decimal: ',' | '.' },
  decimals: number | undefined,
  unread: UnreadCell[],
): Placed[] {
  const measures = column.meaning?.kind === 'values' ? column.meaning.statistics : [];
  const wholes = measures.every(
    ({ statistic }) => statistic === 'n' || statistic === 'count' || statistic === 'respondents',
  );
  const reading = readCell(cell, style, wholes);
  const refuse = (reason: string): Placed[] => {
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
  const placed: Placed[] = [];
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

function whyNot({ statistic }: Measure, { text }: CellNumber): string | null {
  const value = Number(text);
  const isWhole = ['n', 'respondents', 'count', "don't know count"].includes(statistic);
  if (isWhole && !Number.isInteger(value))
    return said({
      en: `"${text}" is no whole number; a number of answers is`,
      nl: `"${text}" is geen heel getal; een aantal antwoorden is dat wel`,
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
  if ((text.split('.')[1] ?? '').length > 8)
    return said({
      en: `"${text}" has more decimals than are looked at (8)`,
      nl: `"${text}" heeft meer decimalen dan er worden bekeken (8)`,
    });
  return null;
}

function scaleOf(
  columns: readonly UnderstoodColumn[],
  printedValues: readonly Placed[],
  options: TableOptions,
): Scale | null {
  const items = options.items ?? 1;
  if (options.scale) return { ...options.scale, items, by: 'given' };
  const measures = columns.flatMap(({ meaning }) => (meaning?.kind === 'values' ? meaning.statistics : []));
  const values = measures.flatMap(({ category, last }) =>
    category === undefined ? [] : [category, last ?? category],
  );
  if (values.length >= 2)
    return {
      min: Math.min(...values),
      max: Math.max(...values),
      items,
      by: said({ en: 'the headings of its categories', nl: 'de koppen van de antwoorden' }),
    };
  const of = Math.max(0, ...measures.map((measure) => measure.of ?? 0));
  if (of >= 2)
    return { min: 1, max: of, items, by: said({ en: `its ${of} categories`, nl: `de ${of} antwoorden` }) };
  const ends = (statistic: string) =>
    printedValues
      .filter(({ measure }) => measure.statistic === statistic)
      .map(({ printedValue }) => Number(printedValue.text));
  const [lows, highs] = [ends('min'), ends('max')];
  if (lows.length === 0 || highs.length === 0) return null;
  const [min, max] = [Math.min(...lows), Math.max(...highs)];
  if (!Number.isInteger(min) || !Number.isInteger(max) || max <= min || max - min > 100) return null;
  return {
    min,
    max,
    items,
    by: said({
      en: 'the lowest and highest answer that it prints',
      nl: 'het laagste en hoogste antwoord dat gedrukt is',
    }),
  };
}

/**
 * The columns of categories that hold counts: they add to n in every row and are all there, or add to far more
 * than 100 in most rows.
 * What is marked with % holds percentages.
 */
function countColumns(
  columns: readonly UnderstoodColumn[],
  rows: readonly { group: string; printedValues: readonly Placed[] }[],
  categories: number,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const group of new Set(columns.map((column) => column.group))) {
    const shares = (row: (typeof rows)[number]) =>
      row.printedValues.filter(({ measure }) => measure.statistic === 'percent' && single(measure));
    const own = rows.filter((row) => row.group === group && shares(row).length >= 2);
    const all = own.flatMap(shares);
    if (all.some(({ printedValue, column }) => printedValue.percent || column.heading.includes('%')))
      continue;
    if (all.some(({ printedValue }) => printedValue.text.includes('.'))) continue;
    const addToN = own.every((row) => {
      const n = row.printedValues.find(({ measure }) => measure.statistic === 'n');
      const sum = shares(row).reduce((total, { printedValue }) => total + Number(printedValue.text), 0);
      return shares(row).length === categories && n !== undefined && sum === Number(n.printedValue.text);
    });
    const sums = own.map((row) =>
      shares(row).reduce((total, { printedValue }) => total + Number(printedValue.text), 0),
    );
    const beyond = sums.filter((sum) => sum > 120).length;
    if (!addToN && beyond <= own.length / 2) continue;
    for (const { column } of all) found.add(column.index);
  }
  return found;
}

const single = ({ category, last, position }: Measure) =>
  position !== undefined || (category !== undefined && (last ?? category) === category);

function summaryOf(
  { printedValues, row, group }: { readonly group: string; row: number; printedValues: readonly Placed[] },
  { min, max, items }: Scale,
  counts: ReadonlySet<number>,
  options: TableOptions,
  sizes: ReadonlyMap<string, string>,
  unread: UnreadCell[],
): SummaryRow {
  const scores = Array.from({ length: (max - min) * items + 1 }, (_, i) => min * items + i);
  const names = new Map<string, number>();
  const list: SummaryValue[] = [];
  for (const { column, measure, printedValue } of printedValues) {
    const place = { row, column: column.heading, text: printedValue.text };
    const of = categoriesOf(measure, min, max, items);
    if (of === null) {
      unread.push({
        ...place,
        reason: said({
          en: `its category lies outside the scale ${min} to ${max}`,
          nl: `de categorie ligt buiten de schaal van ${min} tot ${max}`,
        }),
      });
      continue;
    }
    const pair = column.meaning?.kind === 'values' && column.meaning.statistics.length > 1;
    const base = pair ? `${column.heading} (${measure.statistic})` : column.heading || measure.statistic;
    const times = (names.get(base) ?? 0) + 1;
    names.set(base, times);
    const asCount = measure.statistic === 'percent' && counts.has(column.index);
    const asked =
      options.base === 'respondents' && measure.statistic === 'n' ? 'respondents' : measure.statistic;
    const share = asked === "don't know count" && printedValue.percent ? "don't know percent" : asked;
    list.push({
      name: times === 1 ? base : `${base} ${times}`,
      statistic: asCount ? 'count' : share,
      printed: printedValue.text,
      ...(printedValue.below ? { below: true } : {}),
      ...(of.length > 0 ? { of } : {}),
    });
  }
  const size = sizes.get(group);
  if (size !== undefined && !list.some(({ statistic }) => statistic === 'n' || statistic === 'respondents'))
    list.unshift({
      name: 'n over its columns',
      statistic: options.base === 'respondents' ? 'respondents' : 'n',
      printed: size,
    });
  return {
    scores,
    items,
    printedValues: list,
    base: options.base ?? 'answers',
    ...(options.n ? { n: options.n } : {}),
  };
}

function told(
  column: UnderstoodColumn,
  counts: ReadonlySet<number>,
  decimals: ReadonlyMap<number, number | undefined>,
): ColumnReading {
  const { meaning, index, heading, group, by } = column;
  const places = decimals.get(index);
  return {
    column: index + 1,
    heading,
    group,
    meaning:
      meaning === null
        ? 'not understood'
        : meaning.kind === 'values'
          ? meaning.statistics.map((measure) => inWords(measure, counts.has(index))).join(' and ')
          : meaning.kind === 'link'
            ? `${meaning.statistic} of ${meaning.of.join(' and ')}`
            : meaning.kind,
    by: places === undefined ? by : `${by}; numbers of a workbook, taken as printed with ${places} decimals`,
  };
}

function inWords(measure: Measure, asCount: boolean): string {
  const { statistic, category, last, top, bottom, position } = measure;
  const name = asCount ? 'count' : statistic;
  if (position !== undefined) return `${name} of category ${position}`;
  if (category !== undefined)
    return `${name} of answer ${category}${last !== undefined && last !== category ? ` to ${last}` : ''}`;
  if (top !== undefined) return `${name} of the highest ${top}`;
  return bottom === undefined ? name : `${name} of the lowest ${bottom}`;
}
