// What only shows after long or hard use of our kernel. From the package root:
//   npm run build && node_modules/.bin/rolldown bench/soak.ts --platform node --external zeromq --dir \
//     dist/bench
//   node dist/bench/soak.js [cells, 10000] [kernels at once, 20]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { comparedKernels } from './compared-kernels.ts';
import { processTree, treeMemory } from './process-tree.ts';
import { type StartedKernel, startKernel } from './started-kernel.ts';

/** How long processes may take to notice that another was killed, ms. */
const noticeTime = 5000;

function ourKernel() {
  const kernel = comparedKernels().find(({ name }) => name === 'rekenschap');
  if (!kernel) throw new Error('our kernel is not built: npm run build');
  return kernel;
}

/**
 * Cells of the kinds a notebook mixes: values, names declared again, output, awaits, errors of
 * type and of run. Results are small, because `Out` keeps them all: what is measured is the
 * kernel, not the cells' own data.
 */
const kinds: ((cell: number) => [code: string, status: string])[] = [
  (n) => [`${n} + 1`, 'ok'],
  (n) => [`const value: number = ${n}; value * 2`, 'ok'],
  (n) => [`let text${n % 50} = 'cell ${n}'; text${n % 50}.length`, 'ok'],
  (n) => [`console.log('line', ${n})`, 'ok'],
  () => ['await Promise.resolve([1, 2, 3].map((x) => x + 1))', 'ok'],
  (n) => [`function half(x: number): number { return x / 2 }; half(${n})`, 'ok'],
  () => ["const wrong: number = 'text'", 'error'],
  () => ["throw new Error('meant')", 'error'],
  () => ['({ rows: Array.from({ length: 20 }, (_, i) => ({ i, square: i * i })) })', 'ok'],
  (n) => [`interface Row { id: number }; const rows: Row[] = [{ id: ${n} }]; rows.length`, 'ok'],
];

/** Memory of one kernel through many cells; it may grow by 50 MB after the first thousand. */
async function manyCells(count: number): Promise<string> {
  const kernel = await startKernel(ourKernel(), process.cwd());
  const memories: { all: number; kernel: number }[] = [];
  try {
    const start = performance.now();
    for (let cell = 1; cell <= count; cell++) {
      const [code, expected] = (kinds[cell % kinds.length] as (typeof kinds)[number])(cell);
      const { status } = await kernel.run(code);
      if (status !== expected) throw new Error(`cell ${cell} ended with ${status}: ${code}`);
      if (cell % 1000 === 0) {
        const main = processTree(kernel.pid).find(({ pid }) => pid === kernel.pid);
        memories.push({ all: treeMemory(kernel.pid), kernel: (main?.memory ?? 0) / 2 ** 20 });
      }
    }
    const each = (performance.now() - start) / count;
    const grown = (((memories.at(-1)?.all ?? 0) - (memories[0]?.all ?? 0)) * 2 ** 20) / 1e6;
    const steps = memories.map(({ all, kernel }) => `${all.toFixed(0)} (${kernel.toFixed(0)})`).join(' ');
    const account = `${each.toFixed(1)} ms each; MiB after each thousand, of it in the kernel process: ${steps}`;
    if (grown > 50) throw new Error(`grew by ${grown.toFixed(0)} MB after the first thousand; ${account}`);
    return `grew by ${grown.toFixed(0)} MB after the first thousand; ${account}`;
  } finally {
    kernel.clear();
  }
}

async function survivors(pids: number[]): Promise<number[]> {
  const left = () =>
    pids.filter((pid) => existsSync(`/proc/${pid}`) && processTree(pid).some((entry) => entry.pid === pid));
  const deadline = performance.now() + noticeTime;
  while (left().length > 0 && performance.now() < deadline) await sleep(50);
  return left();
}

async function assertGone(pids: number[], what: string): Promise<string> {
  const killedAt = performance.now();
  const left = await survivors(pids);
  for (const pid of left) process.kill(pid, 'SIGKILL');
  if (left.length > 0) throw new Error(`${left.length} of ${pids.length} processes outlived ${what}`);
  return `all ${pids.length} processes gone ${(performance.now() - killedAt).toFixed(0)} ms after ${what}`;
}

async function manyKernels(count: number): Promise<string> {
  const start = performance.now();
  const kernels = await Promise.all(
    Array.from({ length: count }, () => startKernel(ourKernel(), process.cwd())),
  );
  try {
    const check = async (kernel: StartedKernel, index: number) => {
      const { status, lines } = await kernel.run(`const mine: number = ${index}; console.log(mine)`, 60_000);
      if (status !== 'ok' || lines !== 1)
        throw new Error(`kernel ${index + 1} ended its cell with ${status}, ${lines} lines`);
    };
    await Promise.all(kernels.map(check));
    const time = performance.now() - start;
    const memory = kernels.reduce((sum, { pid }) => sum + treeMemory(pid), 0);
    const pids = kernels.flatMap(({ pid }) => processTree(pid).map((entry) => entry.pid));
    await Promise.all(kernels.map((kernel) => kernel.shutdown()));
    return `first result of all after ${time.toFixed(0)} ms, ${memory.toFixed(0)} MiB; ${await assertGone(pids, 'shutdown')}`;
  } finally {
    for (const kernel of kernels) kernel.clear();
  }
}

async function killedKernel(): Promise<string> {
  const kernel = await startKernel(ourKernel(), process.cwd());
  await kernel.run('1 + 1');
  const pids = processTree(kernel.pid).map((entry) => entry.pid);
  if (pids.length < 2) throw new Error('the kernel has no language server to lose');
  kernel.killRoot();
  try {
    return await assertGone(pids, 'kill -9 of the kernel');
  } finally {
    kernel.clear();
  }
}

/** The kernel belongs to another process of this program, which is killed while a cell spins. */
async function killedClient(): Promise<string> {
  const client = spawn(process.execPath, [process.argv[1] as string, 'client'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(client.stdout, 'data')) as [Buffer];
  const pids = JSON.parse(String(line)) as number[];
  client.kill('SIGKILL');
  return assertGone(pids, 'kill -9 of the client');
}

/** The client that `killedClient` kills. */
async function runClient(): Promise<void> {
  const kernel = await startKernel(ourKernel(), process.cwd());
  await kernel.run('1 + 1');
  kernel.run('while (true) {}').catch(() => {});
  await sleep(200);
  process.stdout.write(JSON.stringify(processTree(kernel.pid).map((entry) => entry.pid)));
  await sleep(60_000);
}

async function main(): Promise<void> {
  const [cells = '10000', kernels = '20'] = process.argv.slice(2);
  if (cells === 'client') return runClient();
  const trials: [string, () => Promise<string>][] = [
    ['kill -9 of the kernel', killedKernel],
    ['kill -9 of the client', killedClient],
    [`${kernels} kernels at once`, () => manyKernels(Number(kernels))],
    [`${cells} cells in one kernel`, () => manyCells(Number(cells))],
  ];
  for (const [name, trial] of trials) {
    try {
      console.log(`passed  ${name}: ${await trial()}`);
    } catch (error) {
      console.log(`FAILED  ${name}: ${(error as Error).message}`);
      process.exitCode = 1;
    }
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
