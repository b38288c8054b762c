import { writeSync } from 'node:fs';

/** Straight to the process's own stderr: a stream of the worker would wait for the main thread. */
export function log(line: string): void {
  try {
    writeSync(2, `[rekenschap kernel] ${line}\n`);
  } catch {
    // nobody reads the log any more.
  }
}
