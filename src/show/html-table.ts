import { escapeMarkup } from '../contracts/escape-markup.ts';
import { currentLanguage } from '../contracts/language.ts';
import {
  CONTROL_STYLE,
  ROWS_AT_A_GLANCE,
  ROWS_PER_PAGE,
  TABLE_STYLE,
  tableScript,
} from './table-behaviour.ts';
import { cellFormatter, type TableCell } from './table-cell.ts';
import { type ColumnKind, columnKind, columnType, type TableColumn } from './table-column.ts';
import { TABLE_WORDS, type TableWords } from './table-words.ts';
import { textTable, type WrittenColumn } from './text-table.ts';

const MOST_ROWS = 1000;
const MOST_COLUMNS = 200;
const MOST_CELLS = 50_000;

/** No HTML parser keeps control characters as they are: they are made visible as U+FFFD. */
function escapeText(text: string): string {
  return escapeMarkup(text.replace(/[^\P{Cc}\t\n]/gu, '\ufffd'));
}

function count(number: number, what: 'row' | 'column', words: TableWords): string {
  return `${number.toLocaleString(words.locale)} ${words[what][number === 1 ? 0 : 1]}`;
}

/** Attributes that still hold where style sheets are taken out. */
const CELL_LAYOUT: Record<ColumnKind, string> = {
  number: ' align="right"',
  bigint: ' align="right"',
  date: ' nowrap',
  text: '',
};

function headingHtml({ name, type, kind }: WrittenColumn): string {
  return `<th scope="col" data-kind="${kind}"${CELL_LAYOUT[kind]}><b>${escapeText(name)}</b><br><small>${escapeText(type)}</small></th>`;
}

function cellHtml(cell: TableCell | undefined, layout: string): string {
  if (!cell) return '<td></td>';
  if (cell.missing) return `<td${layout} data-missing><i>${escapeText(cell.text)}</i></td>`;
  const exact = cell.exact === undefined ? '' : ` data-exact="${escapeText(cell.exact)}"`;
  return `<td${layout}${exact}>${escapeText(cell.text)}</td>`;
}

function tableHtml(caption: string, columns: WrittenColumn[], rowsShown: number, words: TableWords): string {
  const layouts = columns.map(({ kind }) => CELL_LAYOUT[kind]);
  const rows = Array.from(
    { length: rowsShown },
    (_, row) =>
      `<tr>${columns.map(({ cells }, index) => cellHtml(cells[row], layouts[index] ?? '')).join('')}</tr>`,
  );
  const moves = rowsShown > ROWS_AT_A_GLANCE;
  return [
    `<div class="data-table"${words.locale === 'nl' ? ' lang="nl"' : ''}><style>${TABLE_STYLE}${moves ? CONTROL_STYLE : ''}</style>`,
    `<div class="data-table-scroll" role="group" tabindex="0" aria-label="${words.table}: ${escapeText(caption)}"><table>`,
    `<caption>${escapeText(caption)}</caption>`,
    `<thead><tr>${columns.map(headingHtml).join('')}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody>`,
    `</table></div>${moves ? `<script>{${tableScript}}</script>` : ''}</div>`,
  ].join('\n');
}

/**
 * A table as HTML and as plain text.
 *
 * The HTML is one plain, accessible `<table>`: caption with its size, a heading and a type per column,
 * numbers to the right, missing values (null, undefined, NaN) named in italics. It is complete without its
 * script, which adds sorting (by click or keyboard; numbers and dates by value, missing values last) and
 * pages of 50 rows; a table of at most 10 rows has none. Every text is escaped, and the same columns always
 * give the same string in one language.
 *
 * @param columns name, type (told from the values when absent) and values of each column; every column as
 *   long as the longest is expected to be, a shorter one leaves empty cells
 * @param options.rowCount how many rows the whole table has, where `values` holds only its first rows
 * @param options.note added to the caption, such as how the table is grouped
 * @returns `html` with at most 1,000 rows, 200 columns and 50,000 cells, `text` with at most 50 rows in
 *   aligned columns; both say what is left out
 */
export function htmlTable(
  columns: readonly TableColumn[],
  options: { rowCount?: number; note?: string } = {},
): { html: string; text: string } {
  const shown = columns.slice(0, MOST_COLUMNS);
  const given = columns.reduce((longest, { values }) => Math.max(longest, values.length), 0);
  const rowCount = Math.max(options.rowCount ?? given, given);
  const rowsShown = Math.min(
    given,
    MOST_ROWS,
    Math.max(ROWS_PER_PAGE, Math.floor(MOST_CELLS / Math.max(1, shown.length))),
  );
  const written = shown.map(({ name, type, values }): WrittenColumn => {
    const visible = Array.from({ length: Math.min(values.length, rowsShown) }, (_, row) => values[row]);
    const kind = columnKind(visible);
    return {
      name,
      type: type ?? columnType(visible),
      kind,
      cells: visible.map(cellFormatter(visible, kind)),
    };
  });
  const words = TABLE_WORDS[currentLanguage()];
  const parts = [`${count(rowCount, 'row', words)} × ${count(columns.length, 'column', words)}`];
  if (options.note) parts.push(options.note);
  if (columns.length > shown.length)
    parts.push(words.leftOut(count(columns.length - shown.length, 'column', words)));
  const size = parts.join('; ');
  const left = rowCount - rowsShown;
  const caption =
    left > 0 && shown.length > 0 ? `${size}; ${words.leftOut(count(left, 'row', words))}` : size;
  return {
    html: tableHtml(caption, written, rowsShown, words),
    text: textTable(size, written, rowCount, words),
  };
}
