import { constants } from 'node:os';

/** Signals that no program outlives, and that leave it no time to say so. */
const DEADLY = new Set<string>(['SIGKILL', 'SIGABRT', 'SIGSEGV', 'SIGBUS', 'SIGILL', 'SIGQUIT']);

/**
 * Has code that ends its own process say so first: a kernel that goes
 * without a word looks like one that was killed.
 *
 * @param end takes the exit code and how it was called, and never returns
 */
export function catchExits(end: (code: number, call: string) => never): void {
  process.exit = (code) => {
    const number = Number(code ?? process.exitCode ?? 0) || 0;
    return end(number, `process.exit(${number})`);
  };
  // as shells number the ends by a signal.
  process.abort = () => end(128 + constants.signals.SIGABRT, 'process.abort()');
  const kill = process.kill.bind(process);
  process.kill = (pid, signal) => {
    const name = typeof signal === 'number' ? nameOf(signal) : (signal ?? 'SIGTERM');
    if (pid !== process.pid || !DEADLY.has(name)) return kill(pid, signal);
    const call = `process.kill(process.pid, '${name}')`;
    return end(128 + constants.signals[name as NodeJS.Signals], call);
  };
}

function nameOf(signal: number): string {
  return Object.entries(constants.signals).find(([, number]) => number === signal)?.[0] ?? '';
}
