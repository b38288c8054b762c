import type { Cell, Notebook } from '../runner/index.ts';

/** A part of a notebook: a heading and the cells up to the next one. */
export interface NotebookSection {
  /** Id of its first cell, which is the place a link goes to */
  readonly id: string;
  /** The heading's words; empty for cells before the first heading */
  readonly heading: string;
  readonly cells: readonly Cell[];
}

/** The notebook's title, and its parts by heading of the second level. */
interface NotebookSections {
  /** Words of the first heading of the first level */
  readonly title: string;
  readonly sections: readonly NotebookSection[];
}

/**
 * Divides a notebook at the Markdown cells that begin with a heading of the second level.
 *
 * @param notebook executed or not
 * @param name stands in where the notebook has no heading of the first level
 */
export function notebookSections(notebook: Notebook, name: string): NotebookSections {
  const sections: { id: string; heading: string; cells: Cell[] }[] = [];
  let title = '';
  for (const cell of notebook.cells) {
    const [, level, words = ''] =
      (cell.cell_type === 'markdown' && /^\s*(##?)\s+(.+?)[\s#]*$/m.exec(firstLine(cell.source))) || [];
    if (level === '#' && title === '') title = plainWords(words);
    const last = sections.at(-1);
    if (level === '##' || !last) {
      sections.push({ id: cell.id, heading: level === '##' ? plainWords(words) : '', cells: [cell] });
    } else last.cells.push(cell);
  }
  return { title: title || name, sections };
}

const firstLine = (source: string): string => source.trimStart().split('\n', 1)[0] ?? '';

/** A heading is shown in a list of contents as words alone. */
export const plainWords = (markdown: string): string => markdown.replace(/[`*]/g, '').trim();
