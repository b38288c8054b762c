import type { MainThread } from './main-thread.ts';
import { CONTROL_WORD } from './shared-control.ts';

// as they are at the start: cells may replace them.
const { load, store, wait } = Atomics;

/** Longer than this the thread does not wait for a worker that says nothing, milliseconds. */
const PATIENCE_MS = 10_000;

/**
 * Stands still, so that no code of the cells runs any more, until the worker
 * has sent its last; then ends the process.
 */
export function halt({ control, exit }: Pick<MainThread, 'control' | 'exit'>): never {
  store(control, CONTROL_WORD.halted, 1);
  while (load(control, CONTROL_WORD.released) === 0)
    if (wait(control, CONTROL_WORD.released, 0, PATIENCE_MS) === 'timed-out') break;
  return exit(load(control, CONTROL_WORD.exitCode));
}
