import type { CellAnalysis, NameKind } from '../cell/analyse-cell.ts';
import { ambientDeclarations } from './ambient-declarations.ts';
import { compilerOptions } from './compiler-options.ts';

/** A document that exists in the server's memory only. */
export interface VirtualDocument {
  file: string;
  language: 'typescript' | 'json';
  version: number;
  text: string;
}

/** The text of a cell as the checker sees it, and what it rests on. */
export interface CellDocument {
  text: string;
  names: Map<string, NameKind>;
  /** Numbers of the committed cells whose names it uses. */
  uses: Set<number>;
  /** Must stay though no name of it is visible. */
  keeps: boolean;
}

/** The committed cells of a session as documents. */
export interface VirtualProject {
  /** All documents, in the order to open them. */
  documents(): VirtualDocument[];
  /** Makes `cell` the one under the cursor. Its text starts on the second line. */
  write(cell: CellAnalysis, allNames: boolean): CellDocument;
  hold(cell: CellDocument): void;
  release(cell: CellDocument): void;
  /** @returns whether a document has changed for it */
  commit(cell: CellDocument, names: ReadonlySet<string>): boolean;
  /** What a name of the cells is, for completion; undefined when a variable or no name of theirs. */
  kindOf(name: string): string | undefined;
  /** Opens further places for committed cells when few are free; false when there are enough. */
  makeRoom(): boolean;
}

export const cellFile = '__cell__.ts';
const hubFile = '__hub__.ts';
const head = 'import*as __hub from"./__hub__";';
/** Opening a document costs the server much more than changing one: places are made in stock, in quiet moments. */
const moreSlots = 16;
const fewSlots = 4;
const slotFile = (slot: number): string => `__cell_${slot}__.ts`;

/**
 * The project that the language server sees. A committed cell becomes a module; a cell starts with one line that
 * takes the names it mentions from those modules. Modules that nobody can see any more are used again, and each
 * file imports only the hub: so an edit concerns one file, which is what keeps checks at a millisecond or two.
 *
 * @param changed told of each document that is new or changed
 */
export function createVirtualProject(
  cwd: string,
  changed: (document: VirtualDocument) => void,
): VirtualProject {
  const documents = new Map<string, VirtualDocument>();
  const slots: { uses: Set<number>; live: boolean; keeps: boolean }[] = [];
  const visible = new Map<string, { slot: number; kind: NameKind }>();
  const held = new Set<CellDocument>();

  function set(file: string, text: string, language: 'typescript' | 'json' = 'typescript'): void {
    const known = documents.get(file);
    if (known?.text === text) return;
    const document = { file, language, text, version: (known?.version ?? 0) + 1 };
    documents.set(file, document);
    changed(document);
  }

  const hub = (count: number): string =>
    Array.from({ length: count }, (_, i) => `export*as c${i + 1} from"./__cell_${i + 1}__";`).join('') +
    'export{};';

  function addSlot(): void {
    slots.push({ uses: new Set(), live: false, keeps: false });
    set(slotFile(slots.length), `${head}export{};`);
  }

  function markLive(): void {
    const live = new Set<number>();
    const mark = (slot: number): void => {
      if (live.has(slot)) return;
      live.add(slot);
      for (const used of slots[slot - 1]?.uses ?? []) mark(used);
    };
    for (const { slot } of visible.values()) mark(slot);
    for (const cell of held) for (const slot of cell.uses) mark(slot);
    slots.forEach((slot, i) => {
      if (slot.keeps) mark(i + 1);
    });
    slots.forEach((slot, i) => {
      slot.live = live.has(i + 1);
    });
  }

  function bring(name: string, { slot, kind }: { slot: number; kind: NameKind }): string {
    // An imported name is read-only; what was declared with `let` can be assigned to.
    if (kind === 'let') return `declare let ${name}:typeof __hub.c${slot}.${name};`;
    return `import ${name}=__hub.c${slot}.${name};`;
  }

  const configuration = {
    compilerOptions: compilerOptions(cwd),
    files: [cellFile, hubFile, '__kernel__.d.ts', 'tsconfig.json'],
    include: ['__cell_*'],
  };
  set('tsconfig.json', JSON.stringify(configuration), 'json');
  set('__kernel__.d.ts', ambientDeclarations);
  set(hubFile, hub(moreSlots));
  for (let i = 0; i < moreSlots; i++) addSlot();
  set(cellFile, `${head}export{};\n\n;export{};`);

  return {
    documents: () => [...documents.values()],
    write(cell, allNames) {
      const uses = new Set<number>();
      let prefix = head;
      for (const [name, place] of visible) {
        if (cell.names.has(name) || !(allNames || cell.mentions.has(name))) continue;
        uses.add(place.slot);
        prefix += bring(name, place);
      }
      const own = [...cell.names.keys()].filter((name) => !cell.exported.has(name));
      const text = `${prefix}export{};\n${cell.source}\n;export{${own.join(',')}};`;
      set(cellFile, text);
      return { text, names: cell.names, uses, keeps: cell.augments };
    },
    hold: (cell) => void held.add(cell),
    release: (cell) => void held.delete(cell),
    commit(cell, names) {
      held.delete(cell);
      const kept = [...cell.names].filter(([name]) => names.has(name));
      if (kept.length === 0 && !cell.keeps) return false;
      let slot = slots.findIndex(({ live }) => !live) + 1;
      if (slot === 0) {
        addSlot();
        slot = slots.length;
        set(hubFile, hub(slot));
      }
      slots[slot - 1] = { uses: cell.uses, live: true, keeps: cell.keeps };
      set(slotFile(slot), cell.text);
      for (const [name, kind] of kept) visible.set(name, { slot, kind });
      markLive();
      return true;
    },
    kindOf(name) {
      const kind = visible.get(name)?.kind;
      return kind === 'function' ? 'function' : kind === 'type' ? 'interface' : undefined;
    },
    makeRoom() {
      if (slots.filter(({ live }) => !live).length >= fewSlots) return false;
      for (let i = 0; i < moreSlots; i++) addSlot();
      set(hubFile, hub(slots.length));
      return true;
    },
  };
}
