import type { MainThread } from './main-thread.ts';
import { controlWord } from './shared-control.ts';

// As they are at the start: cells may replace them.
const { load, store, wait } = Atomics;

/** Longer than this the thread does not wait for a worker that says nothing, milliseconds. */
const PATIENCE_MS = 10_000;

/**
 * Stands still, so that no code of the cells runs any more, until the worker
 * has sent its last; then ends the process.
 */
export function halt({ control, exit }: Pick<MainThread, 'control' | 'exit'>): never {
  store(control, controlWord.halted, 1);
  while (load(control, controlWord.released) === 0)
    if (wait(control, controlWord.released, 0, PATIENCE_MS) === 'timed-out') break;
  return exit(load(control, controlWord.exitCode));
}
