import type { FoundModules } from './local-modules.ts';
import type { FromMain, ToMain } from './run-messages.ts';

type Answer = Extract<ToMain, { kind: 'local' }>;

/** Questions to the worker: which file an import means, and what it compiles to. */
interface LocalQuestions {
  /** @throws Error when the file, or what it imports, cannot be read or compiled */
  ask(specifier: string, from: string): Promise<FoundModules>;
  settle(answer: Answer): void;
}

/** @param send sends a question */
export function createLocalQuestions(send: (message: FromMain) => void): LocalQuestions {
  const pending = new Map<
    number,
    { resolve: (found: FoundModules) => void; reject: (error: Error) => void }
  >();
  let last = 0;
  return {
    ask: (specifier, from) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        pending.set(id, { resolve, reject });
        send({ kind: 'local', id, specifier, from });
      }),
    settle({ id, problem, modules = [], target }) {
      const waiting = pending.get(id);
      pending.delete(id);
      if (problem !== undefined) waiting?.reject(new Error(problem));
      else waiting?.resolve(target === undefined ? { modules } : { modules, target });
    },
  };
}
