// What kernels know while a cell is written: completion of values that exist, in ours, plain tslab and Deno's
// in one run, and, of ours, mistakes from keystroke to answer in a session of a hundred cells.
//   npm run build && node_modules/.bin/rolldown bench/while-typing.ts --platform node --external zeromq \
//     --dir dist/bench
//   node dist/bench/while-typing.js [kernel names…]
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ComparedKernel, comparedKernels } from './compared-kernels.ts';
import { type StartedKernel, startKernel } from './started-kernel.ts';

/** A cell's text up to the cursor, and what a person looks for there. */
const questions: readonly [string, string][] = [
  ['parsed.', 'alpha'],
  ['parsed.alpha.list[0].', 'deep'],
  ["parsed['", 'alpha'],
  ['dt.filter((d) => d.', 'score'],
  ['dt.derive({ twice: (d) => d.', 'score'],
  ["dt.groupby('", 'sector'],
  ['dt.numR', 'numRows'],
  ["import fs from 'node:f", 'node:fs'],
];
const setup = [
  'const parsed: any = JSON.parse(\'{"alpha": {"list": [{"deep": 1}]}}\')',
  "import * as aq from 'arquero'",
  "const dt = aq.table({ score: [1, 2], sector: ['a', 'b'] })",
];
const keystrokes = 'const sum = f7(v7) + f99(v99); const list = [v1, v2].map((v) => v.a)';

async function completions(kernel: StartedKernel): Promise<string[]> {
  for (const cell of setup) await kernel.run(cell);
  const rows: string[] = [];
  for (const [code, wanted] of questions) {
    const { time, content } = await kernel.ask('complete_request', { code, cursor_pos: code.length });
    const matches = (content.matches ?? []) as string[];
    const found = matches.some((match) => match === wanted || match.endsWith(`.${wanted}`));
    rows.push(`${code.padEnd(32)} ${found ? 'found' : 'not found'} in ${time.toFixed(1)} ms`);
  }
  return rows;
}

/** Milliseconds from keystroke to answer, over a comm, for each keystroke of a cell. */
async function typing(kernel: StartedKernel): Promise<number[]> {
  for (let i = 0; i < 100; i++)
    await kernel.run(
      `interface I${i} { a: number }\nconst v${i}: I${i} = { a: ${i} }\nfunction f${i}(x: I${i}) { return x.a }`,
    );
  const times: number[] = [];
  for (let length = 1; length <= keystrokes.length; length++)
    times.push(
      await kernel.askEditor('diagnostics', { cell: { id: 'w', code: keystrokes.slice(0, length) } }),
    );
  return times.sort((a, b) => a - b);
}

async function measure(compared: ComparedKernel): Promise<void> {
  const cwd = mkdtempSync(join(tmpdir(), 'typing-'));
  symlinkSync(resolve('node_modules'), join(cwd, 'node_modules'));
  const kernel = await startKernel(compared, cwd);
  try {
    for (const row of await completions(kernel)) console.log(`${compared.name.padEnd(14)} ${row}`);
    if (compared.name !== 'rekenschap') return;
    const times = await typing(kernel);
    const at = (share: number): string => (times[Math.floor(times.length * share)] as number).toFixed(1);
    console.log(`${compared.name.padEnd(14)} mistakes while typing: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
  } catch (error) {
    console.log(`${compared.name.padEnd(14)} ${(error as Error).message}`);
  } finally {
    kernel.clear();
    rmSync(cwd, { recursive: true, force: true });
  }
}

const only = process.argv.slice(2);
for (const kernel of comparedKernels())
  if (only.length === 0 || only.includes(kernel.name)) await measure(kernel);
