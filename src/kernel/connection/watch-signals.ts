import { createRequire } from 'node:module';
import { constants } from 'node:os';

/** The part of Node's signal watcher that is used here. */
interface SignalWatcher {
  onsignal: (number: number) => void;
  start(number: number): number;
  unref(): void;
}

/**
 * Calls back on signals in this thread, also a worker: `process.on` reports signals to the main thread only,
 * where a cell that spins would keep them waiting for ever. libuv tells every loop that watches, so its
 * watcher is used directly; Node hands it out where `--expose-internals` is set.
 *
 * @param handlers by signal name
 * @param log told where Node hands out no watcher; signals then do what they do by default
 */
export function watchSignals(
  handlers: Partial<Record<NodeJS.Signals, () => void>>,
  log: (line: string) => void,
): void {
  try {
    const { internalBinding } = createRequire(import.meta.url)('internal/test/binding');
    const { Signal } = internalBinding('signal_wrap') as { Signal: new () => SignalWatcher };
    for (const [name, handle] of Object.entries(handlers)) {
      const watcher = new Signal();
      watcher.unref();
      watcher.onsignal = handle;
      watcher.start(constants.signals[name as NodeJS.Signals]);
      watchers.push(watcher);
    }
  } catch (error) {
    log(`signals are not watched: ${(error as Error).message}`);
  }
}

/** Kept, so that none is collected while it watches. */
const watchers: SignalWatcher[] = [];
