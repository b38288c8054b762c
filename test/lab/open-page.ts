import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { type LossyLine, openLossyLine } from './lossy-line.ts';
import { openTestLab, type TestLab, TOKEN } from './test-lab.ts';

const PAGE = fileURLToPath(new URL('../../dist/lab-page', import.meta.url));

/** Whether JupyterLab's page was built: `npm run lab:build`. */
export const hasPage = existsSync(join(PAGE, 'schemas.json.gz'));

/** A notebook that is open in JupyterLab. */
export interface OpenNotebook {
  readonly lab: TestLab;
  readonly line: LossyLine;
  readonly page: Page;
  /** What went wrong in the page. */
  readonly faults: string[];
  command(name: string, words?: object): Promise<void>;
  /** Waits until no cell runs. */
  idle(): Promise<void>;
  /** The text of a code cell's outputs. */
  output(index: number): Promise<string>;
  /** Runs all cells and waits until they have run. */
  runAll(): Promise<void>;
  cells(): Promise<{ source: string; outputs: unknown[] }[]>;
  save(): Promise<void>;
  picture(name: string): Promise<void>;
}

/** JupyterLab's debugger asks a kernel while it is restarted, and catches no refusal. */
const UNCAUGHT_AT_RESTART = /^Canceled future for debug_request message/;

/** Opens a notebook with these code cells in JupyterLab, in a new browser that knows nothing yet. */
export async function openNotebook(browser: Browser, cells: readonly string[]): Promise<OpenNotebook> {
  const lab = await openTestLab({}, {}, PAGE);
  hidePython(lab);
  const notebook = {
    cells: cells.map((source, index) => ({
      cell_type: source.startsWith('#') ? 'markdown' : 'code',
      id: `cell-${index}`,
      metadata: {},
      source,
      ...(source.startsWith('#') ? {} : { execution_count: null, outputs: [] }),
    })),
    metadata: { kernelspec: { name: 'rekenschap', display_name: 'TypeScript (rekenschap)' } },
    nbformat: 4,
    nbformat_minor: 5,
  };
  const file = join(lab.root, 'n.ipynb');
  writeFileSync(file, JSON.stringify(notebook));
  const line = await openLossyLine(lab.port);
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const page = await context.newPage();
  onTestFinished(async ({ task }) => {
    const folder = process.env.PICTURES;
    const failed = task.result?.state === 'fail';
    if (folder && failed)
      await page.screenshot({ path: join(folder, `failed-${task.name.slice(0, 20)}.png`) });
    line.close();
    await context.close();
  });
  page.setDefaultTimeout(30_000);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => {
    if (!UNCAUGHT_AT_RESTART.test(message)) faults.push(message);
  });
  await page.goto(`http://127.0.0.1:${line.port}/lab/tree/n.ipynb?token=${TOKEN}`);
  await ready(page);
  const prompts = page.locator('.jp-Notebook .jp-CodeCell .jp-InputArea-prompt');
  const idle = async () => {
    await page.waitForFunction(() => {
      const { shell } = (globalThis as unknown as { jupyterapp: App }).jupyterapp;
      const isIdle = shell.currentWidget?.sessionContext?.session?.kernel?.status === 'idle';
      const prompts = [...document.querySelectorAll('.jp-CodeCell .jp-InputArea-prompt')];
      return isIdle && !prompts.some((prompt) => prompt.textContent?.includes('*'));
    });
  };
  /** Begins a command; one that runs cells ends when they do, which may be never. */
  const command = (name: string, words: object = {}) =>
    page.evaluate(
      ([name, words]) =>
        void (globalThis as unknown as { jupyterapp: App }).jupyterapp.commands.execute(name, words),
      [name, words] as const,
    );
  return {
    lab,
    line,
    page,
    faults,
    command,
    idle,
    output: (index) =>
      page.locator('.jp-CodeCell').nth(index).locator('.jp-OutputArea-output').allInnerTexts().then(joined),
    async runAll() {
      await idle();
      await command('notebook:run-all-cells');
      await expect.poll(() => prompts.last().textContent(), { timeout: 40_000 }).toMatch(/\[\d+\]/);
      await idle();
    },
    cells: async () => JSON.parse(readFileSync(file, 'utf8')).cells,
    async save() {
      const before = statSync(file).mtimeMs;
      await command('docmanager:save');
      await expect.poll(() => statSync(file).mtimeMs, { timeout: 20_000 }).toBeGreaterThan(before);
    },
    async picture(name) {
      const folder = process.env.PICTURES;
      if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
    },
  };
}

/** What is used of JupyterLab's own objects. */
interface App {
  shell: {
    currentWidget?: { sessionContext?: { session?: { kernel?: { status: string } | null } | null } } | null;
  };
  commands: { execute(name: string, words: object): Promise<unknown> };
}

/** Waits until JupyterLab stands, with a notebook and its kernel. */
export async function ready(page: Page): Promise<void> {
  await page.waitForSelector('body[data-lab-ready]', { state: 'attached', timeout: 60_000 });
  await page.locator('.jp-NotebookPanel .jp-Cell').first().waitFor({ timeout: 60_000 });
}

const joined = (texts: string[]): string => texts.join('\n').trimEnd();

/** On a machine without Python, no command of the kernel's surroundings finds it. */
function hidePython({ parent }: TestLab): void {
  const folder = join(parent, 'path');
  mkdirSync(folder);
  for (const name of ['sh', 'rm']) symlinkSync(`/bin/${name}`, join(folder, name));
  const before = process.env.PATH;
  process.env.PATH = folder;
  onTestFinished(() => {
    process.env.PATH = before;
  });
}
