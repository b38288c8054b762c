import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { compileModule } from '../cell/compile-module.ts';
import type { Place } from '../cell/text-edits.ts';
import { type CompiledFile, type LocalGraph, localGraph } from './local-graph.ts';
import { stampOf } from './resolve-local.ts';

/** A file that is not as it was when last looked at. */
interface FileChange {
  path: string;
  change: 'created' | 'changed' | 'deleted';
}

/** The project's own files that cells import, in the versions that were last looked at. */
export interface LocalFiles {
  /** What a cell, or the file `from`, imports by these specifiers. */
  graph(specifiers: string[], from?: string): Promise<LocalGraph>;
  /** What changed on disk, among the files seen so far, since the last call. */
  changes(): FileChange[];
  /** The text of a compiled file, and where places of the compiled text stand in it. */
  trace(file: string): { text: string; js: string; toSource: (place: Place) => Place } | undefined;
}

/** Finds, compiles and versions the project's own files that cells import. */
export function createLocalFiles(cwd: string): LocalFiles {
  const known = new Map<string, CompiledFile & { readonly text: string }>();
  const stamps = new Map<string, string>();

  async function compiledFile(file: string): Promise<CompiledFile> {
    const stamp = stampOf(file) ?? '';
    const before = known.get(file);
    if (before?.stamp === stamp) return before;
    const text = await readFile(file, 'utf8');
    const fresh = { stamp, text, compiled: compileModule(text, file) };
    known.set(file, fresh);
    return fresh;
  }

  return {
    graph: (specifiers, from = path.join(cwd, 'cell.ts')) =>
      localGraph(specifiers, from, compiledFile, (file, stamp) => stamps.set(file, stamp)),
    trace(file) {
      const entry = known.get(file);
      return entry && { text: entry.text, js: entry.compiled.js, toSource: entry.compiled.toSource };
    },
    changes() {
      const changed: FileChange[] = [];
      for (const [file, before] of stamps) {
        const now = stampOf(file);
        if (now === before) continue;
        changed.push({ path: file, change: now === undefined ? 'deleted' : before ? 'changed' : 'created' });
        stamps.set(file, now ?? '');
      }
      return changed;
    },
  };
}
