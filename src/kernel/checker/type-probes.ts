import { type Chunk, type ChunkCell, partsText } from './cell-chunk.ts';

/** A place in a document where the server can tell a type, and takes it. */
export interface TypeProbe {
  file: string;
  name: string;
  line: number;
  character: number;
}

/** Where the server can tell the types that a cell of a chunk leaves. */
export function typeProbes({ file, cells }: Chunk, cell: ChunkCell): TypeProbe[] {
  // the cells begin on the second line of their document.
  let line = 1;
  let last = '';
  const advance = (text: string): void => {
    const lines = text.split('\n');
    line += lines.length - 1;
    last = lines.length > 1 ? (lines.at(-1) as string) : last + text;
  };
  for (const { parts } of cells.slice(0, cells.indexOf(cell))) advance(partsText(parts));
  const probes: TypeProbe[] = [];
  for (const { text, probes: own } of cell.parts) {
    for (const { name, at } of own) {
      const lines = text.slice(0, at).split('\n');
      const character = (lines.at(-1) as string).length + (lines.length > 1 ? 0 : last.length);
      probes.push({ file, name, line: line + lines.length - 1, character });
    }
    advance(text);
  }
  return probes;
}

/** Has a cell say no more than these types, one a probe; undefined where nothing certain came. */
export function settleTypes(cell: ChunkCell, types: readonly (string | undefined)[]): void {
  let at = 0;
  const known = cell.parts.map(({ probes }) => {
    const own = types.slice(at, at + probes.length);
    at += probes.length;
    return own.includes(undefined) ? undefined : (own as string[]);
  });
  // what happens in a cell matters until all that is told of its end is known.
  const ended = cell.parts.every(({ end }, i) => !end || known[i]);
  cell.parts = cell.parts.map((part, i) => {
    const own = known[i];
    const free = ended || part.end || part.text.startsWith('export function');
    return own && part.settled && free ? { text: part.settled(own), probes: [] } : part;
  });
  for (const type of types)
    for (const [, home] of type?.matchAll(/__hub\.(\w+\.\w+)\./g) ?? []) cell.uses.add(home as string);
}
