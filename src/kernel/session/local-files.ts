import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type CompiledText, compileModule } from '../cell/compile-module.ts';
import type { Place } from '../cell/text-edits.ts';
import { projectOptions, startFolder } from '../project/project-options.ts';
import type { CompiledModule } from '../run/run-messages.ts';

/** What a specifier means: one of our modules by id, or an address that Node imports. */
type LocalTarget = { local: string } | { address: string };

/** The local files that a cell imports. */
export interface LocalGraph {
  resolve(specifier: string): LocalTarget | undefined;
  modules: CompiledModule[];
}

/** A file that is not as it was when last looked at. */
interface FileChange {
  path: string;
  change: 'created' | 'changed' | 'deleted';
}

interface Known {
  stamp: string;
  compiled: CompiledText;
}

const typescript = /\.([mc]?ts|tsx)$/;
const extensions = ['.ts', '.mts', '.cts', '.tsx', '.js', '.mjs', '.cjs', '.json'];

/**
 * Finds, compiles and versions the project's own files that cells import. A module's id holds the stamps of the
 * module and of all it imports, so that a change below is a change of all above.
 */
export function createLocalFiles(cwd: string): {
  graph(specifiers: string[], from?: string): Promise<LocalGraph>;
  /** What changed on disk, among the files seen so far, since the last call. */
  changes(): FileChange[];
  /** The text of a compiled file, and where places of the compiled text stand in it. */
  trace(file: string): { text: string; js: string; toSource: (place: Place) => Place } | undefined;
} {
  const known = new Map<string, Known>();
  const stamps = new Map<string, string>();
  const texts = new Map<string, string>();

  async function compiled(file: string): Promise<Known> {
    const stamp = stampOf(file) ?? '';
    const before = known.get(file);
    if (before?.stamp === stamp) return before;
    const text = await readFile(file, 'utf8');
    const fresh = { stamp, compiled: compileModule(text, file) };
    texts.set(file, text);
    known.set(file, fresh);
    return fresh;
  }

  async function graph(specifiers: string[], from = path.join(cwd, 'cell.ts')): Promise<LocalGraph> {
    const files = new Map<string, { known: Known; links: Map<string, string> }>();

    async function visit(file: string): Promise<void> {
      if (files.has(file)) return;
      const entry = { known: await compiled(file), links: new Map<string, string>() };
      files.set(file, entry);
      stamps.set(file, entry.known.stamp);
      for (const specifier of entry.known.compiled.imports) {
        const found = resolveLocal(specifier, file);
        if (!found) continue;
        entry.links.set(specifier, found);
        if (typescript.test(found)) await visit(found);
      }
    }

    const roots = new Map<string, string>();
    for (const specifier of specifiers) {
      const found = resolveLocal(specifier, from);
      if (!found) continue;
      roots.set(specifier, found);
      stamps.set(found, stampOf(found) ?? '');
      if (typescript.test(found)) await visit(found);
    }

    const idOf = (file: string): string => {
      const reached = new Set<string>();
      const reach = (one: string): void => {
        if (reached.has(one)) return;
        reached.add(one);
        for (const next of files.get(one)?.links.values() ?? []) reach(next);
      };
      reach(file);
      return `${file}?${[...reached]
        .map((one) => stampOf(one) ?? '')
        .sort()
        .join('+')}`;
    };
    const ids = new Map([...files.keys()].map((file) => [file, idOf(file)]));
    const target = (file: string): LocalTarget => {
      const id = ids.get(file);
      return id === undefined ? { address: addressOf(file) } : { local: id };
    };
    return {
      resolve(specifier) {
        const file = roots.get(specifier);
        return file === undefined ? undefined : target(file);
      },
      modules: [...files].map(([file, entry]) => ({
        id: ids.get(file) as string,
        path: file,
        js: entry.known.compiled.js,
        links: Object.fromEntries(
          [...entry.links].map(([specifier, found]) => {
            const to = target(found);
            return [specifier, 'local' in to ? to.local : to.address];
          }),
        ),
      })),
    };
  }

  return {
    graph,
    trace(file) {
      const text = texts.get(file);
      const entry = known.get(file);
      if (text === undefined || !entry) return undefined;
      const { js, toSource } = entry.compiled;
      return { text, js, toSource };
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

/**
 * The file that a specifier means, found as TypeScript finds it: relative, absolute, a `file:` address, or one that the
 * project has `paths` for.
 */
function resolveLocal(specifier: string, from: string): string | undefined {
  if (!/^(\.{0,2}\/|\.{1,2}$|file:)/.test(specifier)) {
    for (const wanted of projectOptions(startFolder).candidates(specifier)) {
      const file = findFile(wanted);
      if (file) return file;
    }
    return undefined;
  }
  return findFile(
    specifier.startsWith('file:') ? fileURLToPath(specifier) : path.resolve(path.dirname(from), specifier),
  );
}

function findFile(wanted: string): string | undefined {
  const written = /\.[mc]?js$/.test(wanted)
    ? [wanted.replace(/js$/, 'ts'), wanted.replace(/\.js$/, '.tsx')]
    : [];
  const candidates = [
    wanted,
    ...written,
    ...extensions.map((extension) => wanted + extension),
    ...extensions.map((extension) => path.join(wanted, `index${extension}`)),
  ];
  return candidates.find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

/** An address that changes with the file, so that Node imports it anew; CommonJS modules have one per process. */
function addressOf(file: string): string {
  const { href } = pathToFileURL(file);
  return /\.(json|mjs|js)$/.test(file) ? `${href}?v=${stampOf(file)}` : href;
}

function stampOf(file: string): string | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat && `${Math.round(stat.mtimeMs * 1000).toString(36)}-${stat.size.toString(36)}`;
}
