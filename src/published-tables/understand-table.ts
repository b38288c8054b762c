import { dataError } from '../tables/data-error.ts';
import { columnReading } from './column-reading.ts';
import { findHeadings } from './find-headings.ts';
import { linksIn } from './links-in.ts';
import { readPlaced, workbookDecimals } from './placed-values.ts';
import type { PrintedRow, PublishedTable, TableOptions, UnreadCell } from './published-table.ts';
import { numberStyle } from './read-cell.ts';
import { scaleOfTable } from './scale-of-table.ts';
import { countColumns, summaryOf } from './summary-of-row.ts';
import { readBody } from './table-body.ts';
import type { CellRow, TableCells } from './table-cells.ts';
import { type UnderstoodColumn, understandColumns } from './understand-columns.ts';

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
  const mapping = options.mapping ?? [];
  const found = headingsOf(cells);
  const { groups, sizes } = sizesOfGroups(found.groups);
  const columns = understandColumns(file, { ...found, groups }, mapping);
  const known = columns.filter(({ meaning }) => meaning?.kind === 'values');
  if (known.length === 0)
    throw dataError(
      { file, row: found.row },
      {
        en: 'no column was understood; name them in a mapping file',
        nl: 'geen kolom is begrepen; noem ze in een bestand voor --mapping',
      },
    );
  const { body } = found;
  const style = numberStyle(body.flatMap((row) => [...row.cells]));
  const decimals = decimalsOf(known, body);
  const unread: UnreadCell[] = [];
  const raw = readBody(body, columns, (column, cell, row) =>
    readPlaced(column, cell, row, style, decimals.get(column.index), unread),
  );
  if (raw.length === 0)
    throw dataError(
      { file },
      {
        en: 'has no row with numbers under its headings; check the headings, or give a mapping',
        nl: 'heeft geen rij met getallen onder de koppen; kijk de koppen na, of geef een mapping',
      },
    );
  const printed = raw.flatMap(({ printedValues }) => printedValues);
  const scale = scaleOfTable(columns, printed, options);
  const counts = countColumns(columns, raw, scale === null ? 0 : scale.max - scale.min + 1);
  const rows = raw.map((line): PrintedRow => {
    const { row, label, group, printedValues } = line;
    const summary = scale === null ? null : summaryOf(line, { scale, counts, options, sizes }, unread);
    return { row, label, group, printedValues: printedValues.length, summary };
  });
  const links = scale === null ? [] : linksIn({ file, columns, body, rows, scale, style }, unread);
  const totals = mapping.flatMap(({ column, meaning, of = [] }) =>
    meaning === 'total' ? [{ label: column, parts: of }] : [],
  );
  const readings = columns.map((column) => columnReading(column, counts, decimals));
  return { file, columns: readings, rows, unread, links, totals, scale };
}

function headingsOf({ file, rows }: TableCells): NonNullable<ReturnType<typeof findHeadings>> {
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

/** How many decimals the numbers of a workbook were shown with, by column. */
function decimalsOf(
  columns: readonly UnderstoodColumn[],
  body: readonly CellRow[],
): ReadonlyMap<number, number | undefined> {
  return new Map(
    columns.map(({ index, meaning }) => {
      const percents = meaning?.kind === 'values' && meaning.statistics[0]?.statistic === 'percent';
      const column = body.map((row) => row.cells[index] ?? '');
      return [index, workbookDecimals(column, percents)];
    }),
  );
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
