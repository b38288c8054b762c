import type { CompiledText } from '../cell/compile-module.ts';
import type { CompiledModule } from '../run/run-messages.ts';
import { importAddress, resolveLocal, stampOf } from './resolve-local.ts';

/** A local file as it was last compiled. */
export interface CompiledFile {
  readonly stamp: string;
  readonly compiled: CompiledText;
}

/** What a specifier means: one of our modules by id, or an address that Node imports. */
type LocalTarget = { local: string } | { address: string };

/** The local files that a cell imports. */
export interface LocalGraph {
  resolve(specifier: string): LocalTarget | undefined;
  modules: CompiledModule[];
}

/** A file of a graph, and the files that its specifiers mean. */
interface GraphFile extends CompiledFile {
  readonly links: Map<string, string>;
}

const TYPESCRIPT = /\.([mc]?ts|tsx)$/;

/**
 * Follows imports through the project's own files.
 *
 * @param compiledFile compiles a file where it has changed
 * @param seen told of each file, and of its stamp at that time
 */
export async function localGraph(
  specifiers: readonly string[],
  from: string,
  compiledFile: (file: string) => Promise<CompiledFile>,
  seen: (file: string, stamp: string) => void,
): Promise<LocalGraph> {
  const files = new Map<string, GraphFile>();
  const roots = new Map<string, string>();

  async function visit(file: string): Promise<void> {
    if (files.has(file)) return;
    const entry = { ...(await compiledFile(file)), links: new Map<string, string>() };
    files.set(file, entry);
    seen(file, entry.stamp);
    for (const specifier of entry.compiled.imports) {
      const found = resolveLocal(specifier, file);
      if (!found) continue;
      entry.links.set(specifier, found);
      if (TYPESCRIPT.test(found)) await visit(found);
    }
  }

  for (const specifier of specifiers) {
    const found = resolveLocal(specifier, from);
    if (!found) continue;
    roots.set(specifier, found);
    seen(found, stampOf(found) ?? '');
    if (TYPESCRIPT.test(found)) await visit(found);
  }
  return linked(files, roots);
}

/** Gives the files of a graph their ids, by which they import each other. */
function linked(files: ReadonlyMap<string, GraphFile>, roots: ReadonlyMap<string, string>): LocalGraph {
  const ids = new Map([...files.keys()].map((file) => [file, idOf(files, file)]));
  const target = (file: string): LocalTarget => {
    const id = ids.get(file);
    return id === undefined ? { address: importAddress(file) } : { local: id };
  };
  const name = (file: string): string => {
    const to = target(file);
    return 'local' in to ? to.local : to.address;
  };
  return {
    resolve(specifier) {
      const file = roots.get(specifier);
      return file === undefined ? undefined : target(file);
    },
    modules: [...files].map(([file, { compiled, links }]) => ({
      id: ids.get(file) as string,
      path: file,
      js: compiled.js,
      links: Object.fromEntries([...links].map(([specifier, found]) => [specifier, name(found)])),
    })),
  };
}

/**
 * The stamps of a module and of all it imports are in its id, so that
 * a change below is a change of all above.
 */
function idOf(files: ReadonlyMap<string, GraphFile>, file: string): string {
  const reached = new Set<string>();
  const reach = (one: string): void => {
    if (reached.has(one)) return;
    reached.add(one);
    for (const next of files.get(one)?.links.values() ?? []) reach(next);
  };
  reach(file);
  const stamps = [...reached].map((one) => stampOf(one) ?? '').sort();
  return `${file}?${stamps.join('+')}`;
}
