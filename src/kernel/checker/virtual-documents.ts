import type { CellAnalysis } from '../cell/analyse-cell.ts';
import { ambientDeclarations } from './ambient-declarations.ts';
import { HUB_FILE, HUB_IMPORT } from './cell-chunk.ts';
import { compilerOptions } from './compiler-options.ts';

/** A document that exists in the server's memory only. */
export interface VirtualDocument {
  file: string;
  language: 'typescript' | 'typescriptreact' | 'json';
  version: number;
  text: string;
}

/** What the server has of the session. */
export interface VirtualDocuments {
  has(file: string): boolean;
  /** All documents, in the order to open them. */
  all(): VirtualDocument[];
  set(file: string, text: string): void;
  /** Has all be checked as the user's project says, or `loose`: nothing strict. */
  configure(loose?: boolean): void;
  /** Declares what a cell that is about to run gives to the global object. */
  expect(cell: CellAnalysis): void;
}

/** Of two files that differ in their extensions alone, a project has one. */
export const cellFile = (jsx: boolean): string => (jsx ? '__cell_jsx__.tsx' : '__cell__.ts');

/** @param changed told of each document that is new or changed */
export function createVirtualDocuments(
  cwd: string,
  changed: (document: VirtualDocument) => void,
): VirtualDocuments {
  const documents = new Map<string, VirtualDocument>();
  const globals = new Set<string>();

  function set(file: string, text: string): void {
    const known = documents.get(file);
    if (known?.text === text) return;
    const version = (known?.version ?? 0) + 1;
    const document: VirtualDocument = { file, language: languageOf(file), text, version };
    documents.set(file, document);
    changed(document);
  }

  function declareGlobals(): void {
    const declared = [...globals].map((name) => `declare var ${name}:any;`).join('');
    set('__kernel__.d.ts', ambientDeclarations + declared);
  }

  const virtual: VirtualDocuments = {
    has: (file) => documents.has(file),
    all: () => [...documents.values()],
    set,
    configure: (loose) => set('tsconfig.json', configuration(cwd, loose)),
    expect({ globals: made }) {
      const before = globals.size;
      for (const name of made) globals.add(name);
      if (globals.size > before) declareGlobals();
    },
  };
  virtual.configure();
  declareGlobals();
  return virtual;
}

function languageOf(file: string): VirtualDocument['language'] {
  if (file.endsWith('.json')) return 'json';
  return file.endsWith('.tsx') ? 'typescriptreact' : 'typescript';
}

function configuration(cwd: string, loose: boolean | undefined): string {
  return JSON.stringify({
    compilerOptions: compilerOptions(cwd, loose),
    files: [cellFile(false), HUB_FILE, '__kernel__.d.ts', 'tsconfig.json'],
    include: ['__cell*'],
  });
}

/** The text of a cell that is looked at, and of nothing else of the session than what its prelude brings. */
export function documentText(prelude: string, source: string): string {
  return `${HUB_IMPORT}${prelude}export{};\n${source}\n;export{};`;
}
