import { constants } from 'node:os';

/** The part of Node's signal watcher that is used here. */
interface SignalWatcher {
  onsignal: (number: number) => void;
  start(number: number): number;
  unref?(): void;
}

/**
 * Calls back on signals in this thread, also a worker: `process.on` reports signals to the main thread only,
 * where a cell that spins would keep them waiting for ever. libuv tells every loop that watches, so its
 * watcher is used directly.
 *
 * @param handlers by signal name
 * @returns false where Node offers no such watcher (24 and later); signals then do what they do by default,
 *   so SIGTERM ends the process at once, and its language server with it
 */
export function watchSignals(handlers: Partial<Record<NodeJS.Signals, () => void>>): boolean {
  const { noDeprecation } = process;
  try {
    // The binding is deprecated without a successor that works in a worker.
    process.noDeprecation = true;
    const { binding } = process as unknown as { binding(name: string): { Signal: new () => SignalWatcher } };
    const { Signal } = binding.call(process, 'signal_wrap');
    for (const [name, handle] of Object.entries(handlers)) {
      const watcher = new Signal();
      watcher.unref?.();
      watcher.onsignal = handle;
      watcher.start(constants.signals[name as NodeJS.Signals]);
      watchers.push(watcher);
    }
    return true;
  } catch {
    return false;
  } finally {
    if (noDeprecation === undefined) Reflect.deleteProperty(process, 'noDeprecation');
    else process.noDeprecation = noDeprecation;
  }
}

/** Kept, so that none is collected while it watches. */
const watchers: SignalWatcher[] = [];
