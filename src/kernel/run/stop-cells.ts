import { type CellContext, stopContext } from './cell-context.ts';
import { describeError } from './describe-error.ts';
import { takeBusyTimer } from './guard-timers.ts';
import { createInterruptError } from './interrupt-error.ts';
import type { MainThread } from './main-thread.ts';
import { CONTROL_WORD } from './shared-control.ts';

// as they are at the start: cells may replace them.
const { load, store } = Atomics;

/** Stops the cells that run, and the timer that was running when the thread was made to listen. */
export function stopCells(main: MainThread, count: number): void {
  const { asyncStack, cells, questions, dropPending, control, place } = main;
  // the worker may have terminated code so that this message could be read.
  asyncStack.clear();
  let any = false;
  for (const key in cells.running) {
    const cell = cells.running[key] as CellContext;
    any = true;
    questions.reject(cell.key);
    stopContext(cell);
  }
  if (any) dropPending();
  const background = takeBusyTimer();
  if (background && !background.stopped) {
    place({ kind: 'failure', key: background.key, error: describeError(createInterruptError()) });
    stopContext(background);
  }
  store(control, CONTROL_WORD.interrupted, count);
}

/** Does an interrupt that was asked for, and whose message has not been read yet. */
export function stopIfAsked(main: MainThread): void {
  const count = load(main.control, CONTROL_WORD.asked);
  if (count > load(main.control, CONTROL_WORD.interrupted)) stopCells(main, count);
}
