import { type Grid, type GridRow, hasContent } from './grid.ts';

/** Which rows name the columns. */
interface HeaderRows {
  readonly header: GridRow;
  /** The row with the questions, where the names stand in another */
  readonly questions: GridRow | null;
  /** Position of the first respondent's row */
  readonly first: number;
  /** What was decided, in plain sentences */
  readonly notes: readonly string[];
}

/** Titles and remarks above a header are few. */
const ROWS_SEARCHED = 20;
const SHOWN = 60;

/**
 * Finds the row that names the columns: the first that fills at least half of the columns that any of the
 * first rows fills, so that a title above it is passed over.
 *
 * Qualtrics writes three rows: names, questions, and an import id each.
 *
 * @returns the rows and what was decided; null where there is no row with content
 */
export function headerRows({ rows }: Grid): HeaderRows | null {
  const filled = rows.slice(0, ROWS_SEARCHED).map(({ cells }) => cells.filter(hasContent).length);
  const widest = Math.max(0, ...filled);
  if (widest === 0) return null;
  const at = filled.findIndex((count) => 2 * count >= widest);
  const header = rows[at] as GridRow;
  const titles = rows.slice(0, at).filter(({ cells }) => cells.some(hasContent));
  const notes = titles.length > 0 ? [titleNote(titles, header)] : [];
  if (rows[at + 2]?.cells.some((cell) => typeof cell === 'string' && /^\{"ImportId":/.test(cell.trim()))) {
    const note = 'The first three rows hold names, questions and import ids, as Qualtrics writes them.';
    return { header, questions: rows[at + 1] ?? null, first: at + 3, notes: [...notes, note] };
  }
  return { header, questions: null, first: at + 1, notes };
}

function titleNote(titles: readonly GridRow[], header: GridRow): string {
  const [title] = titles as [GridRow];
  const text = String(title.cells.find(hasContent));
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  const rows = titles.length === 1 ? 'The row' : `The ${titles.length} rows`;
  return `${rows} above row ${header.row} ${titles.length === 1 ? 'was' : 'were'} taken for a title ("${shown}").`;
}
