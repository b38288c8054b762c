import { AsyncLocalStorage } from 'node:async_hooks';
import { createInterruptError } from './interrupt-error.ts';

/** What is known, on the main thread, of one cell that runs or has run; everything it starts carries this. */
export interface CellContext {
  key: number;
  allowStdin: boolean;
  /** Interrupted: nothing it still does may be seen. */
  stopped: boolean;
  abort: AbortController | undefined;
  /** Ends the running cell with an interrupt; undefined when it does not run. */
  interrupt: (() => void) | undefined;
  /** Gives up the evaluation that the cell is in. */
  onStop: (() => void) | undefined;
  /** What the cell awaits at its top level: without it, all that waits could be collected as garbage. */
  awaited: unknown;
  /** When the clocks of the cell were started, milliseconds. */
  clocks: number[];
}

const storage = new AsyncLocalStorage<CellContext>();
let latest: CellContext = createContext(0, false);

/** @returns a context for one cell or one comm message. */
export function createContext(key: number, allowStdin: boolean): CellContext {
  return {
    key,
    allowStdin,
    stopped: false,
    abort: undefined,
    interrupt: undefined,
    onStop: undefined,
    awaited: undefined,
    clocks: [],
  };
}

/** Runs `work` so that all that it starts, now or later, belongs to `context`. */
export function inContext<T>(context: CellContext, work: () => T): T {
  latest = context;
  return storage.run(context, work);
}

/** @returns the cell that the running code belongs to; the newest one for code that no cell started. */
export function currentContext(): CellContext {
  return storage.getStore() ?? latest;
}

/** @returns the cell that the running code belongs to, undefined for code that no cell started. */
export function ownContext(): CellContext | undefined {
  return storage.getStore();
}

/** Interrupts a cell: aborts its signal, ends it when it runs, and silences all it has started. */
export function stopContext(context: CellContext): void {
  if (context.stopped) return;
  context.stopped = true;
  context.abort?.abort(createInterruptError());
  context.interrupt?.();
  context.onStop?.();
}
