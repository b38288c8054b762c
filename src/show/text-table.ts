import type { TableCell } from './table-cell.ts';
import type { ColumnKind } from './table-column.ts';
import type { TableWords } from './table-words.ts';

/** A column already written as cells. */
export interface WrittenColumn {
  name: string;
  type: string;
  kind: ColumnKind;
  cells: TableCell[];
}

const WIDEST_CELL = 40;
const MOST_ROWS = 50;
const INVISIBLE = /\p{M}|\p{Cf}/u;
const WIDE =
  /[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

function characterWidth(character: string): number {
  if (INVISIBLE.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** Control characters would move a terminal's cursor or colour it: they are written as escapes. */
function printable(text: string): string {
  const escaped = text.replace(/\t/g, '\\t').replace(/\n/g, '\\n').replace(/\r/g, '\\r');
  return escaped.replace(/[\p{Cc}\u2028\u2029]/gu, (control) => {
    return `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function fit(text: string): string {
  const shown = printable(text);
  if (textWidth(shown) <= WIDEST_CELL) return shown;
  let kept = '';
  let width = 0;
  for (const character of shown) {
    width += characterWidth(character);
    if (width > WIDEST_CELL - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

function alignedColumn(column: WrittenColumn): string[] {
  const lines = [
    fit(column.name),
    fit(column.type),
    ...column.cells.slice(0, MOST_ROWS).map((cell) => fit(cell.text)),
  ];
  const width = Math.max(...lines.map(textWidth));
  return lines.map((line) => {
    const padding = ' '.repeat(width - textWidth(line));
    return column.kind === 'number' || column.kind === 'bigint' ? padding + line : line + padding;
  });
}

/**
 * The plain-text twin of a table: its size, names and types, then up to 50 rows in aligned columns (numbers
 * to the right, cells cut at 40 characters), and a last line that says how many rows are left out.
 */
export function textTable(
  size: string,
  columns: WrittenColumn[],
  rowCount: number,
  words: TableWords,
): string {
  const aligned = columns.map(alignedColumn);
  const lineCount = aligned[0]?.length ?? 0;
  const lines = Array.from({ length: lineCount }, (_, line) =>
    aligned
      .map((column) => column[line] ?? '')
      .join('  ')
      .trimEnd(),
  );
  const left = rowCount - Math.max(0, lineCount - 2);
  if (left > 0 && columns.length > 0)
    lines.push(words.moreRows(left.toLocaleString(words.locale), left === 1));
  return [size, ...lines].join('\n');
}
