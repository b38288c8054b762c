import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { LiveOutput } from '../../src/live/messages.ts';
import { type Notebook, parseNotebook } from '../../src/runner/index.ts';
import { writeSite } from '../../src/site/index.ts';
import { type OpenPage, openPage } from '../site/site-in-browser.ts';

const NOTEBOOKS = fileURLToPath(new URL('../../notebooks/', import.meta.url));

/** The committed notebooks, by name. */
export const notebooks: ReadonlyMap<string, Notebook> = new Map(
  readdirSync(NOTEBOOKS)
    .filter((file) => file.endsWith('.ipynb'))
    .sort()
    .map((file) => [
      file.replace('.ipynb', ''),
      parseNotebook(readFileSync(join(NOTEBOOKS, file), 'utf8'), file),
    ]),
);

/** The reading copy of all committed notebooks with their outputs left out, which the page makes anew. */
export async function writeLiveSite(names: readonly string[]): Promise<{ folder: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'rekenschap-live-'));
  const bare = [...notebooks]
    .filter(([name]) => names.includes(name))
    .map(([name, notebook]) => ({
      name,
      notebook: {
        ...notebook,
        cells: notebook.cells.map((cell) => (cell.cell_type === 'code' ? { ...cell, outputs: [] } : cell)),
      },
    }));
  await writeSite({ notebooks: bare, figures: [], out: folder });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A page of that site in a browser, offline. */
export interface LivePage extends OpenPage {
  /** Opens the code of a cell and presses one of its buttons. */
  press(cell: string, action: 'run' | 'edit'): Promise<void>;
  /** Presses a button of the bar. */
  bar(action: string): Promise<void>;
  /** Waits until a cell has ended, and gives how. */
  ended(cell: string): Promise<string>;
  /** Waits until nothing runs. */
  idle(): Promise<void>;
  /** What each cell gave in the page. */
  results(): Promise<Map<string, LiveOutput[]>>;
}

export async function openLive(browser: Browser, folder: string, name: string): Promise<LivePage> {
  const opened = await openPage(
    browser,
    { folder, pages: [], remove: () => undefined },
    `notebooks/${name}.html`,
  );
  return { ...opened, ...liveActions(opened.page) };
}

function liveActions(page: Page): Pick<LivePage, 'press' | 'bar' | 'ended' | 'idle' | 'results'> {
  const cellBox = (cell: string): string => `details:has(pre[data-cell="${cell}"])`;
  return {
    async press(cell, action) {
      await page.evaluate(`document.querySelector(${JSON.stringify(cellBox(cell))}).open = true`);
      await page.click(`pre[data-cell="${cell}"] ~ .live-tools [data-action="${action}"]`);
    },
    bar: (action) => page.click(`.live-bar [data-action="${action}"]`),
    async ended(cell) {
      const result = page.locator(`pre[data-cell="${cell}"] ~ .live-result[data-ended]:not([aria-busy])`);
      await result.waitFor({ state: 'attached' });
      return (await result.getAttribute('data-ended')) ?? '';
    },
    idle: () => page.locator('.live-bar [data-action=stop]:disabled').waitFor({ timeout: 100_000 }),
    async results() {
      return new Map((await page.evaluate('[...rekenschapLive.results]')) as [string, LiveOutput[]][]);
    },
  };
}
