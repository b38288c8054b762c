import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type typescript from 'typescript-js';
import type { Position } from 'vscode-languageserver-types';
import { offsetAt } from '../cell/positions.ts';

/** What a question of the protocol is about. */
export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
  readonly position?: Position;
}

/** A document of a client, or a place in it. */
export interface DocumentPlace {
  readonly file: string;
  readonly text: string;
  /** UTF-16 units */
  readonly offset: number;
}

/** Documents in memory over files on disk. */
interface ServiceDocuments {
  /** How TypeScript's language service sees them. */
  readonly host: typescript.LanguageServiceHost;
  /** Takes in a document; a `tsconfig.json` says how all are compiled. */
  write(uri: string, version: number, text: string): void;
  changedOnDisk(uris: readonly string[]): void;
  placeOf(params: DocumentParams): DocumentPlace;
  /** The text of a document, or of a file; empty where neither is. */
  textOf(file: string): string;
}

/** The documents, and which version of all the language service has to look at. */
interface Store {
  readonly documents: Map<string, { readonly version: number; readonly text: string }>;
  readonly diskVersions: Map<string, number>;
  options: typescript.CompilerOptions;
  generation: number;
}

/** @returns documents, none as yet */
export function createServiceDocuments(ts: typeof typescript): ServiceDocuments {
  const store: Store = { documents: new Map(), diskVersions: new Map(), options: {}, generation: 0 };
  const { documents, diskVersions } = store;
  return {
    host: hostOf(ts, store),
    write(uri, version, text) {
      const file = fileURLToPath(uri);
      store.generation++;
      if (path.basename(file) === 'tsconfig.json') {
        const { compilerOptions } = JSON.parse(text) as { compilerOptions: object };
        store.options = ts.convertCompilerOptionsFromJson(compilerOptions, path.dirname(file)).options;
      } else documents.set(file, { version, text });
    },
    changedOnDisk(uris) {
      store.generation++;
      for (const file of uris.map((uri) => fileURLToPath(uri)))
        diskVersions.set(file, (diskVersions.get(file) ?? 0) + 1);
    },
    placeOf({ textDocument, position = { line: 0, character: 0 } }) {
      const file = fileURLToPath(textDocument.uri);
      const text = documents.get(file)?.text ?? '';
      return { file, text, offset: offsetAt(text, position) };
    },
    textOf: (file) => documents.get(file)?.text ?? ts.sys.readFile(file) ?? '',
  };
}

function hostOf(ts: typeof typescript, store: Store): typescript.LanguageServiceHost {
  const { documents, diskVersions } = store;
  const readFile = (file: string): string | undefined => documents.get(file)?.text ?? ts.sys.readFile(file);
  return {
    getCompilationSettings: () => store.options,
    getProjectVersion: () => String(store.generation),
    getScriptFileNames: () => [...documents.keys()].filter((file) => /\.tsx?$/.test(file)),
    getScriptVersion: (file) => String(documents.get(file)?.version ?? diskVersions.get(file) ?? 0),
    getScriptSnapshot(file) {
      const text = readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => process.cwd(),
    getDefaultLibFileName: (own) => ts.getDefaultLibFilePath(own),
    fileExists: (file) => documents.has(file) || ts.sys.fileExists(file),
    readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
    ...(ts.sys.realpath ? { realpath: ts.sys.realpath } : {}),
  };
}
