import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A running kernel process, with everything it starts. */
export interface KernelProcess {
  /** undefined when it could not be started. */
  readonly pid: number | undefined;
  /** Settles when the process has ended, with a short account: `exit code 3`, `signal SIGKILL`. */
  readonly ended: Promise<string>;
  hasEnded(): boolean;
  /** The last lines that the process wrote to its own stdout and stderr, stack frames left out. */
  lastWords(): string;
  /** Sends SIGINT to the kernel. */
  interrupt(): void;
  /** Ends the process and all its descendants in its group, and waits until it is gone. */
  kill(): Promise<void>;
}

const LAST_WORDS = 4000;
const POSIX = process.platform !== 'win32';
const running = new Map<number, string>();
let killsAtExit = false;

/**
 * Starts a kernel in a process group of its own.
 *
 * The group is killed by {@link KernelProcess.kill}, when this process exits, and, through a small watching
 * shell, also when this process ends without being able to do anything about it (a crash, SIGKILL).
 *
 * @param argv command and arguments
 * @param cwd working directory of the kernel
 * @param env complete environment
 * @param scratch file or folder that goes with the kernel, removed with it where we cannot do so ourselves
 */
export function startKernelProcess(
  argv: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  scratch: string,
): KernelProcess {
  const [command = '', ...args] = argv;
  const child = spawn(command, args, { cwd, env, detached: POSIX, stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      words = (words + text).slice(-LAST_WORDS);
    });
  }
  let over = false;
  const ended = new Promise<string>((done) => {
    child.once('error', (error) => done(`could not be started: ${error.message}`));
    child.once('exit', (code, signal) => done(signal ? `signal ${signal}` : `exit code ${code}`));
  }).then((account) => {
    over = true;
    return account;
  });
  const { pid } = child;
  const guard = pid === undefined ? undefined : startGuard(pid, scratch);
  if (pid !== undefined) killAtExit(pid, scratch);
  return {
    pid,
    ended,
    hasEnded: () => over,
    lastWords: () => lastLines(words),
    interrupt: () => signalGroup(pid, 'SIGINT'),
    async kill() {
      // also after the kernel itself has ended: what it started may live on
      signalGroup(pid, 'SIGKILL');
      await Promise.race([ended, sleep(5000, undefined, { ref: false })]);
      if (pid !== undefined) running.delete(pid);
      for (const stream of [child.stdout, child.stderr]) stream.destroy();
      dismiss(guard);
    },
  };
}

function lastLines(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  return lines.slice(-5).join('\n').trim();
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(POSIX ? -pid : pid, signal);
  } catch {
    // nobody is left in the group
  }
}

function killAtExit(pid: number, scratch: string): void {
  running.set(pid, scratch);
  if (killsAtExit) return;
  killsAtExit = true;
  process.on('exit', () => {
    for (const [each, folder] of running) {
      signalGroup(each, 'SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

/**
 * A shell that waits for one line from us; when the pipe breaks instead, we are dead and it kills the group.
 */
function startGuard(pid: number, scratch: string): ChildProcess | undefined {
  if (!POSIX) return undefined;
  const script = 'read line || { kill -s KILL -- "-$1"; rm -rf "$2"; }';
  const guard = spawn('/bin/sh', ['-c', script, 'sh', String(pid), scratch], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.on('error', () => {});
  guard.stdin?.on('error', () => {});
  guard.unref();
  (guard.stdin as unknown as { unref(): void } | null)?.unref();
  return guard;
}

function dismiss(guard: ChildProcess | undefined): void {
  guard?.stdin?.end('done\n');
}
