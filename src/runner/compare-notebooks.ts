import type { Json } from '../kernel/protocol/index.ts';
import type { Cell, Notebook } from './notebook.ts';
import { stableNotebook } from './stable-notebook.ts';

/** Where the outputs of two runs of a notebook part. */
interface NotebookDifference {
  /** From 1, counting every cell. */
  readonly cell: number;
  /** Path inside the cell's outputs, such as `outputs[0].data["text/plain"]`. */
  readonly where: string;
  /** A few characters around the first difference; `nothing` where one side has none. */
  readonly before: string;
  readonly after: string;
}

/**
 * The first difference between the outputs of two runs of the same cells. Volatile fields do not count, nor
 * do the outputs of cells tagged `nbval-ignore-output`, which say what
 * changes by its nature (a commit, a date).
 *
 * @returns undefined when the outputs are equal
 */
export function compareNotebooks(before: Notebook, after: Notebook): NotebookDifference | undefined {
  const [old, fresh] = [stableNotebook(before), stableNotebook(after)];
  for (let index = 0; index < Math.max(old.cells.length, fresh.cells.length); index++) {
    const [a, b] = [old.cells[index], fresh.cells[index]];
    if (isIgnored(a)) continue;
    const found = differ(shownBy(a), shownBy(b), 'outputs');
    if (found) return { cell: index + 1, ...found };
  }
  return undefined;
}

function isIgnored(cell: Cell | undefined): boolean {
  const tags = cell?.metadata.tags;
  return Array.isArray(tags) && tags.includes('nbval-ignore-output');
}

function shownBy(cell: Cell | undefined): Json | undefined {
  return cell?.cell_type === 'code' ? (cell.outputs as unknown as Json) : undefined;
}

type Found = Omit<NotebookDifference, 'cell'>;

function differ(a: Json | undefined, b: Json | undefined, where: string): Found | undefined {
  if (a === b) return undefined;
  if (Array.isArray(a) && Array.isArray(b)) {
    for (let index = 0; index < Math.max(a.length, b.length); index++) {
      const found = differ(a[index], b[index], `${where}[${index}]`);
      if (found) return found;
    }
    return undefined;
  }
  if (isObject(a) && isObject(b)) {
    for (const key of [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()) {
      const step = /^\w+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
      const found = differ(a[key], b[key], `${where}${step}`);
      if (found) return found;
    }
    return undefined;
  }
  return { where, ...excerpts(a, b) };
}

function isObject(value: Json | undefined): value is { [key: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function excerpts(a: Json | undefined, b: Json | undefined): { before: string; after: string } {
  const [x, y] = [textOf(a), textOf(b)];
  let same = 0;
  while (same < x.length && x[same] === y[same]) same++;
  const from = Math.max(0, same - 20);
  const cut = (text: string) =>
    `${from > 0 ? '…' : ''}${text.slice(from, same + 40)}${same + 40 < text.length ? '…' : ''}`;
  return { before: cut(x), after: cut(y) };
}

const textOf = (value: Json | undefined): string => (value === undefined ? 'nothing' : JSON.stringify(value));
