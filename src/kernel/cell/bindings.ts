import { fileNames } from './file-names.ts';

/** How a name is bound at run time; the two kinds cannot take each other's place. */
export type BindingFamily = 'lexical' | 'function';

/** Under which JavaScript name each name of the cells lives. */
export interface Bindings {
  /** Claims names for a cell that is about to run. */
  declare(names: Map<string, BindingFamily>): void;
  /** The JavaScript names of the cells' names, where they differ. */
  renamed(): ReadonlyMap<string, string>;
  /** The names that cells have declared, each with its JavaScript name. */
  declared(): ReadonlyMap<string, string>;
  /** Whether a cell that ran has declared the name. */
  has(name: string): boolean;
  /** The JavaScript name of a name of the cells. */
  nameOf(name: string): string;
}

/** Names that packages ask for to learn where they run. */
const PROBED =
  'window document self navigator location define module exports importScripts Deno Bun jest React';

/**
 * Cells share one global scope with every module of the process. A cell's name that is a global of Node, or
 * that packages look for, gets a private name, so that `const URL = 'x'` changes no `URL` but the cells' own.
 *
 * @param own globals that the kernel adds
 */
export function createBindings(own: readonly string[]): Bindings {
  const taken = new Set<string>([...PROBED.split(' '), ...own, ...fileNames.keys(), ...fileNames.values()]);
  for (let scope: object | null = globalThis; scope; scope = Object.getPrototypeOf(scope))
    for (const name of Object.getOwnPropertyNames(scope)) taken.add(name);
  const families = new Map<string, BindingFamily>();
  const declared = new Map<string, string>();
  const renamed = new Map<string, string>(fileNames);

  return {
    declare(names) {
      for (const [name, family] of names) {
        let js = renamed.get(name) ?? name;
        for (let n = 1; taken.has(js) || (families.get(js) ?? family) !== family; n++) js = `${name}$${n}`;
        families.set(js, family);
        declared.set(name, js);
        if (js === name) renamed.delete(name);
        else renamed.set(name, js);
      }
    },
    renamed: () => renamed,
    declared: () => declared,
    has: (name) => declared.has(name),
    nameOf: (name) => renamed.get(name) ?? name,
  };
}
