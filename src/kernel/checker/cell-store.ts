import type { CellAnalysis } from '../cell/analyse-cell.ts';
import type { Node } from '../cell/walk.ts';
import {
  CHUNK_CELLS,
  type Chunk,
  type ChunkCell,
  chunkText,
  emptyChunk,
  HUB_FILE,
  HUB_IMPORT,
  hasRoom,
  liveCells,
  moduleName,
  partsText,
  type StoredCell,
} from './cell-chunk.ts';
import { endTypes } from './cell-part.ts';
import { committedCell } from './committed-cell.ts';
import { settleTypes, type TypeProbe, typeProbes } from './type-probes.ts';

/** The cells that ran, gathered in few documents. */
export interface CellStore {
  /** Adds a cell to a document, which is written when `write` is called. */
  add(cell: CellAnalysis, links: CellLinks): StoredCell;
  /** Where the server can tell the types that a cell leaves. */
  probes(path: string): TypeProbe[];
  /**
   * Has the cell say no more than these types, from the next time on that its document is written: what rests
   * on it then needs nothing that it rested on.
   *
   * @param types as asked for by `probes`; undefined where nothing certain came
   */
  settle(path: string, types: (string | undefined)[]): void;
  /** Writes what `add` and `settle` have left. */
  write(): void;
  /** Whether one of the cells stands in no document yet. */
  isUnwritten(paths: Iterable<string>): boolean;
  /** Forgets what none of `roots` rests on. */
  prune(roots: Iterable<string>): void;
  /** Whether something still rests on the cell. */
  isKept(path: string): boolean;
  /** Opens a document in advance; false when there is room. */
  makeRoom(): boolean;
}

/** How a cell hangs together with earlier ones, and what it tells later ones. */
interface CellLinks {
  /** Brings the names that the cell takes from earlier ones. */
  readonly prelude: string;
  /** References whose types at the end of the cell are told. */
  readonly ends: ReadonlySet<string>;
  /** Paths of the stored cells whose names it uses. */
  readonly uses: ReadonlySet<string>;
}

/** The documents, and the cells in them. */
interface StoreState {
  /** Told of each document that is new or changed. */
  readonly set: (file: string, text: string) => void;
  readonly chunks: Chunk[];
  /** Cells that declare something for all modules, each a document. */
  readonly alone: StoredCell[];
  readonly stored: Map<string, StoredCell>;
  /** Paths of the cells that something rests on. */
  live: Set<string>;
  /** Chunks whose documents do not say yet what their cells do. */
  readonly unwritten: Set<Chunk>;
  /** Paths of the cells in them that stand in no document at all. */
  readonly added: Set<string>;
  count: number;
}

/** What the code that brings names calls. It has no body: it is never run. */
const HELPERS =
  'export declare function is<T>(value:unknown):value is T;' +
  'export declare function aw<T>(value:T):Awaited<T>;' +
  'export type Held<D,E>=[E]extends[null|undefined]?D:E;';

/**
 * Gathers cells in documents of some forty: a server opens a document in milliseconds and reads it in far
 * less, so that a session of thousands of cells is read in a fraction of a second.
 *
 * @param set told of each document that is new or changed
 */
export function createCellStore(set: (file: string, text: string) => void): CellStore {
  const state: StoreState = {
    set,
    chunks: [],
    alone: [],
    stored: new Map(),
    live: new Set(),
    unwritten: new Set(),
    added: new Set(),
    count: 0,
  };
  writeHub(state);
  openChunk(state, false);
  return {
    add: (cell, links) => (cell.augments ? addAlone(state, cell, links) : addToChunk(state, cell, links)),
    probes(path) {
      const found = findCell(state, path);
      return found ? typeProbes(found.chunk, found.cell) : [];
    },
    settle(path, types) {
      const found = findCell(state, path);
      if (!found) return;
      settleTypes(found.cell, types);
      state.unwritten.add(found.chunk);
    },
    write: () => write(state),
    isUnwritten: (paths) => state.added.size > 0 && [...paths].some((path) => state.added.has(path)),
    prune: (roots) => prune(state, roots),
    isKept: (path) => state.live.has(path),
    makeRoom() {
      const { chunks, live } = state;
      if (chunks.some((chunk) => !chunk.jsx && liveCells(chunk, live).length < CHUNK_CELLS / 2)) return false;
      openChunk(state, false);
      return true;
    },
  };
}

function writeHub({ set, chunks, alone }: StoreState): void {
  const shared = chunks.map(({ name, file }) => `export*as ${name} from"./${moduleName(file)}";`);
  const own = alone.map(({ path }) => `export*as ${path} from"./${moduleName(aloneFile(path))}";`);
  set(HUB_FILE, HELPERS + shared.join('') + own.join(''));
}

function writeChunk({ set }: StoreState, chunk: Chunk): void {
  set(chunk.file, chunkText(chunk));
}

function write(state: StoreState): void {
  for (const chunk of state.unwritten) writeChunk(state, chunk);
  state.unwritten.clear();
  state.added.clear();
}

function openChunk(state: StoreState, jsx: boolean): Chunk {
  const chunk = emptyChunk(state.chunks.length + 1, jsx);
  state.chunks.push(chunk);
  writeChunk(state, chunk);
  writeHub(state);
  return chunk;
}

function addAlone(state: StoreState, cell: CellAnalysis, { prelude, ends, uses }: CellLinks): StoredCell {
  // what it declares for all modules may rest on any cell.
  write(state);
  const path = `__c${++state.count}`;
  const own: StoredCell = { path, uses, keeps: true };
  state.alone.push(own);
  keep(state, own);
  const exported = exportedNames(cell.body);
  const names = [...cell.names.keys()].filter((one) => !exported.has(one));
  const end = `;export{${names.join(',')}};${partsText(endTypes(ends))}`;
  state.set(aloneFile(path), `${HUB_IMPORT}${prelude}export{};\n${cell.source}\n${end}`);
  writeHub(state);
  return own;
}

function addToChunk(state: StoreState, cell: CellAnalysis, { prelude, ends, uses }: CellLinks): StoredCell {
  const { chunks, live } = state;
  const { jsx } = cell;
  const name = `__c${++state.count}`;
  const chunk = chunks.find((one) => one.jsx === jsx && hasRoom(one, live)) ?? openChunk(state, jsx);
  const own: ChunkCell = {
    path: `${chunk.name}.${name}`,
    uses: new Set(uses),
    keeps: false,
    ...committedCell(cell, name, prelude, ends),
  };
  chunk.cells = [...liveCells(chunk, live), own];
  keep(state, own);
  state.unwritten.add(chunk);
  state.added.add(own.path);
  return own;
}

function keep({ stored, live }: StoreState, cell: StoredCell): void {
  stored.set(cell.path, cell);
  live.add(cell.path);
}

function findCell({ chunks }: StoreState, path: string): { chunk: Chunk; cell: ChunkCell } | undefined {
  const chunk = chunks.find(({ name }) => path.startsWith(`${name}.`));
  const cell = chunk?.cells.find((one) => one.path === path);
  return chunk && cell && { chunk, cell };
}

function prune(state: StoreState, roots: Iterable<string>): void {
  const { stored, alone } = state;
  const reached = new Set<string>();
  const waiting = [...roots, ...alone.map(({ path }) => path)];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    waiting.push(...(stored.get(path)?.uses ?? []));
  }
  for (const path of stored.keys()) if (!reached.has(path)) stored.delete(path);
  state.live = reached;
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
