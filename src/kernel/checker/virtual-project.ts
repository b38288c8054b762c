import type { CellAnalysis, NameKind } from '../cell/analyse-cell.ts';
import { bring, type CarriedName, carry, endsOf, pathsOf } from './carried-name.ts';
import { HUB_IMPORT } from './cell-chunk.ts';
import { type CellStore, createCellStore } from './cell-store.ts';
import {
  cellFile,
  createVirtualDocuments,
  documentText,
  type VirtualDocument,
  type VirtualDocuments,
} from './virtual-documents.ts';

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
export interface VirtualProject extends Pick<VirtualDocuments, 'configure' | 'expect' | 'has'> {
  /** The file of a cell without JSX. */
  readonly cellFile: string;
  /** How long what stands before the prelude of a cell is. */
  readonly headLength: number;
  /** The file that a cell is shown in. */
  fileOf(cell: CellAnalysis): string;
  /** All documents, in the order to open them. */
  documents(): VirtualDocument[];
  /** What `cell` takes from the cells before it. */
  read(cell: CellAnalysis): CellDocument;
  /**
   * Makes a cell the one that is looked at; its text starts on the second line. @returns the name of its file
   */
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

/** The cells that ran, by what later ones can see of them. */
interface ProjectState {
  readonly store: CellStore;
  readonly visible: Map<string, CarriedName>;
  /** Cells that are checked and have not run. */
  readonly held: Set<CellDocument>;
  /** Where each type of the session's was declared. */
  readonly homes: Map<string, string[]>;
  /** Paths of cells that have types of a package's, or rest on such cells. */
  readonly impure: Set<string>;
  /** So many cells were kept since those were looked for that nothing rests on. */
  unpruned: number;
}

/** Looking for cells that nothing rests on takes as long as there are names. */
const PRUNE_AFTER = 32;

/**
 * The project that the language server sees: the cells that ran, as namespaces in few documents, and one cell
 * under the cursor. That one starts with a line that takes the names it mentions from the others, through a
 * hub: so an edit concerns one file, which is what keeps checks at a millisecond or two.
 *
 * @param changed told of each document that is new or changed
 */
export function createVirtualProject(
  cwd: string,
  changed: (document: VirtualDocument) => void,
): VirtualProject {
  const documents = createVirtualDocuments(cwd, changed);
  const store = createCellStore(documents.set);
  documents.set(cellFile(false), documentText('', ''));
  const visible = new Map<string, CarriedName>();
  const held = new Set<CellDocument>();
  const kept = { homes: new Map(), impure: new Set<string>(), unpruned: 0 };
  const state: ProjectState = { store, visible, held, ...kept };
  return {
    cellFile: cellFile(false),
    headLength: HUB_IMPORT.length,
    fileOf: ({ jsx }) => cellFile(jsx),
    has: documents.has,
    documents: documents.all,
    configure: documents.configure,
    expect: documents.expect,
    read: (cell) => documentOf(cell, visible),
    show({ cell, prelude }) {
      const file = cellFile(cell.jsx);
      documents.set(file, documentText(prelude, cell.source));
      return file;
    },
    hold: (document) => void held.add(document),
    release: (document) => void held.delete(document),
    commit: (document, names, failed) => commit(state, document, names, failed),
    names: () => visible,
    store,
  };
}

/** What a cell takes from the cells before it. */
function documentOf(cell: CellAnalysis, visible: ReadonlyMap<string, CarriedName>): CellDocument {
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
}

function commit(
  state: ProjectState,
  document: CellDocument,
  names: ReadonlySet<string>,
  failed: boolean,
): KeptCell | undefined {
  const { store, visible, held } = state;
  const { cell, prelude, uses, guarded } = document;
  held.delete(document);
  const kept = [...cell.names].filter(([name]) => names.has(name));
  const throws = guarded || cell.source.includes('throw');
  const ends = endsOf(cell.names, cell.flow, visible, throws);
  if (kept.length === 0 && ends.size === 0 && !cell.augments) {
    // it may have emptied an array, or have a function that assigns.
    carry(visible, '', kept, cell.flow, ends, failed);
    return undefined;
  }
  const { path } = store.add(cell, { prelude, ends, uses });
  carry(visible, path, kept, cell.flow, ends, failed);
  if (++state.unpruned >= PRUNE_AFTER) prune(state);
  return cell.augments ? undefined : keptCell(state, path, document);
}

/** What is known of a cell that was stored, for the text that its types are told in. */
function keptCell(state: ProjectState, path: string, { cell, brought, uses }: CellDocument): KeptCell {
  const { homes, impure } = state;
  for (const [name, kind] of cell.names)
    if (kind === 'type' || kind === 'other') homes.set(name, [...homesOf(state, name), path]);
  const pure = cell.imports.length === 0 && ![...uses].some((used) => impure.has(used));
  if (!pure) impure.add(path);
  return {
    path,
    pure,
    homeOf: (name) => {
      const [home, other] = homesOf(state, name);
      return other === undefined ? home : undefined;
    },
    isType: (name) => homesOf(state, name).length > 0,
    sees: (name) => cell.names.has(name) || brought.has(name),
  };
}

function homesOf({ homes, store }: ProjectState, name: string): string[] {
  return (homes.get(name) ?? []).filter(store.isKept);
}

function prune(state: ProjectState): void {
  state.unpruned = 0;
  const roots: string[] = [];
  for (const carried of state.visible.values()) roots.push(...pathsOf(carried));
  for (const { uses } of state.held) roots.push(...uses);
  state.store.prune(roots);
}
