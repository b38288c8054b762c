// Our kernel, plain tslab and Deno's (which checks no types) side by side, in one run. From the package root:
//   npm run build && node_modules/.bin/rolldown bench/kernel.ts --platform node --external zeromq --dir \
//     dist/bench
//   node dist/bench/kernel.js [runs of the cold start, 5] [kernel names…]
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { localModule } from './bench-cells.ts';
import { comparedKernels } from './compared-kernels.ts';
import { type Figure, figures } from './kernel-figures.ts';
import { type Measured, measureMuch, measureStart, measureWarm } from './measure-kernel.ts';

const warmRuns = 20;

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] as number) + (sorted[Math.floor(middle)] as number)) / 2;
}

/** A folder as a notebook's: packages, a package.json, one local file. */
function notebookFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kernel-bench-'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ type: 'module', dependencies: { arquero: '8.0.3' } }),
  );
  writeFileSync(join(folder, 'local.ts'), localModule);
  return folder;
}

function medianOf(measured: Measured | undefined, figure: Figure): number | string {
  const values = measured?.get(figure.name);
  if (values === undefined) return '-';
  return typeof values === 'string' ? values : median(values);
}

function format(value: number | string, { unit }: Figure): string {
  if (typeof value === 'string') return value;
  const text =
    unit === '' || value >= 1000 ? value.toFixed(0) : value >= 100 ? value.toFixed(0) : value.toFixed(1);
  return `${text}${unit && ` ${unit}`}`;
}

function verdict(figure: Figure, ours: number | string, tslab: number | string): string {
  if (!figure.target) return '';
  if (ours === '-') return figure.target.text;
  if (typeof ours === 'string') return `${figure.target.text}: missed`;
  return `${figure.target.text}: ${figure.target.isMet(ours, typeof tslab === 'number' ? tslab : undefined) ? 'met' : 'missed'}`;
}

function table(results: Map<string, Measured>): string {
  const names = [...results.keys()];
  const lines = [
    `| figure | ${names.join(' | ')} | ours / tslab | target |`,
    `| --- |${' --- |'.repeat(names.length + 2)}`,
  ];
  for (const figure of figures) {
    const values = names.map((name) => medianOf(results.get(name), figure));
    const [ours, tslab] = ['rekenschap', 'tslab'].map((name) => medianOf(results.get(name), figure)) as [
      number | string,
      number | string,
    ];
    const ratio =
      typeof ours === 'number' && typeof tslab === 'number' && tslab > 0 ? (ours / tslab).toFixed(2) : '';
    lines.push(
      `| ${figure.name} | ${values.map((value) => format(value, figure)).join(' | ')} | ${ratio} | ${verdict(figure, ours, tslab)} |`,
    );
  }
  return lines.join('\n');
}

async function main(): Promise<void> {
  const [runs = '5', ...wanted] = process.argv.slice(2);
  const kernels = comparedKernels().filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const results = new Map(kernels.map(({ name }) => [name, new Map() as Measured]));
  const folder = notebookFolder();
  try {
    // in turn, so that a busy moment of the machine falls on all
    for (let run = 0; run < Number(runs); run++) {
      for (const kernel of kernels) await measureStart(kernel, folder, results.get(kernel.name) as Measured);
    }
    for (const kernel of kernels)
      await measureWarm(kernel, folder, warmRuns, results.get(kernel.name) as Measured);
    for (const kernel of kernels) await measureMuch(kernel, folder, results.get(kernel.name) as Measured);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(
    `Node ${process.versions.node}, ${cpus().length} cores; medians of ${runs} starts, ${warmRuns} warm runs\n`,
  );
  console.log(table(results));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
