import { dataError } from '../tables/data-error.ts';
import { delimitedRecords } from '../tables/delimited-records.ts';
import { readHeading } from './read-heading.ts';
import type { CellRow, TableCells } from './table-cells.ts';

/** Rows and cells that are looked at, at most. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 500;

/**
 * Splits a text into rows and cells: by tab, semicolon or comma where the lines agree on one,
 * otherwise as text pasted from a page, where two spaces or more stand between cells, or single ones
 * before the numbers at the end.
 *
 * @param file name for complaints
 * @param text the whole text
 * @throws DataError when there is nothing in it, or far too much
 * @example
 * splitText('a.txt', 'item;n\na;28').rows[1].cells
 * // ['a', '28']
 */
export function splitText(file: string, text: string): TableCells {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length === 0)
    throw dataError(
      { file },
      {
        en: 'is empty; it needs a row of headings and rows of numbers',
        nl: 'is leeg; nodig zijn een rij met koppen en rijen met getallen',
      },
    );
  if (filled.length > MOST_ROWS) {
    throw dataError(
      { file },
      {
        en: `has ${filled.length} rows; a published table of at most ${MOST_ROWS} is read`,
        nl: `heeft ${filled.length} rijen; een gedrukte tabel van hoogstens ${MOST_ROWS} wordt gelezen`,
      },
    );
  }
  const ruled = filled.filter((line) => (line.match(/\|/g) ?? []).length > 1).length > 0.6 * filled.length;
  const delimiter = ruled ? null : delimiterOf(filled);
  const rows = ruled
    ? barred(lines)
    : delimiter === null
      ? pasted(lines)
      : delimitedRecords(file, text, delimiter);
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (widest > MOST_COLUMNS) {
    throw dataError(
      { file },
      {
        en: `has ${widest} columns; a published table of at most ${MOST_COLUMNS} is read`,
        nl: `heeft ${widest} kolommen; een gedrukte tabel van hoogstens ${MOST_COLUMNS} wordt gelezen`,
      },
    );
  }
  return { file, rows };
}

/** The mark that most lines are cut by; for commas, which also stand in numbers, as often in most of them. */
function delimiterOf(lines: readonly string[]): string | null {
  for (const mark of ['\t', ';', ',']) {
    const counts = lines.map((line) => fieldsOf(line, mark)).filter((count) => count >= 2);
    if (counts.length < 0.6 * lines.length) continue;
    if (mark !== ',') return mark;
    const common = counts.filter((count) => count === counts[0]).length;
    if (common >= 0.7 * counts.length && lines.slice(0, 3).some((line) => /[^\d\s],|,[^\d\s]/.test(line)))
      return mark;
  }
  return null;
}

function fieldsOf(line: string, mark: string): number {
  const unquoted = line.replace(/"[^"]*"/g, '');
  return unquoted.split(mark).length;
}

/**
 * A table as Markdown or a terminal draws it, with bars between its
 * cells and rules of dashes under its headings.
 */
function barred(lines: readonly string[]): CellRow[] {
  return lines.flatMap((line, index) => {
    const text = line.trim();
    if (text === '' || /^[|+\s:=-]+$/.test(text)) return [];
    const cells = text.replace(/^\|/, '').replace(/\|$/, '').split('|');
    return [{ row: index + 1, cells: cells.map((cell) => cell.trim().replace(/^\*\*(.*)\*\*$/, '$1')) }];
  });
}

/** `Table 3. Satisfaction with care (1 = very low, 5 = very high)` is one cell, whatever its words are. */
const TITLE = /^(tab(?:le|el)|fig(?:uur|ure)?|bijlage|appendix)\.?\s+[\dA-Z]/i;

const VALUE = /^(?:[<(±[]?\s*[+-]?[\d.,]+\s*%?[)\]]?[*†‡a-e]?|[-–—]|n\.?v?\.?[ta]\.?)$/i;

function pasted(lines: readonly string[]): CellRow[] {
  const rows: CellRow[] = [];
  for (const [index, line] of lines.entries()) {
    const text = line.replace(/\u00a0/g, ' ').trim();
    if (text === '') continue;
    const wide = text.split(/\s{2,}|\t/);
    rows.push({ row: index + 1, cells: wide.length > 1 ? wide.flatMap(apart) : byWords(text) });
  }
  return levelled(rows);
}

/** Three numbers or more that only single spaces keep apart, where wider ones stand elsewhere in the line. */
function apart(cell: string): string[] {
  const words = cell.split(' ');
  const plainNumbers = words.every((word) => VALUE.test(word) && !/[()[\]±]/.test(word));
  return words.length >= 3 && plainNumbers ? words : [cell];
}

/** The numbers at the end of a line, one a cell, after the words before them. */
function byWords(text: string): string[] {
  if (TITLE.test(text)) return [text];
  const words = text.split(' ');
  const headings = words.filter((word) => /\D/.test(word) && readHeading(word)?.kind === 'values');
  if (headings.length >= 2) return headingWords(words);
  let first = words.length;
  while (first > 0 && VALUE.test(words[first - 1] as string)) first -= 1;
  // a line of headings ends in no numbers; a title has no known heading
  if (first === words.length) return words.some((word) => readHeading(word)) ? headingWords(words) : [text];
  const label = words.slice(0, first).join(' ');
  return label === '' ? words.slice(first) : [label, ...words.slice(first)];
}

/** Words of a line of headings, those that are one heading together as one cell: `top 2`, `weet niet`. */
function headingWords(words: readonly string[]): string[] {
  const cells: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = [3, 2].find((size) => {
      const together = words.slice(at, at + size);
      const known = readHeading(together.join(' '));
      return (
        together.length === size &&
        known !== undefined &&
        together.some((word) => readHeading(word) === undefined)
      );
    });
    cells.push(words.slice(at, at + (length ?? 1)).join(' '));
    at += length ?? 1;
  }
  return cells;
}

/** A line of headings that leaves out the one above the names of the rows gets an empty one. */
function levelled(rows: readonly CellRow[]): CellRow[] {
  const isFilled = ({ cells }: CellRow) =>
    cells.slice(1).filter((cell) => VALUE.test(String(cell))).length >= 1;
  // a title may stand above the headings
  const first = Math.max(1, rows.findIndex(isFilled));
  const heading = rows[first - 1];
  const widest = rows.slice(first).reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (heading === undefined || heading.cells.length < 2 || heading.cells.length !== widest - 1)
    return [...rows];
  return rows.map((row, i) => (i === first - 1 ? { row: row.row, cells: ['', ...row.cells] } : row));
}
