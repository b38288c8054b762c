import type { CellAnalysis, NameKind } from '../cell/analyse-cell.ts';
import { ambientDeclarations } from './ambient-declarations.ts';
import { bring, type CarriedName, carry, endsOf, pathsOf } from './carried-name.ts';
import { type CellStore, createCellStore, hubFile, hubImport } from './cell-store.ts';
import { compilerOptions } from './compiler-options.ts';

/** A document that exists in the server's memory only. */
export interface VirtualDocument {
  file: string;
  language: 'typescript' | 'typescriptreact' | 'json';
  version: number;
  text: string;
}

/** A cell as the checker sees it, and what it rests on. */
export interface CellDocument {
  cell: CellAnalysis;
  /** Brings what the cell takes from earlier ones. */
  prelude: string;
  /** Names that the prelude brings. */
  brought: ReadonlySet<string>;
  /** Paths of the stored cells whose names it uses. */
  uses: ReadonlySet<string>;
  /** Whether a call in it asserts something or never returns. */
  guarded: boolean;
}

/** A cell that is kept, and what its text can name. */
export interface KeptCell {
  path: string;
  /** The home of a type of the session's; undefined when it is declared in two cells that matter still. */
  homeOf(name: string): string | undefined;
  /** Whether the session declares a type of that name. */
  isType(name: string): boolean;
  /** Whether the cell sees the name by itself. */
  sees(name: string): boolean;
  /** Neither it nor what it rests on has types of a package's. */
  pure: boolean;
}

/** The session's cells as documents. */
export interface VirtualProject {
  /** The file of a cell without JSX. */
  readonly cellFile: string;
  /** How long what stands before the prelude of a cell is. */
  readonly headLength: number;
  /** The file that a cell is shown in. */
  fileOf(cell: CellAnalysis): string;
  /** Whether a file is one of the project's documents. */
  has(file: string): boolean;
  /** All documents, in the order to open them. */
  documents(): VirtualDocument[];
  /** Has all be checked as the user's project says, or `loose`: nothing strict. */
  configure(loose?: boolean): void;
  /** Declares what a cell that is about to run gives to the global object. */
  expect(cell: CellAnalysis): void;
  /** What `cell` takes from the cells before it. */
  read(cell: CellAnalysis): CellDocument;
  /** Makes a cell the one that is looked at; its text starts on the second line. @returns the name of its file */
  show(document: CellDocument): string;
  hold(document: CellDocument): void;
  release(document: CellDocument): void;
  /**
   * @param names those of the cell that came to be
   * @param failed it ended early
   * @returns the cell as it is kept; undefined when nothing of it is
   */
  commit(document: CellDocument, names: ReadonlySet<string>, failed: boolean): KeptCell | undefined;
  readonly store: CellStore;
  /** The names of the cells, and what they are. */
  names(): ReadonlyMap<string, { kind: NameKind }>;
}

/** Looking for cells that nothing rests on takes as long as there are names. */
const pruneAfter = 32;

/** Of two files that differ in their extensions alone, a project has one. */
const cellFile = (jsx: boolean): string => (jsx ? '__cell_jsx__.tsx' : '__cell__.ts');

/**
 * The project that the language server sees: the cells that ran, as namespaces in few documents, and one cell under
 * the cursor. That one starts with a line that takes the names it mentions from the others, through a hub: so an
 * edit concerns one file, which is what keeps checks at a millisecond or two.
 *
 * @param changed told of each document that is new or changed
 */
export function createVirtualProject(
  cwd: string,
  changed: (document: VirtualDocument) => void,
): VirtualProject {
  const documents = new Map<string, VirtualDocument>();
  const visible = new Map<string, CarriedName>();
  const held = new Set<CellDocument>();
  /** Where each type of the session's was declared. */
  const homes = new Map<string, string[]>();
  const impure = new Set<string>();

  function set(file: string, text: string): void {
    const known = documents.get(file);
    if (known?.text === text) return;
    const language = file.endsWith('.json')
      ? 'json'
      : file.endsWith('.tsx')
        ? 'typescriptreact'
        : 'typescript';
    const document: VirtualDocument = { file, language, text, version: (known?.version ?? 0) + 1 };
    documents.set(file, document);
    changed(document);
  }

  const configure = (loose?: boolean): void =>
    set(
      'tsconfig.json',
      JSON.stringify({
        compilerOptions: compilerOptions(cwd, loose),
        files: [cellFile(false), hubFile, '__kernel__.d.ts', 'tsconfig.json'],
        include: ['__cell*'],
      }),
    );
  configure();
  const globals = new Set<string>();
  const declareGlobals = (): void => {
    const declared = [...globals].map((name) => `declare var ${name}:any;`).join('');
    set('__kernel__.d.ts', ambientDeclarations + declared);
  };
  declareGlobals();
  const store = createCellStore(set);
  set(cellFile(false), `${hubImport}export{};\n\n;export{};`);

  const homesOf = (name: string): string[] => (homes.get(name) ?? []).filter(store.isKept);

  let unpruned = 0;
  function prune(): void {
    unpruned = 0;
    const roots: string[] = [];
    for (const carried of visible.values()) roots.push(...pathsOf(carried));
    for (const { uses } of held) roots.push(...uses);
    store.prune(roots);
  }

  return {
    cellFile: cellFile(false),
    headLength: hubImport.length,
    fileOf: ({ jsx }) => cellFile(jsx),
    has: (file) => documents.has(file),
    documents: () => [...documents.values()],
    configure,
    expect({ globals: made }) {
      const before = globals.size;
      for (const name of made) globals.add(name);
      if (globals.size > before) declareGlobals();
    },
    read(cell) {
      const uses = new Set<string>();
      const brought = new Set<string>();
      let prelude = '';
      for (const name of cell.mentions) {
        const carried = visible.get(name);
        if (!carried || cell.names.has(name)) continue;
        for (const path of pathsOf(carried)) uses.add(path);
        prelude += bring(name, carried);
        brought.add(name);
      }
      return { cell, prelude, brought, uses, guarded: false };
    },
    show({ cell, prelude }) {
      const file = cellFile(cell.jsx);
      set(file, `${hubImport}${prelude}export{};\n${cell.source}\n;export{};`);
      return file;
    },
    hold: (document) => void held.add(document),
    release: (document) => void held.delete(document),
    commit(document, names, failed) {
      const { cell, prelude, brought, uses, guarded } = document;
      held.delete(document);
      const kept = [...cell.names].filter(([name]) => names.has(name));
      const throws = guarded || cell.source.includes('throw');
      const ends = endsOf(cell.names, cell.flow, visible, throws);
      if (kept.length === 0 && ends.size === 0 && !cell.augments) {
        // It may have emptied an array, or have a function that assigns.
        carry(visible, '', kept, cell.flow, ends, failed);
        return undefined;
      }
      const { path } = store.add(cell, prelude, ends, uses);
      carry(visible, path, kept, cell.flow, ends, failed);
      if (++unpruned >= pruneAfter) prune();
      if (cell.augments) return undefined;
      for (const [name, kind] of cell.names)
        if (kind === 'type' || kind === 'other') homes.set(name, [...homesOf(name), path]);
      const isPure = cell.imports.length === 0 && ![...uses].some((used) => impure.has(used));
      if (!isPure) impure.add(path);
      return {
        path,
        pure: isPure,
        homeOf: (name) => {
          const [home, other] = homesOf(name);
          return other === undefined ? home : undefined;
        },
        isType: (name) => homesOf(name).length > 0,
        sees: (name) => cell.names.has(name) || brought.has(name),
      };
    },
    names: () => visible,
    store,
  };
}
