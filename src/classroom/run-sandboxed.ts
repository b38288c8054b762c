import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../platform/package-root.ts';
import type { SandboxCell } from './compile-notebook.ts';
import { MESSAGES, type SandboxMessage } from './sandbox-messages.ts';
import { type Command, withoutNetwork } from './without-network.ts';

/** What a notebook may take. */
export interface Limits {
  /** Wall time of one run from its first cell on, seconds */
  readonly seconds: number;
  /** Memory of its process, megabytes */
  readonly megabytes: number;
}

/** Why a run ended before its last cell. */
export type Ending = 'time' | 'memory' | 'output' | 'exit' | 'interrupted';

/** What a run told until it ended. */
export interface SandboxRun {
  readonly messages: readonly SandboxMessage[];
  /** undefined when all cells ran */
  readonly ending?: Ending;
  /** What the process wrote of itself: why it did not start, or died */
  readonly words: string;
}

const MOST_OUTPUT = 5_000_000;
const LOOK_MS = 100;
/** Within this the first cell must have begun, milliseconds. */
const START_MS = 120_000;
/** What the process holds before a cell runs, and may go over, megabytes. */
const OWN_MEMORY = 250;

/**
 * Runs cells in a process of its own under Node's permission model: it reads this package and nothing else,
 * writes nothing, starts no process, worker or addon, reaches no network, and ends at its limits.
 *
 * @param signal ends it
 * @param outside what the system itself keeps from it, besides what Node does
 */
export function runSandboxed(
  cells: readonly SandboxCell[],
  limits: Limits,
  signal?: AbortSignal,
  outside: (command: Command) => Command = withoutNetwork,
): Promise<SandboxRun> {
  const [program, ...args] = outside([process.execPath, ...sandboxFlags(limits), sandboxMain()]);
  const child = spawn(program, args, {
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    cwd: packageRoot(import.meta.url),
    env: pick(process.env, ['PATH', 'LANG', 'LC_ALL', 'TZ', 'SystemRoot']),
  });
  return followed(child, cells, limits, signal);
}

function followed(
  child: ChildProcess,
  cells: readonly SandboxCell[],
  limits: Limits,
  signal: AbortSignal | undefined,
): Promise<SandboxRun> {
  const messages: SandboxMessage[] = [];
  let ending: Ending | undefined;
  let [words, size] = ['', 0];
  const end = (why: Ending): void => {
    ending ??= why;
    child.kill('SIGKILL');
  };
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    // what it dies of comes first, a long trace after it
    words = (words + text).slice(0, 4000);
  });
  const lines = child.stdio[MESSAGES] as NodeJS.ReadableStream;
  lines.on('data', (bytes: Buffer) => {
    size += bytes.length;
    if (size > MOST_OUTPUT) end('output');
  });
  createInterface({ input: lines }).on('line', (line) => {
    const message = parsed(line);
    if (!message || size > MOST_OUTPUT) return;
    if (messages.length === 0) {
      // to start takes a busy machine long, and is no fault of the notebook
      clearTimeout(clock);
      clock = setTimeout(() => end('time'), limits.seconds * 1000);
    }
    messages.push(message);
  });
  child.stdin?.on('error', () => undefined).end(JSON.stringify(cells));
  let clock = setTimeout(() => end('time'), START_MS);
  const watch = setInterval(async () => {
    if ((await residentMegabytes(child.pid)) > limits.megabytes + OWN_MEMORY) end('memory');
  }, LOOK_MS);
  const abort = () => end('interrupted');
  signal?.addEventListener('abort', abort);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      words += error.message;
    });
    child.once('close', () => {
      clearTimeout(clock);
      clearInterval(watch);
      signal?.removeEventListener('abort', abort);
      const isDone = messages.at(-1)?.kind === 'done';
      if (!isDone) ending ??= /heap out of memory|allocation failed/i.test(words) ? 'memory' : 'exit';
      resolve({ messages, words: words.trim(), ...(isDone || !ending ? {} : { ending }) });
    });
  });
}

/** Node 20 calls the permission model experimental. */
const PERMISSION = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission';

function sandboxFlags({ megabytes }: Limits): string[] {
  const root = realpathSync(packageRoot(import.meta.url));
  // installed, its dependencies lie beside it; in a checkout, in it
  const beside = basename(dirname(root)) === 'node_modules' ? [dirname(root)] : [];
  const own = ['dist', 'data', 'node_modules']
    .map((name) => join(root, name))
    .filter((path) => existsSync(path));
  const read = [...[...own, ...beside].map((path) => `${path}/`), join(root, 'package.json')];
  return [
    PERMISSION,
    ...read.map((path) => `--allow-fs-read=${path}`),
    `--max-old-space-size=${megabytes}`,
    '--no-warnings',
    '--no-addons',
    // for what closes them, which is done before a cell runs
    '--expose-internals',
  ];
}

const sandboxMain = (): string => fileURLToPath(new URL('./sandbox-main.js', import.meta.url));

function pick(env: NodeJS.ProcessEnv, names: readonly string[]): NodeJS.ProcessEnv {
  return Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}

/** A line of the sandbox; undefined for anything else that its cells wrote there. */
function parsed(line: string): SandboxMessage | undefined {
  try {
    const message = JSON.parse(line) as SandboxMessage;
    if (typeof message !== 'object' || message === null) return undefined;
    if (message.kind === 'done') return message;
    return Number.isSafeInteger(message.cell) && typeof message.kind === 'string' ? message : undefined;
  } catch {
    return undefined;
  }
}

/** Memory that a process holds; 0 where that cannot be seen. */
async function residentMegabytes(pid: number | undefined): Promise<number> {
  if (pid === undefined) return 0;
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    if (process.platform === 'linux' || process.platform === 'win32') return 0;
    return new Promise((resolve) => {
      execFile('ps', ['-o', 'rss=', '-p', String(pid)], (_, text) => resolve(Number(text ?? 0) / 1024 || 0));
    });
  }
}
