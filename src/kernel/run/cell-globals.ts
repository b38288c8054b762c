import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fileNames } from '../cell/file-names.ts';
import { toMimeBundle } from '../display/index.ts';
import { currentContext } from './cell-context.ts';
import { cellRequire } from './cell-require.ts';
import type { Comms } from './comms.ts';
import { define, defineFixed } from './define.ts';
import { createInterruptError } from './interrupt-error.ts';
import { linked } from './link-imports.ts';
import type { LocalModules } from './local-modules.ts';
import type { Placed, Strictness } from './run-messages.ts';
import { createWidgets } from './widgets.ts';

// as it is at the start: cells may replace it.
const { set } = Reflect;

/** What earlier cells left: sources and results by number. */
export interface CellHistory {
  keep(count: number, source: string): void;
  result(count: number, value: unknown): void;
}

/**
 * Defines the globals that every cell may use: `In`, `Out`, `_`, `kernel`, `require`, and the hidden
 * `__kernel` that compiled cells call.
 *
 * @param file the file that cells pretend to be, in the notebook's folder
 */
export function defineCellGlobals(
  file: string,
  locals: LocalModules,
  comms: Comms,
  place: (what: Placed) => void,
): { history: CellHistory } {
  const In: Record<number, string> = [];
  const Out: Record<number, unknown> = {};
  define('In', In);
  define('Out', Out);
  define('_', undefined);
  define('kernel', kernelObject(comms, place));
  define('require', cellRequire(file));
  defineFixed('__kernel', calledByCells(file, locals));
  for (const [name, value] of Object.entries(moduleNames(file))) define(fileNames.get(name) as string, value);
  return {
    history: {
      keep(count, source) {
        set(In, count, source);
      },
      result(count, value) {
        // `Out` may be frozen; the cell has its result all the same.
        set(Out, count, value);
        define('_', value);
      },
    },
  };
}

/** What cells see as `kernel`. */
function kernelObject(comms: Comms, place: (what: Placed) => void): object {
  return {
    comms,
    anywidget: createWidgets(comms).anywidget,
    /** Aborted when the cell that asks for it is interrupted. */
    get signal(): AbortSignal {
      const cell = currentContext();
      cell.abort ??= new AbortController();
      if (cell.stopped) cell.abort.abort(createInterruptError());
      return cell.abort.signal;
    },
    strict(strictness: Strictness): void {
      if (!['on', 'warn', 'off'].includes(strictness))
        throw new TypeError(`kernel.strict() takes 'on', 'warn' or 'off', not ${JSON.stringify(strictness)}`);
      place({ kind: 'strict', key: currentContext().key, strictness });
    },
  };
}

/** What compiled cells call, and the debugger. */
function calledByCells(file: string, locals: LocalModules): object {
  /** What a debugger takes from a frame to the names of the cells. */
  let copied: unknown;
  return {
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
    linked,
    bundle: (value: unknown) => toMimeBundle(value),
    copy(value: unknown) {
      copied = value;
    },
    copied: () => copied,
  };
}

/** What a CommonJS module finds in its scope. */
function moduleNames(file: string): Record<string, unknown> {
  const exports = {};
  const folder = path.dirname(file);
  return {
    module: { exports, id: '.', filename: file, path: folder, loaded: false, children: [] },
    exports,
    __dirname: folder,
    __filename: file,
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
