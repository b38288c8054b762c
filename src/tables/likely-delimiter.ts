/** What stands between the cells of a text file. */
export type Delimiter = ',' | ';' | '\t';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];
/** A line with so many cells is no title above the table. */
const WIDE = 10;
/**
 * The header stands among so many first lines, and in so many first letters,
 * so that a large file is not cut to pieces.
 */
const LINES_SEARCHED = 20;
const LETTERS_SEARCHED = 1_000_000;

/** The delimiter of the header, which may stand below a title that holds one of the others. */
export function likelyDelimiter(text: string): Delimiter {
  const lines = text
    .slice(0, LETTERS_SEARCHED)
    .split(/[\r\n]+/, LINES_SEARCHED)
    .filter((line) => line !== '')
    // what stands in quotes divides nothing
    .map((line) => line.replace(/"[^"]*"/g, ''))
    .map((line) => DELIMITERS.map((delimiter) => line.split(delimiter).length));
  const cells = lines.find((counts) => Math.max(...counts) >= WIDE) ?? lines[0] ?? [];
  return DELIMITERS[cells.indexOf(Math.max(...cells))] ?? ',';
}
