import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { currentContext } from './cell-context.ts';
import { cellRequire } from './cell-require.ts';
import type { Comms } from './comms.ts';
import { createInterruptError } from './interrupt-error.ts';
import type { LocalModules } from './local-modules.ts';
import type { Placed } from './run-messages.ts';

/** What earlier cells left: sources and results by number. */
export interface CellHistory {
  keep(count: number, source: string): void;
  result(count: number, value: unknown): void;
}

/** Global functions of a cell that need the front end. */
export interface InputRequests {
  settle(id: number, value: string | undefined, problem: string | undefined): void;
  reject(key: number): void;
}

/**
 * Defines the globals that every cell may use: `In`, `Out`, `_`, `input`, `kernel`, `require`, and the hidden
 * `__kernel` that compiled cells call.
 *
 * @param file the file that cells pretend to be, in the notebook's folder
 */
export function defineCellGlobals(
  file: string,
  locals: LocalModules,
  comms: Comms,
  place: (what: Placed) => void,
): { history: CellHistory; inputs: InputRequests } {
  const In: Record<number, string> = [];
  const Out: Record<number, unknown> = {};
  const pending = new Map<
    number,
    { key: number; resolve: (line: string) => void; reject: (e: Error) => void }
  >();
  let lastInput = 0;

  const input = (prompt: unknown = '', options: { password?: boolean } = {}): Promise<string> => {
    const cell = currentContext();
    if (!cell.allowStdin)
      return Promise.reject(new Error('input() needs a front end that can ask; this one does not allow it'));
    return new Promise((resolve, reject) => {
      const id = ++lastInput;
      pending.set(id, { key: cell.key, resolve, reject });
      place({
        kind: 'input',
        key: cell.key,
        id,
        prompt: String(prompt),
        password: options.password === true,
      });
    });
  };

  const kernel = {
    comms,
    /** Aborted when the cell that asks for it is interrupted. */
    get signal(): AbortSignal {
      const cell = currentContext();
      cell.abort ??= new AbortController();
      if (cell.stopped) cell.abort.abort(createInterruptError());
      return cell.abort.signal;
    },
  };

  define('In', In);
  define('Out', Out);
  define('_', undefined);
  define('input', input);
  define('kernel', kernel);
  define('require', cellRequire(file));
  define('__kernel', {
    import: (specifier: unknown, options?: ImportCallOptions) =>
      locals.importDynamic(specifier, options, file),
    local: (id: string) => locals.load(id),
    goOn,
    hold,
    each,
    meta: {
      url: pathToFileURL(file).href,
      filename: file,
      dirname: path.dirname(file),
      resolve: (specifier: string) => import.meta.resolve(specifier, pathToFileURL(file)),
    },
    named,
  });

  return {
    history: {
      keep(count, source) {
        In[count] = source;
      },
      result(count, value) {
        Out[count] = value;
        define('_', value);
      },
    },
    inputs: {
      settle(id, value, problem) {
        const asked = pending.get(id);
        pending.delete(id);
        if (value === undefined) asked?.reject(new Error(problem ?? 'input() was not answered'));
        else asked?.resolve(value);
      },
      reject(key) {
        for (const [id, asked] of pending) if (asked.key === key) pending.delete(id);
      },
    },
  };
}

/** Passes on what was awaited, unless the cell was interrupted meanwhile: then its code ends here. */
function goOn<Value>(value: Value): Value {
  if (currentContext().stopped) throw createInterruptError();
  return value;
}

/** Gives a function the name that the user wrote. */
function named(value: object, name: string): void {
  Object.defineProperty(value, 'name', { value: name, configurable: true });
}

/** Keeps what the top level of a cell awaits, and with it the cell's own code, from garbage collection. */
function hold<Value>(value: Value): Value {
  currentContext().awaited = value;
  return value;
}

/** The items of a `for await` at the top level of a cell, each held while it is awaited. */
function each(source: unknown): AsyncIterable<unknown> {
  const own = source as { [Symbol.asyncIterator]?: () => AsyncIterator<unknown> } & Iterable<unknown>;
  const iterator = own[Symbol.asyncIterator]?.() ?? awaited(own)[Symbol.asyncIterator]();
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => hold(iterator.next().then(goOn)),
      return: async (value) => (await iterator.return?.(value)) ?? { done: true, value },
    }),
  };
}

async function* awaited(source: Iterable<unknown>): AsyncGenerator<unknown> {
  for (const item of source) yield await item;
}

/** Hidden from `Object.keys(globalThis)`, and the user's to overwrite. */
export function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
}
