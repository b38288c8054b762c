import { said } from '../contracts/told.ts';
import { dataError } from '../tables/data-error.ts';
import { orderByMeans } from './category-order.ts';
import { columnReading } from './column-reading.ts';
import { countColumns } from './count-columns.ts';
import { findHeadings, type Headings } from './find-headings.ts';
import { frequencyTable } from './frequency-table.ts';
import { type GroupSizes, sizeRow, sizesInHeadings, sizesOfGroups } from './group-sizes.ts';
import { linksIn } from './links-in.ts';
import { placeValues, workbookDecimals } from './place-values.ts';
import type { PrintedRow, PublishedTable, TableOptions, UnreadCell } from './published-table.ts';
import { readBody } from './read-body.ts';
import { numberStyle } from './read-cell.ts';
import { summaryOf } from './row-summary.ts';
import type { CellRow, TableCells } from './table-cells.ts';
import { scaleOfTable } from './table-scale.ts';
import { turnedCells } from './turned-cells.ts';
import { understandColumns } from './understand-columns.ts';
import type { UnderstoodColumn } from './understood-column.ts';

/**
 * Understands a published table: which row holds the headings, what each column says, and the
 * values of each row, in each of the waves or groups that stand side by side. What is not
 * understood is listed, and the rest goes on.
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
  const mapped = (options.mapping ?? []).length > 0;
  const frequencies = mapped ? null : frequencyTable(cells);
  if (frequencies !== null) return frequencies;
  try {
    return understandRows(cells, options);
  } catch (error) {
    const turned = mapped ? null : turnedCells(cells);
    if (turned === null) throw error;
    const table = understandRows(turned, options);
    const by = (own: string) =>
      said({
        en: `${own}; a row of the table, which is read turned`,
        nl: `${own}; een rij van de tabel, die gekanteld is gelezen`,
      });
    return { ...table, columns: table.columns.map((column) => ({ ...column, by: by(column.by) })) };
  }
}

/** A table with a question a row. */
function understandRows(cells: TableCells, options: TableOptions): PublishedTable {
  const { file } = cells;
  const mapping = options.mapping ?? [];
  const found = headingsOf(cells);
  const { asked, body, sizes } = columnsAndBody(file, found, options);
  const style = numberStyle(body.flatMap((row) => [...row.cells]));
  const decimals = decimalsOf(asked, body);
  const unread: UnreadCell[] = [];
  const read = readBody(body, asked, (column, cell, row) =>
    placeValues(column, cell, row, style, decimals.get(column.index), unread),
  );
  if (read.length === 0)
    throw dataError(
      { file },
      {
        en: 'has no row with numbers under its headings; check the headings, or give a mapping',
        nl: 'heeft geen rij met getallen onder de koppen; kijk de koppen na, of geef een mapping',
      },
    );
  const { columns, rows: raw } = orderByMeans(asked, read);
  const printed = raw.flatMap(({ printedValues }) => printedValues);
  const scale = scaleOfTable(columns, printed, options);
  const counts = countColumns(columns, raw, scale === null ? 0 : scale.max - scale.min + 1);
  const beside = { groups: sizes, title: found.size };
  const rows = raw.map((line): PrintedRow => {
    const { row, label, group, printedValues } = line;
    const summary = scale === null ? null : summaryOf(line, { scale, counts, options, beside }, unread);
    return { row, label, group, printedValues: printedValues.length, summary };
  });
  const links = scale === null ? [] : linksIn({ file, columns, body, rows, scale, style }, unread);
  const totals = mapping.flatMap(({ column, meaning, of = [] }) =>
    meaning === 'total' ? [{ label: column, parts: of }] : [],
  );
  const readings = columns.map((column) => columnReading(column, counts, decimals));
  return { file, columns: readings, rows, unread, links, totals, scale };
}

function headingsOf({ file, rows }: TableCells): Headings {
  const found = findHeadings(rows);
  if (found !== null) return found;
  throw dataError(
    { file, ...(rows[0] ? { row: rows[0].row } : {}) },
    {
      en: 'no row of headings was found; the table needs headings such as n, %, gem., SD, 1, 2, 3, or a mapping',
      nl: 'er is geen rij met koppen; de tabel heeft koppen nodig zoals n, %, gem., SD, 1, 2, 3, of een mapping',
    },
  );
}

/** What the columns hold, the rows of questions, and how many answered where that stands beside them. */
function columnsAndBody(
  file: string,
  found: Headings,
  { scale, mapping = [] }: TableOptions,
): { asked: readonly UnderstoodColumn[]; body: readonly CellRow[]; sizes: GroupSizes } {
  const { groups, sizes: over } = sizesOfGroups(found.groups);
  const asked = understandColumns(
    file,
    { ...found, groups },
    mapping,
    scale ? scale.max - scale.min + 1 : null,
  );
  const known = asked.filter(({ meaning }) => meaning?.kind === 'values');
  if (known.length === 0)
    throw dataError(
      { file, row: found.row },
      {
        en: 'no column was understood; name them in a mapping file',
        nl: 'geen kolom is begrepen; noem ze in een bestand voor --mapping',
      },
    );
  // headings may stand once more where a page of the report begins
  const isAgain = ({ cells }: CellRow) =>
    known.every(({ index, heading }) => String(cells[index] ?? '').trim() === heading);
  const { body, sizes } = sizeRow(
    found.body.filter((row) => !isAgain(row)),
    asked,
  );
  return { asked, body, sizes: new Map([...sizes, ...sizesInHeadings(asked), ...over]) };
}

/** How many decimals the numbers of a workbook were shown with, by column. */
function decimalsOf(
  columns: readonly UnderstoodColumn[],
  body: readonly CellRow[],
): ReadonlyMap<number, number | undefined> {
  return new Map(
    columns.flatMap(({ index, meaning }) => {
      if (meaning?.kind !== 'values') return [];
      const column = body.map((row) => row.cells[index] ?? '');
      return [[index, workbookDecimals(column, meaning.statistics[0]?.statistic === 'percent')]];
    }),
  );
}
