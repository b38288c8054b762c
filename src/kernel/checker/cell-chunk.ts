import type { Part } from './cell-part.ts';

/** A cell that ran, as later cells can refer to it. */
export interface StoredCell {
  /** Below the hub. */
  readonly path: string;
  /** Paths of the stored cells that it rests on. */
  readonly uses: ReadonlySet<string>;
  /** Must stay though nothing of it is visible: it declares something for all modules. */
  readonly keeps: boolean;
}

/** A document that several cells share, as namespaces. */
export interface Chunk {
  readonly file: string;
  /** Its name in the hub. */
  readonly name: string;
  readonly jsx: boolean;
  cells: ChunkCell[];
}

/** A cell in a chunk. */
export interface ChunkCell extends StoredCell {
  readonly uses: Set<string>;
  readonly head: string;
  parts: Part[];
}

export const HUB_FILE = '__hub__.ts';
export const HUB_IMPORT = 'import*as __hub from"./__hub__";';
/** So many cells share a document: each that is added has the server read the document again. */
export const CHUNK_CELLS = 40;
const CHUNK_LENGTH = 24_000;

/** @returns the `number`th chunk, empty */
export function emptyChunk(number: number, jsx: boolean): Chunk {
  const name = `k${number}`;
  return { name, jsx, file: `__cells_${name}__.${jsx ? 'tsx' : 'ts'}`, cells: [] };
}

/** A chunk as the server reads it. All that stands before its cells is on one line. */
export function chunkText({ file, cells }: Chunk): string {
  const heads = cells.map(({ head }) => head).join('');
  const head = `${HUB_IMPORT}import*as __self from"./${moduleName(file)}";${heads}export{};`;
  return `${head}\n${cells.map(({ parts }) => partsText(parts)).join('')}`;
}

/** The cells of a chunk that something still rests on. */
export function liveCells({ cells }: Chunk, live: ReadonlySet<string>): ChunkCell[] {
  return cells.filter(({ path }) => live.has(path));
}

/** Whether a chunk takes another cell, once it has only cells that something rests on. */
export function hasRoom(chunk: Chunk, live: ReadonlySet<string>): boolean {
  const cells = liveCells(chunk, live);
  return (
    cells.length < CHUNK_CELLS &&
    cells.reduce((sum, { parts }) => sum + partsText(parts).length, 0) < CHUNK_LENGTH
  );
}

export const partsText = (parts: readonly Part[]): string => parts.map(({ text }) => text).join('');

/** How other documents import a file. */
export const moduleName = (file: string): string => file.replace(/\.tsx?$/, '');
