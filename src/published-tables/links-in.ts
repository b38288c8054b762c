import { said } from '../contracts/told.ts';
import { dataError } from '../tables/data-error.ts';
import { categoriesOf } from './categories-of.ts';
import { headingText } from './heading-text.ts';
import type { PrintedLink, PrintedRow, PublishedTable, UnreadCell } from './published-table.ts';
import { type CellNumber, readCell } from './read-cell.ts';
import type { CellRow } from './table-cells.ts';
import type { UnderstoodColumn } from './understood-column.ts';

/**
 * A table as far as it was understood: its columns, the rows under its headings, and those rows, one a group.
 */
interface LinkedTable {
  readonly file: string;
  readonly columns: readonly UnderstoodColumn[];
  readonly body: readonly CellRow[];
  readonly rows: readonly PrintedRow[];
  /** The answers that could be given */
  readonly scale: NonNullable<PublishedTable['scale']>;
  /** How the table writes numbers */
  readonly style: { readonly decimal: ',' | '.' };
}

type LinkMeaning = Extract<UnderstoodColumn['meaning'], { kind: 'link' }>;

/**
 * What the rows of a table print of several of their groups together:
 * differences and tests, as a mapping names them.
 *
 * @param table the table as it was understood
 * @param unread takes the cells that are not understood
 * @throws DataError when a link names a group that the table does not have
 */
export function linksIn(table: LinkedTable, unread: UnreadCell[]): PrintedLink[] {
  const { columns, body, style } = table;
  const links: PrintedLink[] = [];
  for (const { index, heading, meaning } of columns) {
    if (meaning?.kind !== 'link') continue;
    const shares = categoriesOfLink(table, heading, meaning);
    for (const { row, cells } of body) {
      const text = cells[index] ?? '';
      const number = oneNumber(readCell(text, style));
      if (number === 'empty') continue;
      const link = typeof number === 'string' ? number : linkOf(table, row, meaning, number);
      if (typeof link === 'string')
        unread.push({ row, column: heading, text: String(text).trim(), reason: link });
      else links.push({ ...link, heading, ...(shares.length > 0 ? { of: shares } : {}) });
    }
  }
  return links;
}

/** The answers whose shares a column of links is of; none where it is of no shares. */
function categoriesOfLink(
  { file, rows, scale }: LinkedTable,
  heading: string,
  meaning: LinkMeaning,
): number[] {
  const groups = [...new Set(rows.map(({ group }) => group))];
  const missing = meaning.of.find((label) => !groups.some((group) => same(group, label)));
  if (missing !== undefined) {
    const expected = groups.map((group) => `"${group}"`).join(', ');
    throw dataError(
      { file, column: heading },
      {
        en: `"${missing}" is no group of it; expected ${expected}`,
        nl: `"${missing}" is er geen groep van; verwacht wordt ${expected}`,
      },
    );
  }
  const { category, last = category } = meaning;
  if (category === undefined || last === undefined) return [];
  const { min, max, items } = scale;
  const shares = categoriesOf({ statistic: 'percent', category, last }, min, max, items);
  if (shares === null)
    throw dataError(
      { file, column: heading },
      {
        en: `its categories lie outside the scale; expected ${min} to ${max}`,
        nl: `de antwoorden vallen buiten de schaal; verwacht wordt ${min} tot ${max}`,
      },
    );
  return shares;
}

/** The one number of a cell, or why it has none. */
function oneNumber(reading: ReturnType<typeof readCell>): CellNumber | string {
  if (reading === 'empty') return 'empty';
  if ('unread' in reading) return reading.unread;
  const [number, ...more] = reading.printedValues;
  return number === undefined || more.length > 0
    ? said({
        en: `holds ${reading.printedValues.length} numbers where 1 is expected`,
        nl: `bevat ${reading.printedValues.length} getallen waar er 1 wordt verwacht`,
      })
    : number;
}

/** What one cell prints of several rows, or why it cannot. */
function linkOf(
  { rows }: LinkedTable,
  row: number,
  { statistic, of }: LinkMeaning,
  { text, below }: CellNumber,
): Omit<PrintedLink, 'heading' | 'of'> | string {
  const own = of.map((label) => rows.findIndex((other) => other.row === row && same(other.group, label)));
  if (own.includes(-1))
    return said({
      en: 'a group that it is of prints nothing in this row',
      nl: 'een groep waarover het gaat, drukt niets in deze rij',
    });
  const label = rows[own[0] as number]?.label ?? '';
  return { row, label, statistic, rows: own, printed: text, below };
}

const same = (a: string, b: string): boolean => headingText(a) === headingText(b);
