import { readCell } from './read-cell.ts';
import { readHeading } from './read-heading.ts';
import type { CellRow } from './table-cells.ts';

/** The headings of a table, and the rows under them. */
export interface Headings {
  readonly headings: readonly string[];
  /** the wave or group over each column; empty where there is none */
  readonly groups: readonly string[];
  readonly body: readonly CellRow[];
  /** number of the row of headings */
  readonly row: number;
}

const LOOKED_AT = 8;

/**
 * Finds the row of headings: the one among the first that has most known names. What stands above it over several
 * columns are waves or groups; a row of units right below it belongs to it.
 *
 * @param rows all rows
 * @returns null when no row has a known heading
 */
export function findHeadings(rows: readonly CellRow[]): Headings | null {
  const candidates = rows.slice(0, LOOKED_AT).map((row, index) => ({ index, score: score(row) }));
  const best = candidates.reduce((a, b) => (b.score > a.score ? b : a), { index: -1, score: 0.5 });
  if (best.index === -1) return null;
  const line = rows[best.index] as CellRow;
  let first = best.index + 1;
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  let headings = Array.from({ length: width }, (_, i) => String(line.cells[i] ?? '').trim());
  const below = rows[first];
  if (below !== undefined && isUnits(below)) {
    headings = headings.map((heading, i) => `${heading} ${String(below.cells[i] ?? '').trim()}`.trim());
    first += 1;
  }
  const above = rows.slice(0, best.index);
  // a column that ends in the row above has its heading there
  const ends = headings.map((heading, i) => {
    const own = String(above.at(-1)?.cells[i] ?? '').trim();
    return i > 0 && heading === '' && readHeading(own) !== undefined ? own : null;
  });
  headings = headings.map((heading, i) => ends[i] ?? heading);
  return {
    headings,
    groups: groupsOver(above, headings).map((group, i) => (ends[i] === null ? group : '')),
    body: rows.slice(first),
    row: line.row,
  };
}

/** A category by its value, as a heading: `3`, `3 (%)`. */
const CATEGORY = /^(\d{1,2})(?: ?\(%\))?$/;

/** How much a row looks like headings: known words count, and numbers where they follow each other as categories do. */
function score({ cells }: CellRow): number {
  const texts = cells.map((cell) => String(cell).trim());
  const numbers = texts.flatMap((text) => CATEGORY.exec(text)?.slice(1).map(Number) ?? []);
  // the same categories may follow once more, under the next wave or group
  const block = numbers.indexOf(numbers[0] as number, 1);
  const size = block === -1 ? numbers.length : block;
  const rising = (values: readonly number[]) =>
    values.every((value, i) => (i % size === 0 ? value === values[0] : value > (values[i - 1] ?? 0)));
  const follow = numbers.length >= 2 && (rising(numbers) || rising([...numbers].reverse()));
  return texts.reduce((sum, text) => {
    if (text === '' || readCell(text, { decimal: '.' }) === 'empty') return sum;
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

function groupsOver(above: readonly CellRow[], headings: readonly string[]): string[] {
  const groups = headings.map(() => '');
  for (const { cells } of above) {
    const filled = cells.filter((cell) => String(cell).trim() !== '');
    // a single text over the whole table is its title
    if (
      new Set(filled.map(String)).size < 2 &&
      !(filled.length === 1 && String(cells[0] ?? '').trim() === '')
    )
      continue;
    let last = '';
    headings.forEach((_, column) => {
      const text = String(cells[column] ?? '').trim();
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
