import { readCell } from './read-cell.ts';
import { isSize, readHeading, sizeIn } from './read-heading.ts';
import type { CellRow, PrintedCell } from './table-cells.ts';

/** The headings of a table, and the rows under them. */
export interface Headings {
  readonly headings: readonly string[];
  /** The wave or group over each column; empty where there is none */
  readonly groups: readonly string[];
  readonly body: readonly CellRow[];
  /** Number of the row of headings */
  readonly row: number;
  /** Number of answers that the title names, where it names one: `Tabel 2 (n = 1.204)` */
  readonly size?: string;
}

const LOOKED_AT = 8;
const WIDEST_STEP = 8;

/**
 * Finds the row of headings: the one among the first that has most known names, or the one over the first row
 * of numbers where none is known. What stands above it over several columns are waves or groups; a row of
 * units right below it, or of headings that it has over them, belongs to it.
 *
 * @param rows all rows
 * @returns null when no row has a known heading and none stands over numbers
 */
export function findHeadings(rows: readonly CellRow[]): Headings | null {
  const candidates = rows.slice(0, LOOKED_AT).map((row, index) => ({ index, score: score(row) }));
  const best = candidates.reduce(
    (a, b) => (b.score > a.score && !(a.score >= 1 && isOfNumbers(rows[b.index] as CellRow)) ? b : a),
    { index: -1, score: 0.5 },
  );
  const index = best.index === -1 ? overNumbers(rows) : best.index;
  if (index === -1) return null;
  const line = rows[index] as CellRow;
  let first = index + 1;
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  let headings = Array.from({ length: width }, (_, i) => textIn(line, i));
  for (const belongs of [isUnits, isSecondRow]) {
    const below = rows[first];
    if (below === undefined || !belongs(below, headings)) continue;
    headings = headings.map((heading, i) => `${heading} ${textIn(below, i)}`.trim());
    first += 1;
  }
  const above = rows.slice(0, index);
  // a column that ends in the row above has its heading there
  const last = above.at(-1);
  const ends = headings.map((heading, i) => {
    const own = last === undefined ? '' : textIn(last, i);
    return i > 0 && heading === '' && readHeading(own) !== undefined ? own : null;
  });
  headings = headings.map((heading, i) => ends[i] ?? heading);
  const titles = above.filter(isTitle).map(({ cells }) => cells.map(String).join(' '));
  const size = sizeIn(titles.join(' '));
  return {
    headings,
    groups: groupsOver(above, headings).map((group, i) => (ends[i] === null ? group : '')),
    body: rows.slice(first),
    row: line.row,
    ...(size === undefined ? {} : { size }),
  };
}

/**
 * A row of numbers under one that names what they are holds no headings, be they as near as those of answers.
 */
const isOfNumbers = ({ cells }: CellRow): boolean =>
  cells.slice(1).every((cell) => !/\p{L}/u.test(String(cell)));

const textIn = ({ cells }: CellRow, column: number): string => String(cells[column] ?? '').trim();

const YEAR = /^(?:19|20)\d\d$/;

/** The row over the first with two numbers or more, years aside, whatever it says; -1 where there is none. */
function overNumbers(rows: readonly CellRow[]): number {
  const isNumber = (cell: PrintedCell) => {
    const reading = readCell(cell, { decimal: '.' });
    return typeof reading === 'object' && 'printedValues' in reading && !YEAR.test(String(cell).trim());
  };
  const first = rows.slice(0, LOOKED_AT).findIndex(({ cells }) => cells.slice(1).filter(isNumber).length > 1);
  const over = first > 0 && isUnits(rows[first - 1] as CellRow) ? first - 2 : first - 1;
  const words = (rows[over]?.cells ?? []).slice(1).filter((cell) => String(cell).trim() !== '');
  return words.length > 1 ? over : -1;
}

/** A category by its value, as a heading: `3`, `3 (%)`. */
const CATEGORY = /^(\d{1,2})(?: ?\(%\))?$/;

/**
 * How much a row looks like headings: known words count, and numbers where
 * they follow each other as categories do.
 */
function score({ cells }: CellRow): number {
  const texts = cells.map((cell) => String(cell).trim());
  const isSizes = isSize(texts[0] ?? '') && texts.slice(1).every((text) => /^[\d.,\s]*$/.test(text));
  if (isSizes && texts.length > 2) return -1;
  const numbers = texts.flatMap((text) => CATEGORY.exec(text)?.slice(1).map(Number) ?? []);
  // the same categories may follow once more, under the next wave or group
  const block = numbers.indexOf(numbers[0] as number, 1);
  const size = block === -1 ? numbers.length : block;
  // values of answers lie near each other
  const rising = (values: readonly number[]) =>
    values.every((value, i) => {
      const step = value - (values[i - 1] ?? 0);
      return i % size === 0 ? value === values[0] : step > 0 && step <= WIDEST_STEP;
    });
  const follow = numbers.length >= 2 && (rising(numbers) || rising([...numbers].reverse()));
  return texts.reduce((sum, text) => {
    if (text === '' || YEAR.test(text) || readCell(text, { decimal: '.' }) === 'empty') return sum;
    if (/^\d{1,2} ?[-–] ?\d{1,2}$/.test(text)) return sum + 0.5;
    if (/^[\d\s.,%<±()-]+$/.test(text)) return sum + (follow && CATEGORY.test(text) ? 0.5 : -0.5);
    const meaning = readHeading(text);
    return meaning === undefined ? sum : sum + (meaning.kind === 'values' ? 1 : 0.1);
  }, 0);
}

/** A row of nothing but `%`, `(n)` and the like. */
function isUnits({ cells }: CellRow): boolean {
  const filled = cells.map((cell) => String(cell).trim()).filter((text) => text !== '');
  return filled.length > 1 && filled.every((text) => /^\(?(%|n|abs\.?|aantal)\)?$/i.test(text));
}

/**
 * A row without a number, nor a name in front, whose headings stand where
 * the row above has none or only begins one.
 */
function isSecondRow(row: CellRow, headings: readonly string[]): boolean {
  const texts = headings.map((_, i) => textIn(row, i));
  const filled = texts.flatMap((text, i) => (text === '' ? [] : [i]));
  return (
    texts[0] === '' &&
    filled.length > 0 &&
    filled.every((i) => readHeading(`${headings[i]} ${texts[i]}`)?.kind === 'values') &&
    filled.every((i) => readHeading(headings[i] ?? '')?.kind !== 'values')
  );
}

/** A single text over the whole table is its title. */
const isTitle = ({ cells }: CellRow): boolean => {
  const filled = cells.filter((cell) => String(cell).trim() !== '');
  const alone = filled.length === 1 && String(cells[0] ?? '').trim() === '';
  return new Set(filled.map(String)).size < 2 && !alone;
};

function groupsOver(above: readonly CellRow[], headings: readonly string[]): string[] {
  const groups = headings.map(() => '');
  for (const row of above) {
    if (isTitle(row)) continue;
    let last = '';
    headings.forEach((_, column) => {
      const text = textIn(row, column);
      if (text !== '') last = text;
      if (column > 0 && last !== '') groups[column] = `${groups[column]} ${last}`.trim();
    });
  }
  return groups;
}

/** Whether most filled cells of a column are numbers. */
export function holdsValues(body: readonly CellRow[], column: number): boolean {
  const readings = body
    .map(({ cells }) => readCell(cells[column] ?? '', { decimal: '.' }))
    .filter((reading) => reading !== 'empty');
  const printedValues = readings.filter(
    (reading) => typeof reading === 'object' && 'printedValues' in reading,
  );
  return readings.length > 0 && printedValues.length > readings.length / 2;
}
