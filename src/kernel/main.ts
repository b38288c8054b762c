import fs from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { MessageChannel, Worker } from 'node:worker_threads';
import { NODE_FLAGS, WORKER_FLAGS } from '../platform/node-flags.ts';
import { createRing } from './run/output-ring.ts';
import { createControl } from './run/shared-control.ts';

// the process of a kernel. The worker, which holds the sockets and the type checker, starts before all else;
// this thread only runs cells.
// From V8 13 on, a loop that is optimised while it runs and calls only what is built in cannot be
// stopped from outside, neither by the user nor short of the limit of memory; one step less of
// optimising leaves it stoppable.
if (Number.parseInt(process.versions.v8, 10) >= 13) setFlagsFromString('--no-osr-from-maglev');

const { port1, port2 } = new MessageChannel();
const link = { ring: createRing(), control: createControl() };
const worker = new Worker(new URL('./worker.js', import.meta.url), {
  argv: process.argv.slice(2),
  // of the flags that Node was started with, a worker refuses those of the engine.
  execArgv: [...NODE_FLAGS, ...WORKER_FLAGS],
  workerData: { ...link, port: port2 },
  transferList: [port2],
  // not into this process's own streams: those show in the notebook.
  stdout: true,
  stderr: true,
  // its garbage is small and lives short; room for more would be memory that a long session keeps. The stack
  // is for parsers: a cell nested deeper than it would end the process.
  resourceLimits: { maxYoungGenerationSizeMb: 12, stackSizeMb: 64 },
});
const { writeSync } = fs;
const writeRaw = (data: string | Uint8Array): void => {
  try {
    writeSync(2, Buffer.from(data as string));
  } catch {
    // nobody reads the log any more
  }
};
worker.stdout.on('data', (bytes: Uint8Array) => writeRaw(bytes));
worker.stderr.on('data', (bytes: Uint8Array) => writeRaw(bytes));
worker.on('error', (error) => writeRaw(`the kernel's worker failed: ${error.stack ?? error}\n`));
// cells see another `exit`, which lets the last reply out first.
const exit = process.exit.bind(process);
worker.on('exit', (code) => exit(code));
void import('./run/start-main.ts').then(({ startMain }) => startMain({ ...link, port: port1 }));
