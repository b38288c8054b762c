import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const TOKEN = 'bench';

/** A lab that was started for a bench. */
export interface BenchLab {
  readonly address: URL;
  /** From the start of the command to its address, ms. */
  readonly ms: number;
  readonly pid: number;
  end(): Promise<void>;
}

/** Starts the command as a user would. @param data folder for what it remembers */
export function openLab(folder: string, data: string, ...more: readonly string[]): Promise<BenchLab> {
  const start = performance.now();
  const words = ['dist/cli.js', 'lab', folder, '--no-browser', '--port', '0', ...more];
  const env = {
    ...process.env,
    JUPYTER_TOKEN: TOKEN,
    XDG_DATA_HOME: data,
    JUPYTER_RUNTIME_DIR: `${data}/runtime`,
  };
  const child = spawn(process.execPath, words, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  return new Promise((done) => {
    child.stdout.on('data', (text: Buffer) => {
      const address = /http\S+/.exec(String(text))?.[0];
      if (!address) return;
      const end = () => {
        child.kill();
        return ended;
      };
      done({ address: new URL(address), ms: performance.now() - start, pid: child.pid as number, end });
    });
  });
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

export const say = (what: string, ms: number): void =>
  void process.stdout.write(`${what.padEnd(64)} ${ms.toFixed(0)} ms\n`);

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
