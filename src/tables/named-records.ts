import { delimitedRecords } from './delimited-records.ts';
import { likelyDelimiter } from './likely-delimiter.ts';
import { requireTidy } from './require-tidy.ts';

/** One record of a delimited text: the line that it ends on, and its cells by the names in the header. */
export interface NamedRecord {
  readonly row: number;
  readonly cells: Readonly<Record<string, string | undefined>>;
}

/**
 * The records of a small text that was written by hand, with commas, semicolons or tabs; its first line has
 * the names of the columns. Spaces around cells, quoted or not, are left out.
 *
 * @param file name of the file, for errors
 * @throws DataError naming row and cure where quotes do not match, a name stands twice, or a row has more or
 *   fewer cells than the header
 */
export function namedRecords(file: string, text: string): NamedRecord[] {
  const tight = withoutSpacesAtQuotes(text);
  const [head = ''] = tight.trimStart().split(/[\r\n]/, 1);
  const [first, ...rest] = delimitedRecords(file, tight, likelyDelimiter(head)).map(({ row, cells }) => ({
    row,
    cells: cells.map((cell) => cell.trim()),
  }));
  if (!first) return [];
  const header = first.cells;
  requireTidy({ file, header, rows: rest });
  return rest.map(({ row, cells }) => ({
    row,
    cells: Object.fromEntries(header.map((name, column) => [name, cells[column]])),
  }));
}

/** The text without the spaces that people write between a cell's quotes and its delimiters. */
function withoutSpacesAtQuotes(text: string): string {
  const parts = text.split('"');
  const tight = parts.map((part, index) => {
    // every second part stands in quotes; spaces alone between two quotes keep them from being one, doubled
    const isOutside = index % 2 === 0;
    const isAtEnd = index === 0 || index === parts.length - 1;
    return isOutside && (isAtEnd || /[^ ]/.test(part)) ? part.replace(/^ +|(?<! ) +$/g, '') : part;
  });
  return tight.join('"');
}
