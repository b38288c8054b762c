import { said } from '../contracts/told.ts';
import { dataError } from '../tables/data-error.ts';
import { raggedCure } from '../tables/ragged-cure.ts';
import { type ReadProgress, ROWS_BETWEEN_SIGNS } from '../tables/read-progress.ts';
import { columnBuilder } from './column-builder.ts';
import { type Grid, type GridRow, hasContent } from './grid.ts';
import { headerRows } from './header-rows.ts';
import { columnLetters, sheetRangeOf } from './sheet-range.ts';
import { NONE_MISSING, type SourceCell, type SourceColumn, type SourceTable } from './source-table.ts';

/** How to make a table of rows. */
export interface GridOptions {
  /** What to do with hidden rows, which a filter leaves behind; a sheet that has them needs a choice */
  readonly hiddenRows?: 'read' | 'skip';
  readonly onProgress?: ReadProgress;
}

/** Row numbers and ranges named in an error at most. */
const NAMED = 5;

/**
 * Makes a table of a grid: finds the row with the names, and the rows
 * with questions that some tools put below it.
 *
 * @throws Error naming file, place and cure: nothing in it, hidden rows without a choice, merged cells below
 *   the header, rows that have more cells than the header, or in a text fewer
 */
export function gridTable(grid: Grid, options: GridOptions = {}): SourceTable {
  const found = headerRows(grid);
  if (!found)
    throw dataError(
      { file: grid.file },
      said({
        en: 'is empty; expected a header row with column names',
        nl: 'is leeg; verwacht een kopregel met kolomnamen',
      }),
    );
  const { header, questions, first, notes } = found;
  requireUnmerged(grid, header.row);
  const skipped = new Set(hiddenRows(grid, header.row, options.hiddenRows));
  const hidden = grid.hiddenRows.filter((row) => row > header.row).length;
  const rows = grid.rows.slice(first).filter(({ row, cells }) => !skipped.has(row) && cells.some(hasContent));
  const width = header.cells.length;
  const ragged = rows.filter(({ cells }) =>
    grid.kind === 'text' ? cells.length !== width : cells.length > width,
  );
  if (ragged.length > 0) throw raggedRows(grid, header.cells, ragged);
  const numbers = Uint32Array.from(rows, ({ row }) => row);
  const columns = header.cells.map((name, index): SourceColumn => {
    if (rows.length > ROWS_BETWEEN_SIGNS) options.onProgress?.(index / width);
    const builder = columnBuilder();
    for (const { cells } of rows) builder.add(cells[index] ?? null);
    const label = String(questions?.cells[index] ?? '').trim() || null;
    return {
      name: String(name ?? '').trim(),
      label,
      valueLabels: new Map(),
      missing: NONE_MISSING,
      ...builder.finish(),
    };
  });
  const what = options.hiddenRows === 'read' ? 'read like the others' : 'left out';
  return {
    file: grid.file,
    kind: grid.kind,
    rows: rows.length,
    rowNumber: (position) => numbers[position] ?? 0,
    columns,
    weight: null,
    notes: hidden > 0 ? [...notes, `Hidden rows were ${what}: ${hidden}.`] : notes,
  };
}

function raggedRows({ file, kind }: Grid, header: readonly SourceCell[], ragged: readonly GridRow[]): Error {
  const [{ row, cells }] = ragged as [GridRow];
  const others =
    ragged.length > 1
      ? said({ en: `, as ${ragged.length - 1} more rows do`, nl: `, net als nog ${ragged.length - 1} rijen` })
      : '';
  if (kind !== 'text') {
    const column = columnLetters(cells.findLastIndex((cell) => cell !== null) + 1);
    return dataError(
      { file, row, column },
      said({
        en: `holds a cell where the header has no name${others}; name the column, or delete the cell`,
        nl: `heeft een cel waar de kopregel geen naam heeft${others}; geef de kolom een naam, of verwijder de cel`,
      }),
    );
  }
  return dataError(
    { file, row },
    said({
      en: `has ${cells.length} cells, the header has ${header.length}${others}; ${raggedCure(cells, header.length)}`,
      nl: `heeft ${cells.length} cellen, de kopregel heeft er ${header.length}${others}; ${raggedCure(cells, header.length)}`,
    }),
  );
}

/** Merged cells keep one value for several respondents; titles above the header may be merged. */
function requireUnmerged({ file, merged }: Grid, header: number): void {
  const below = merged.filter((reference) => {
    const range = sheetRangeOf(reference);
    return range === null || range.rows[1] > header;
  });
  if (below.length === 0) return;
  throw dataError(
    { file },
    said({
      en: `cells ${someOf(below)} are merged, so that all but the first are empty; unmerge them and fill in each`,
      nl: `cellen ${someOf(below)} zijn samengevoegd, zodat alle behalve de eerste leeg zijn; splits ze en vul elke cel in`,
    }),
  );
}

function hiddenRows(
  { file, hiddenRows: all }: Grid,
  header: number,
  choice: 'read' | 'skip' | undefined,
): readonly number[] {
  const below = all.filter((row) => row > header);
  if (choice === 'skip') return below;
  if (choice === 'read' || below.length === 0) return [];
  const [rows, are] = below.length === 1 ? ['row', 'is'] : ['rows', 'are'];
  throw dataError(
    { file },
    `${rows} ${someOf(below)} ${are} hidden, by hand or by a filter; show or delete them, or set hiddenRows to ` +
      '"read" or "skip"',
  );
}

function someOf(all: readonly (string | number)[]): string {
  const named = all.slice(0, NAMED).join(', ');
  return all.length > NAMED
    ? said({ en: `${named} and ${all.length - NAMED} more`, nl: `${named} en nog ${all.length - NAMED}` })
    : named;
}
