import { readFileSync } from 'node:fs';

/** A program, cut into cells. */
export interface Program {
  title: string;
  cells: string[];
}

/** Programs of a file: each starts with a line `=== title`; lines `---` stand between its cells. */
export function readPrograms(file: string): Program[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return text
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      const cells = part.slice(end + 1).split(/^---\n/m);
      return { title: part.slice(0, end), cells: cells.map((cell) => cell.replace(/\n$/, '')) };
    });
}
