import { readFileSync, writeSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { said } from '../contracts/told.ts';
import { DISPLAY_NAMES } from '../kernel/display/globals.ts';
import { define } from '../kernel/run/define.ts';
import { onAnswer } from '../lessons/index.ts';
import { kernelCalls } from '../live/kernel/kernel-calls.ts';
import { closeDoors } from './close-doors.ts';
import type { SandboxCell } from './compile-notebook.ts';
import { LONGEST_ANSWER, MESSAGES, type SandboxMessage } from './sandbox-messages.ts';

// the process of one notebook of a class. Node's permission model keeps it from files, processes, workers and
// addons; what that model leaves open is closed here before a cell runs.

/** Modules of Node that cells may import: none that reaches outside. */
const HARMLESS = [
  'assert',
  'assert/strict',
  'buffer',
  'events',
  'path',
  'timers',
  'timers/promises',
  'url',
  'util',
];

const stringify = JSON.stringify;
const tell = (message: SandboxMessage): void => {
  const line = Buffer.from(`${stringify(message)}\n`);
  for (let at = 0; at < line.length; ) at += writeAll(line, at);
};

function writeAll(line: Uint8Array, at: number): number {
  try {
    return writeSync(MESSAGES, line, at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return 0;
    throw error;
  }
}

/** Modules that cells can import, by name. */
async function modulesForCells(): Promise<ReadonlyMap<string, unknown>> {
  const own = ['', '/charts', '/portable', '/recovery', '/stats'].map((part) => `rekenschap${part}`);
  const names = ['arquero', ...own, ...HARMLESS, ...HARMLESS.map((name) => `node:${name}`)];
  return new Map(await Promise.all(names.map(async (name) => [name, await import(name)] as const)));
}

function prepare(modules: ReadonlyMap<string, unknown>): void {
  const imported = async (specifier: string): Promise<unknown> => {
    const found = modules.get(specifier);
    if (found) return found;
    throw new Error(
      said({
        en: `"${specifier}" cannot be imported while a notebook is graded; rekenschap and arquero can`,
        nl: `"${specifier}" kan niet worden geïmporteerd terwijl een notebook wordt nagekeken; rekenschap en arquero wel`,
      }),
    );
  };
  const nothing = async (): Promise<undefined> => undefined;
  const values: Record<string, unknown> = {
    In: [],
    Out: {},
    _: undefined,
    kernel: { signal: new AbortController().signal },
    input: async () => '',
    __kernel: kernelCalls(imported, 'notebook:'),
  };
  for (const name of DISPLAY_NAMES) values[name] = nothing;
  for (const [name, value] of Object.entries(values)) define(name, value);
}

async function runCells(cells: readonly SandboxCell[]): Promise<void> {
  let current = 0;
  onAnswer((answered) => {
    const answer = stringify(answered.answer, (_, value) =>
      typeof value === 'bigint' ? Number(value) : value,
    );
    const fits = answer === undefined || answer.length <= LONGEST_ANSWER;
    tell({ kind: 'answer', cell: current, ...answered, answer: fits && answer ? JSON.parse(answer) : null });
  });
  process.on('unhandledRejection', () => undefined);
  process.on('uncaughtException', () => undefined);
  for (const cell of cells) {
    current = cell.number;
    tell({ kind: 'starts', cell: current });
    try {
      if ('error' in cell) throw new SyntaxError(cell.error);
      for (const name of cell.names) if (!(name in globalThis)) define(name, undefined);
      const filename = `cell-${cell.number}.js`;
      runInThisContext(cell.functions, { filename });
      await runInThisContext(cell.body, { filename });
      tell({ kind: 'ends', cell: current });
    } catch (error) {
      const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      tell({ kind: 'fails', cell: current, message: message.slice(0, 500) });
    }
  }
  tell({ kind: 'done' });
}

async function main(): Promise<void> {
  const exit = process.exit.bind(process);
  const cells = JSON.parse(readFileSync(0, 'utf8')) as SandboxCell[];
  // what cells import is there before the doors are closed: nothing can be imported after
  const modules = await modulesForCells();
  closeDoors();
  prepare(modules);
  await runCells(cells);
  exit(0);
}

void main();
