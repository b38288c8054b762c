import type { CellAnalysis } from '../cell/analyse-cell.ts';
import type { Node } from '../cell/walk.ts';
import { committedCell, endTypes } from './committed-cell.ts';

/** A cell that ran, as later cells can refer to it. */
export interface StoredCell {
  /** Below the hub. */
  readonly path: string;
  /** Paths of the stored cells that it rests on. */
  readonly uses: ReadonlySet<string>;
  /** Must stay though nothing of it is visible: it declares something for all modules. */
  readonly keeps: boolean;
}

interface Chunk {
  file: string;
  /** Its name in the hub. */
  name: string;
  jsx: boolean;
  cells: (StoredCell & { head: string; text: string })[];
}

/** The cells that ran, gathered in few documents. */
export interface CellStore {
  /** @param prelude brings the names that the cell takes from earlier ones */
  add(cell: CellAnalysis, prelude: string, ends: ReadonlySet<string>, uses: ReadonlySet<string>): StoredCell;
  /** Forgets what none of `roots` rests on. */
  prune(roots: Iterable<string>): void;
  /** Opens a document in advance; false when there is room. */
  makeRoom(): boolean;
}

export const hubFile = '__hub__.ts';
export const hubImport = 'import*as __hub from"./__hub__";';
/** So many cells share a document: each that is added has the server read the document again. */
const chunkCells = 40;
const chunkLength = 24_000;
/** What the code that brings names calls. It has no body: it is never run. */
const helpers =
  'export declare function is<T>(value:unknown):value is T;' +
  'export declare function aw<T>(value:T):Awaited<T>;' +
  'export type Held<D,E>=[E]extends[null|undefined]?D:E;';

/**
 * Gathers cells in documents of some forty: a server opens a document in milliseconds and reads it in far less, so
 * that a session of thousands of cells is read in a fraction of a second.
 *
 * @param set told of each document that is new or changed
 */
export function createCellStore(set: (file: string, text: string) => void): CellStore {
  const chunks: Chunk[] = [];
  const alone: StoredCell[] = [];
  const stored = new Map<string, StoredCell>();
  let live = new Set<string>();
  let count = 0;

  const writeHub = (): void =>
    set(
      hubFile,
      helpers +
        chunks.map(({ name, file }) => `export*as ${name} from"./${file.replace(/\.tsx?$/, '')}";`).join('') +
        alone.map(({ path }) => `export*as ${path} from"./${aloneFile(path).slice(0, -3)}";`).join(''),
    );

  function openChunk(jsx: boolean): Chunk {
    const name = `k${chunks.length + 1}`;
    const chunk: Chunk = { name, jsx, file: `__cells_${name}__.${jsx ? 'tsx' : 'ts'}`, cells: [] };
    chunks.push(chunk);
    writeChunk(chunk);
    writeHub();
    return chunk;
  }

  function writeChunk({ file, cells }: Chunk): void {
    const self = `import*as __self from"./${file.replace(/\.tsx?$/, '')}";`;
    const heads = cells.map(({ head }) => head).join('');
    set(file, `${hubImport}${self}${heads}export{};\n${cells.map(({ text }) => text).join('')}`);
  }

  const liveCells = ({ cells }: Chunk): Chunk['cells'] => cells.filter(({ path }) => live.has(path));
  const hasRoom = (chunk: Chunk): boolean => {
    const cells = liveCells(chunk);
    return cells.length < chunkCells && cells.reduce((sum, { text }) => sum + text.length, 0) < chunkLength;
  };

  writeHub();
  openChunk(false);

  return {
    add(cell, prelude, ends, uses) {
      const name = `__c${++count}`;
      if (cell.augments) {
        const own: StoredCell = { path: name, uses, keeps: true };
        alone.push(own);
        stored.set(name, own);
        live.add(name);
        const names = [...cell.names.keys()].filter((one) => !exportedNames(cell.body).has(one));
        set(
          aloneFile(name),
          `${hubImport}${prelude}export{};\n${cell.source}\n;export{${names.join(',')}};${endTypes(ends)}`,
        );
        writeHub();
        return own;
      }
      const { jsx } = cell;
      const chunk = chunks.find((one) => one.jsx === jsx && hasRoom(one)) ?? openChunk(jsx);
      const added = {
        path: `${chunk.name}.${name}`,
        uses,
        keeps: false,
        ...committedCell(cell, name, prelude, ends),
      };
      chunk.cells = [...liveCells(chunk), added];
      stored.set(added.path, added);
      live.add(added.path);
      writeChunk(chunk);
      return added;
    },
    prune(roots) {
      const reached = new Set<string>();
      const waiting = [...roots, ...alone.map(({ path }) => path)];
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        if (reached.has(path)) continue;
        reached.add(path);
        waiting.push(...(stored.get(path)?.uses ?? []));
      }
      for (const path of stored.keys()) if (!reached.has(path)) stored.delete(path);
      live = reached;
    },
    makeRoom() {
      if (chunks.some((chunk) => !chunk.jsx && liveCells(chunk).length < chunkCells / 2)) return false;
      openChunk(false);
      return true;
    },
  };
}

const aloneFile = (path: string): string => `__cells_${path}__.ts`;

/** Names that a cell exports by itself. */
function exportedNames(body: Node[]): Set<string> {
  const names = new Set<string>();
  for (const statement of body) {
    if (statement.type !== 'ExportNamedDeclaration') continue;
    const declared = statement.declaration as Node | null;
    for (const { id } of (declared?.declarations ?? (declared ? [declared] : [])) as { id: Node }[])
      names.add(String(id.name));
    for (const { exported } of (statement.specifiers ?? []) as { exported: Node }[])
      names.add(String(exported.name ?? exported.value));
  }
  return names;
}
