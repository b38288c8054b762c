import vm from 'node:vm';
import type { CellJob } from './run-messages.ts';

/** The names that cells have declared and that have a value. */
export interface DeclaredNames {
  /** Takes those of a cell that is about to run. */
  add(job: CellJob): void;
  /** Names as the user wrote them, with their values now. */
  list(): { name: string; value: unknown }[];
}

/** @returns none yet */
export function createDeclaredNames(): DeclaredNames {
  const known: Record<string, string> = { __proto__: null } as never;
  return {
    add({ names, ownNames }) {
      for (let at = 0; at < names.length; at++) known[ownNames[at] as string] = names[at] as string;
    },
    list() {
      const found: { name: string; value: unknown }[] = [];
      for (const name in known)
        try {
          // runs in the global scope, where cells declare.
          found.push({ name, value: vm.runInThisContext(known[name] as string) });
        } catch {
          // its cell failed before
        }
      return found;
    },
  };
}
