import childProcess, { type ChildProcess } from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import { StringDecoder } from 'node:string_decoder';

type Write = (stream: 'stdout' | 'stderr', text: string) => void;
type Stdio = unknown;
type Options = { stdio?: Stdio } & Record<string, unknown>;

/**
 * Shows in the notebook what a child process writes to an inherited standard output or error. The child gets
 * a pipe instead, and what comes out of it belongs to the cell that started it.
 */
export function captureChildren(write: Write): void {
  const target = childProcess as unknown as Record<string, (...args: unknown[]) => unknown>;
  for (const name of ['spawn', 'fork']) {
    const original = target[name] as (...args: unknown[]) => unknown;
    target[name] = (...args) => {
      const at = optionsAt(args);
      const options = (args[at] ?? {}) as Options;
      const fallback = name === 'fork' && !options.silent ? 'inherit' : 'pipe';
      const { stdio, inherited } = withoutInherit(options.stdio ?? fallback);
      if (inherited.length === 0) return original(...args);
      if (name === 'fork' && !stdio.includes('ipc')) stdio[3] = 'ipc';
      const child = original(...placed(args, at, { ...options, stdio })) as ChildProcess;
      for (const fd of inherited) forward(child, fd, write);
      return child;
    };
  }
  const show = (fd: number, data: unknown): void => {
    if (data != null && (data as Buffer).length > 0)
      write(fd === 1 ? 'stdout' : 'stderr', typeof data === 'string' ? data : String(data));
  };
  const spawnSync = target.spawnSync as (...args: unknown[]) => unknown;
  target.spawnSync = (...args) => {
    const at = optionsAt(args);
    const options = (args[at] ?? {}) as Options;
    const { stdio, inherited } = withoutInherit(options.stdio ?? 'pipe');
    if (inherited.length === 0) return spawnSync(...args);
    const result = spawnSync(...placed(args, at, { ...options, stdio })) as Record<string, unknown>;
    for (const fd of inherited) {
      const stream = fd === 1 ? 'stdout' : 'stderr';
      show(fd, result[stream]);
      result[stream] = null;
    }
    return result;
  };
  for (const name of ['execFileSync', 'execSync']) {
    const original = target[name] as (...args: unknown[]) => unknown;
    target[name] = (...args) => {
      const at = name === 'execSync' ? 1 : optionsAt(args);
      const options = (args[at] ?? {}) as Options;
      const { stdio, inherited } = withoutInherit(options.stdio ?? 'pipe');
      if (inherited.length === 0) return original(...args);
      const { stdio: _, ...rest } = options;
      // without `stdio` Node itself passes the child's standard error on, also when the child fails.
      const given = inherited.includes(2) ? rest : { ...rest, stdio };
      try {
        const stdout = original(...placed(args, at, given));
        if (!inherited.includes(1)) return stdout;
        show(1, stdout);
        return null;
      } catch (error) {
        if (inherited.includes(1)) show(1, (error as { stdout?: unknown }).stdout);
        throw error;
      }
    };
  }
  syncBuiltinESMExports();
}

/** spawn(file, args?, options?): where the options are, or would be. */
function optionsAt(args: unknown[]): number {
  const second = args[1];
  return second != null && typeof second === 'object' && !Array.isArray(second) ? 1 : 2;
}

function placed(args: unknown[], at: number, options: Options): unknown[] {
  const copy = [...args];
  if (at === 2 && copy.length < 2) copy.push([]);
  copy[at] = options;
  return copy;
}

function withoutInherit(stdio: Stdio): { stdio: unknown[]; inherited: number[] } {
  const list: unknown[] = Array.isArray(stdio) ? [...stdio] : [stdio, stdio, stdio];
  const inherited: number[] = [];
  for (const fd of [1, 2]) {
    const own = list[fd];
    const isOurs = own === 'inherit' || own === 1 || own === 2 || isOwnStream(own);
    if (!isOurs) continue;
    list[fd] = 'pipe';
    inherited.push(fd);
  }
  return { stdio: list, inherited };
}

function forward(child: ChildProcess, fd: number, write: Write): void {
  const name = fd === 1 ? 'stdout' : 'stderr';
  const source = child[name];
  if (!source) return;
  const decoder = new StringDecoder('utf8');
  source.on('data', (bytes: Buffer) => write(name, decoder.write(bytes)));
  source.on('error', () => undefined);
  child[name] = null;
}

function isOwnStream(value: unknown): boolean {
  return (
    value !== null && typeof value === 'object' && (value === process.stdout || value === process.stderr)
  );
}
