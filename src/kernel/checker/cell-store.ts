import type { CellAnalysis } from '../cell/analyse-cell.ts';
import type { Node } from '../cell/walk.ts';
import { endTypes, type Part } from './cell-part.ts';
import { committedCell } from './committed-cell.ts';

/** A cell that ran, as later cells can refer to it. */
interface StoredCell {
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
  cells: ChunkCell[];
}

interface ChunkCell extends StoredCell {
  readonly uses: Set<string>;
  head: string;
  parts: Part[];
}

/** A place in a document where the server can tell a type, and takes it. */
interface TypeProbe {
  file: string;
  name: string;
  line: number;
  character: number;
}

/** The cells that ran, gathered in few documents. */
export interface CellStore {
  /** @param prelude brings the names that the cell takes from earlier ones */
  add(cell: CellAnalysis, prelude: string, ends: ReadonlySet<string>, uses: ReadonlySet<string>): StoredCell;
  /** Where the server can tell the types that a cell leaves. */
  probes(path: string): TypeProbe[];
  /**
   * Has the cell say no more than these types, from the next time on that its document is written: what rests on it
   * then needs nothing that it rested on.
   *
   * @param types as asked for by `probes`; undefined where nothing certain came
   */
  settle(path: string, types: (string | undefined)[]): void;
  /** Writes what `settle` has left. */
  write(): void;
  /** Forgets what none of `roots` rests on. */
  prune(roots: Iterable<string>): void;
  /** Whether something still rests on the cell. */
  isKept(path: string): boolean;
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
  /** Chunks that hold settled cells which the server has not seen. */
  const unwritten = new Set<Chunk>();
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

  /** All that stands before the cells of a chunk, on one line. */
  const headOf = ({ file, cells }: Chunk): string => {
    const heads = cells.map(({ head }) => head).join('');
    return `${hubImport}import*as __self from"./${file.replace(/\.tsx?$/, '')}";${heads}export{};`;
  };
  const writeChunk = (chunk: Chunk): void =>
    set(chunk.file, `${headOf(chunk)}\n${chunk.cells.map(({ parts }) => textOf(parts)).join('')}`);

  const liveCells = ({ cells }: Chunk): Chunk['cells'] => cells.filter(({ path }) => live.has(path));
  const hasRoom = (chunk: Chunk): boolean => {
    const cells = liveCells(chunk);
    return (
      cells.length < chunkCells &&
      cells.reduce((sum, { parts }) => sum + textOf(parts).length, 0) < chunkLength
    );
  };

  function findCell(path: string): { chunk: Chunk; cell: ChunkCell } | undefined {
    const chunk = chunks.find(({ name }) => path.startsWith(`${name}.`));
    const cell = chunk?.cells.find((one) => one.path === path);
    return chunk && cell && { chunk, cell };
  }

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
          `${hubImport}${prelude}export{};\n${cell.source}\n;export{${names.join(',')}};${textOf(endTypes(ends))}`,
        );
        writeHub();
        return own;
      }
      const { jsx } = cell;
      const chunk = chunks.find((one) => one.jsx === jsx && hasRoom(one)) ?? openChunk(jsx);
      const added: ChunkCell = {
        path: `${chunk.name}.${name}`,
        uses: new Set(uses),
        keeps: false,
        ...committedCell(cell, name, prelude, ends),
      };
      chunk.cells = [...liveCells(chunk), added];
      stored.set(added.path, added);
      live.add(added.path);
      writeChunk(chunk);
      unwritten.delete(chunk);
      return added;
    },
    probes(path) {
      const found = findCell(path);
      if (!found) return [];
      let line = 1;
      let last = '';
      const advance = (text: string): void => {
        const lines = text.split('\n');
        line += lines.length - 1;
        last = lines.length > 1 ? (lines.at(-1) as string) : last + text;
      };
      for (const { path: before, parts } of found.chunk.cells) {
        if (before === path) break;
        advance(textOf(parts));
      }
      const probes: TypeProbe[] = [];
      for (const { text, probes: own } of found.cell.parts) {
        for (const { name, at } of own) {
          const lines = text.slice(0, at).split('\n');
          const character = (lines.at(-1) as string).length + (lines.length > 1 ? 0 : last.length);
          probes.push({ file: found.chunk.file, name, line: line + lines.length - 1, character });
        }
        advance(text);
      }
      return probes;
    },
    settle(path, types) {
      const found = findCell(path);
      if (!found) return;
      let at = 0;
      const known = found.cell.parts.map((part) => {
        const own = types.slice(at, at + part.probes.length);
        at += part.probes.length;
        return own.includes(undefined) ? undefined : (own as string[]);
      });
      // What happens in a cell matters until all that is told of its end is known.
      const ended = found.cell.parts.every(({ end }, i) => !end || known[i]);
      found.cell.parts = found.cell.parts.map((part, i) => {
        const own = known[i];
        const free = ended || part.end || part.text.startsWith('export function');
        return own && part.settled && free ? { text: part.settled(own), probes: [] } : part;
      });
      for (const type of types)
        for (const [, home] of type?.matchAll(/__hub\.(\w+\.\w+)\./g) ?? [])
          found.cell.uses.add(home as string);
      unwritten.add(found.chunk);
    },
    write() {
      for (const chunk of unwritten) writeChunk(chunk);
      unwritten.clear();
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
    isKept: (path) => live.has(path),
    makeRoom() {
      if (chunks.some((chunk) => !chunk.jsx && liveCells(chunk).length < chunkCells / 2)) return false;
      openChunk(false);
      return true;
    },
  };
}

const textOf = (parts: Part[]): string => parts.map(({ text }) => text).join('');

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
