import vm from 'node:vm';

/** `import()` as the file would have done it. */
export type ImportFrom = (specifier: string, options?: ImportCallOptions) => Promise<Record<string, unknown>>;

const made = new Map<string, ImportFrom>();

/**
 * Node's own `import()`, resolved from `file` as an ES module: packages by their `exports`, ES-only packages,
 * modules with top-level await, `node:` modules.
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
    known = script.runInThisContext() as ImportFrom;
    made.set(file, known);
  }
  return known;
}
