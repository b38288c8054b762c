import { Worker } from 'node:worker_threads';

/**
 * Calls back on SIGINT in this thread, also while the main thread runs code without end, where Node has no watcher
 * of signals for workers (24 and later). A thread of its own waits inside code that SIGINT breaks off, which Node
 * arranges with a native thread; it waits twice over, so that the signal is never left to its default, which would
 * end the process.
 *
 * @param interrupted called for each signal
 */
export function watchSigint(interrupted: () => void): void {
  const worker = new Worker(source, { eval: true, stdout: true, stderr: true });
  worker.on('message', interrupted);
  worker.unref();
}

const source = `
const { parentPort } = require('node:worker_threads');
const { Script } = require('node:vm');
const cell = new Int32Array(new SharedArrayBuffer(4));
const inner = new Script('globalThis.wait()');
const outer = new Script('globalThis.watch()');
globalThis.wait = () => Atomics.wait(cell, 0, 0);
const untilBroken = (script) => {
  try {
    script.runInThisContext({ breakOnSigint: true });
  } catch {
    parentPort.postMessage('SIGINT');
  }
};
globalThis.watch = () => { for (;;) untilBroken(inner); };
for (;;) untilBroken(outer);
`;
