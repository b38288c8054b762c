import { setTimeout as delay } from 'node:timers/promises';
import type { MainInspector } from '../debug/main-inspector.ts';
import { CONTROL_WORD } from '../run/shared-control.ts';

/** Stops what runs on the main thread. */
export interface Interrupter {
  /** Resolves when the main thread has stopped what ran, or cannot be reached. */
  interrupt(isRunning: () => boolean): Promise<void>;
  /** Resolves when the last interrupt is through: it would hit what starts meanwhile. */
  calm(): Promise<void>;
}

/**
 * A main thread that takes messages does so within this time; `idle`
 * when no cell runs and nothing should be cut.
 */
const ANSWER_MS = { running: 4, idle: 40 };
const AGAIN_MS = 40;
const PATIENCE_MS = 10_000;

/**
 * An interrupt goes to the main thread as a message. Only where that is not taken, since code runs without
 * end, is the running code terminated from this thread, again until the message is taken: so an idle thread
 * is left alone, and a loop that catches everything ends too.
 *
 * @param inspector terminates what runs
 * @param control words shared with the main thread
 * @param send hands the message with its count to the main thread
 */
export function createInterrupter(
  inspector: MainInspector,
  control: Int32Array,
  send: (count: number) => void,
): Interrupter {
  let count = 0;
  let underWay: Promise<void> = Promise.resolve();
  const isTaken = (asked: number): boolean =>
    Atomics.load(control, CONTROL_WORD.interrupted) >= asked ||
    Atomics.load(control, CONTROL_WORD.halted) === 1;

  const terminate = (): Promise<void> =>
    new Promise((resolve) => {
      const late = setTimeout(resolve, AGAIN_MS);
      const done = (): void => {
        clearTimeout(late);
        resolve();
      };
      inspector.post('Runtime.terminateExecution').then(done, done);
    });

  async function stop(isRunning: () => boolean): Promise<void> {
    const asked = ++count;
    Atomics.store(control, CONTROL_WORD.asked, asked);
    send(asked);
    const start = performance.now();
    await delay(isRunning() ? 1 : 5);
    if (isTaken(asked)) return;
    await delay(isRunning() ? ANSWER_MS.running : ANSWER_MS.idle);
    while (!isTaken(asked) && performance.now() - start < PATIENCE_MS) {
      await terminate();
      // the message itself may have been what was terminated.
      if (!isTaken(asked)) send(asked);
      for (let waited = 0; waited < AGAIN_MS && !isTaken(asked); waited += 2) await delay(2);
    }
  }

  return {
    interrupt(isRunning) {
      underWay = stop(isRunning);
      return underWay;
    },
    calm: () => underWay,
  };
}
