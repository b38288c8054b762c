import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { installedSpecifier } from '../cell/installed-specifier.ts';

/** `import()` as the file would have done it. */
type ImportFrom = (specifier: string, options?: ImportCallOptions) => Promise<Record<string, unknown>>;

/** Modules that the kernel itself is, in place of a package that needs another kernel. */
const provided = new Map<string, Record<string, unknown>>();

/** Has imports of `name` give `module`, whether such a package is installed or not. */
export function provideModule(name: string, module: Record<string, unknown>): void {
  provided.set(name, module);
}

/** @returns the kernel's own module of that name, if there is one */
export function providedModule(name: string): Record<string, unknown> | undefined {
  return provided.get(name);
}

const made = new Map<string, ImportFrom>();
/** What Node says of a file of a package that is named without its ending, or of a folder. */
const NOT_FOUND = new Set(['ERR_MODULE_NOT_FOUND', 'ERR_UNSUPPORTED_DIR_IMPORT']);

/**
 * Node's own `import()`, resolved from `file` as an ES module: packages by their `exports`, ES-only packages,
 * modules with top-level await, `node:` modules. A file of a package may be named without its ending, as in
 * `lodash/get`, which the checker takes and Node takes for `require()` only.
 *
 * @param file absolute path; it need not exist
 */
export function importFrom(file: string): ImportFrom {
  let known = made.get(file);
  if (!known) {
    const script = new vm.Script('(s, o) => import(s, o)', {
      filename: file,
      importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    const own = script.runInThisContext() as ImportFrom;
    known = async (written, options) => {
      const specifier = installedSpecifier(written);
      const module = provided.get(specifier);
      if (module) return module;
      try {
        return await own(specifier, options);
      } catch (error) {
        const found = NOT_FOUND.has((error as NodeJS.ErrnoException).code ?? '') && required(specifier, file);
        if (!found) throw error;
        return own(pathToFileURL(found).href, options);
      }
    };
    made.set(file, known);
  }
  return known;
}

/** The file within a package that `require()` would load. */
function required(specifier: string, file: string): string | undefined {
  if (/^[./]|^\w+:/.test(specifier)) return undefined;
  try {
    return createRequire(file).resolve(specifier);
  } catch {
    return undefined;
  }
}
