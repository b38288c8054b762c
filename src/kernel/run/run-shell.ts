import { type SpawnOptions, spawn } from 'node:child_process';
import { currentContext } from './cell-context.ts';

/** How long a command that was interrupted may take to end, milliseconds. */
const PATIENCE_MS = 2000;

/**
 * Runs a command, and shows what it writes while it runs. An
 * interrupt of the cell ends it and all it started.
 *
 * @param args its arguments; without them `command` is a line for the shell
 * @returns its exit code
 */
export function runShell(command: string, args?: string[]): Promise<number> {
  const cell = currentContext();
  cell.abort ??= new AbortController();
  const { signal } = cell.abort;
  const isPosix = process.platform !== 'win32';
  const options: SpawnOptions = {
    // a group of its own, so that what it starts can be ended with it.
    detached: isPosix,
    stdio: ['ignore', 'inherit', 'inherit'],
  };
  return new Promise((resolve, reject) => {
    const child = args ? spawn(command, args, options) : spawn(command, { ...options, shell: true });
    const end = (name: NodeJS.Signals): void => {
      try {
        process.kill(isPosix ? -(child.pid as number) : (child.pid as number), name);
      } catch {
        // it has ended
      }
    };
    const stop = (): void => {
      end('SIGTERM');
      setTimeout(end, PATIENCE_MS, 'SIGKILL').unref();
    };
    signal.addEventListener('abort', stop, { once: true });
    child.once('error', reject);
    child.once('close', (code) => {
      signal.removeEventListener('abort', stop);
      resolve(code ?? 1);
    });
  });
}
