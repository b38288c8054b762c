import type { Place } from '../cell/text-edits.ts';
import type { LocalFiles } from './local-files.ts';
import type { FindSource } from './render-error.ts';

/** The sources of cells, by the names under which stack frames know them. */
export interface CellSources {
  /** A name for the cell of that number, or for one without a number; no other text has had it. */
  nameFor(count: number | undefined, text: string): string;
  add(name: string, text: string, compiled: { js: string; toSource(place: Place): Place }): void;
  /** The names of the cells with that text. */
  namesOf(text: string): string[];
  find(name: string): (NonNullable<ReturnType<FindSource>> & { js: string }) | undefined;
}

/** So many cells are remembered; older ones show no source line in a traceback. */
const REMEMBERED = 2000;

/** @returns the sources of cells and, for local TypeScript files, of the files. */
export function createCellSources(files: LocalFiles): CellSources {
  const cells = new Map<string, NonNullable<ReturnType<CellSources['find']>>>();
  let others = 0;
  return {
    nameFor(count, text) {
      const name = `In[${count ?? `*${++others}`}]`;
      return (cells.get(name)?.text ?? text) !== text ? `In[${count}.${++others}]` : name;
    },
    add(name, text, { js, toSource }) {
      cells.set(name, { label: name, text, js, toSource });
      if (cells.size > REMEMBERED) cells.delete(cells.keys().next().value as string);
    },
    namesOf: (text) => [...cells].filter(([, cell]) => cell.text === text).map(([name]) => name),
    find(name) {
      const cell = cells.get(name);
      if (cell) return cell;
      const file = files.trace(name);
      return file && { label: shortName(name), ...file };
    },
  };
}

function shortName(file: string): string {
  const folder = `${process.cwd()}/`;
  return file.startsWith(folder) ? file.slice(folder.length) : file;
}
