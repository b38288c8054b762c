// How a cell's time, and memory, grow with the session: ours, plain tslab and
// Deno's (which checks no types) in one run.
//   npm run build && node_modules/.bin/rolldown bench/growth.ts --platform node --external zeromq --dir \
//     dist/bench
//   node dist/bench/growth.js [cells, 2000] [kernel names…]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ComparedKernel, comparedKernels } from './compared-kernels.ts';
import { processTree } from './process-tree.ts';
import { type StartedKernel, startKernel } from './started-kernel.ts';

/**
 * Cells that declare: each on its own, each resting on the one before,
 * and each changing what the first declared.
 */
const kinds: Record<string, (i: number) => string> = {
  independent: (i) =>
    `interface I${i} { a: number; b: string }\nconst v${i}: I${i} = { a: ${i}, b: 'x' }\n` +
    `function f${i}(x: I${i}) { return x.a + ${i} }\nf${i}(v${i})`,
  chain: (i) =>
    i === 0
      ? 'interface I0 { a: number }\nconst v0: I0 = { a: 1 }\nfunction f0(x: number) { return { a: x } }'
      : `interface I${i} { a: number; before: I${i - 1} }\nconst v${i} = f${i - 1}(${i})\n` +
        `function f${i}(x: number) { return { ...f${i - 1}(1), a: x } }\nf${i}(v${i}.a)`,
  changing: (i) =>
    i === 0
      ? 'let state: number | string = 0\nconst rows: number[] = []'
      : `state = state === ${i} ? 'x' : ${i}; rows.push(${i}); rows.length`,
};
const marks = [10, 100, 500, 1000, 2000, 4000];
const window = 10;

const median = (times: number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
/** The language server of a kernel, where it has one. */
const serverOf = ({ pid }: StartedKernel): ReturnType<typeof processTree>[number] | undefined =>
  processTree(pid).find((one) => one.pid !== pid);

async function completion(kernel: StartedKernel, code: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 7; run++)
    times.push((await kernel.ask('complete_request', { code, cursor_pos: code.length })).time);
  return median(times);
}

/** Milliseconds until a cell has run after the language server was killed. */
async function afterKill(kernel: StartedKernel, cell: string): Promise<number | undefined> {
  const server = serverOf(kernel);
  if (server === undefined) return undefined;
  process.kill(server.pid, 'SIGKILL');
  return (await kernel.run(cell)).idle;
}

async function measure(compared: ComparedKernel, kind: string, cells: number): Promise<void> {
  const make = kinds[kind] as (i: number) => string;
  const cwd = mkdtempSync(join(tmpdir(), 'growth-'));
  const kernel = await startKernel(compared, cwd);
  const times: number[] = [];
  const row: string[] = [];
  let first = Number.NaN;
  try {
    for (let i = 0; i < cells; i++) {
      const { idle, status } = await kernel.run(make(i), 5000);
      if (status !== 'ok') throw new Error(`cell ${i} ended with ${status}`);
      times.push(idle);
      if (!marks.includes(i + 1)) continue;
      const last = median(times.slice(-window));
      if (i + 1 === marks[0]) first = last;
      const memory = (serverOf(kernel)?.memory ?? 0) / 2 ** 20;
      row.push(`${i + 1}: ${last.toFixed(1)} ms${memory > 0 ? `, checker ${memory.toFixed(0)} MB` : ''}`);
    }
    row.push(`ratio ${(median(times.slice(-window)) / first).toFixed(2)}`);
    row.push(`completing a name ${(await completion(kernel, 'v1')).toFixed(1)} ms`);
    const killed = await afterKill(kernel, '1 + 1');
    if (killed !== undefined) row.push(`first cell after its checker was killed ${killed.toFixed(0)} ms`);
  } catch (error) {
    row.push(`after ${times.length} cells: ${(error as Error).message}`);
  } finally {
    kernel.clear();
    rmSync(cwd, { recursive: true, force: true });
  }
  console.log(`${compared.name.padEnd(14)} ${kind.padEnd(12)} ${row.join(' | ')}`);
}

const [cells = '2000', ...only] = process.argv.slice(2);
for (const kernel of comparedKernels())
  if (only.length === 0 || only.includes(kernel.name))
    for (const kind of Object.keys(kinds)) await measure(kernel, kind, Number(cells));
