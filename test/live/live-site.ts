import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { LiveOutput } from '../../src/live/messages.ts';
import { type Notebook, parseNotebook } from '../../src/runner/index.ts';
import { writeSite } from '../../src/site/index.ts';
import { type OpenPage, openPage } from '../site/site-in-browser.ts';

const NOTEBOOKS = fileURLToPath(new URL('../../notebooks/', import.meta.url));

/** The committed notebooks, by name. */
export const notebooks: ReadonlyMap<string, Notebook> = new Map(
  readdirSync(NOTEBOOKS, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ipynb'))
    .sort()
    .map((file) => [
      basename(file, '.ipynb'),
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
  /** Opens the code of a cell, where it may be folded, and presses one of its buttons. */
  press(cell: string, action: 'run' | 'edit', isFolded?: boolean): Promise<void>;
  /** Writes a text in the place of what the editor of a cell holds. */
  type(cell: string, text: string): Promise<void>;
  /** Presses a button of the bar. */
  bar(action: string): Promise<void>;
  /** Drops a file of text on the page, and waits until it is taken. */
  drop(name: string, text: string): Promise<void>;
  /** Waits until a cell has ended, and gives how. */
  ended(cell: string): Promise<string>;
  /** Waits until nothing runs. */
  idle(): Promise<void>;
  /** What stands below a cell. */
  shown(cell: string): Promise<string>;
  /** What each cell gave in the page. */
  results(): Promise<Map<string, LiveOutput[]>>;
  resultOf(cell: string): string;
  editorOf(cell: string): string;
}

/** Opens a page by the name of its notebook. */
export async function openLive(
  browser: Browser,
  folder: string,
  name: string,
  hash = '',
  language: 'en' | 'nl' = 'en',
): Promise<LivePage> {
  const site = { folder };
  const opened = await openPage(browser, site, `${language}/notebooks/${name}.html${hash}`);
  return { ...opened, ...liveActions(opened.page) };
}

/** Opens the page of a task in one of its languages. */
export async function openTask(
  browser: Browser,
  folder: string,
  name: string,
  language: 'en' | 'nl',
): Promise<LivePage> {
  const site = { folder };
  const opened = await openPage(browser, site, `${language}/${name}.html`);
  return { ...opened, ...liveActions(opened.page) };
}

function liveActions(page: Page): Omit<LivePage, keyof OpenPage> {
  const codeOf = (cell: string): string => `details:has(pre[data-cell="${cell}"])`;
  const resultOf = (cell: string): string => `${codeOf(cell)} ~ .live-result`;
  const editorOf = (cell: string): string => `${codeOf(cell)} .cm-content`;
  return {
    resultOf,
    editorOf,
    async press(cell, action, isFolded = true) {
      if (isFolded)
        await page.evaluate(`document.querySelector(${JSON.stringify(codeOf(cell))}).open = true`);
      await page.click(`${codeOf(cell)} .live-tools [data-action="${action}"]`);
    },
    type: (cell, text) => page.fill(editorOf(cell), text),
    bar: (action) => page.click(`.live-bar [data-action="${action}"]`),
    async drop(name, text) {
      await page.evaluate(`(() => {
        const data = new DataTransfer();
        data.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      })()`);
      await page.locator('.live-told').waitFor({ state: 'detached' });
    },
    async ended(cell) {
      const result = page.locator(`${resultOf(cell)}[data-ended]:not([aria-busy])`);
      await result.waitFor({ state: 'attached' });
      return (await result.getAttribute('data-ended')) ?? '';
    },
    idle: () => page.locator('.live-bar [data-action=stop]:disabled').waitFor({ timeout: 100_000 }),
    shown: async (cell) => (await page.locator(resultOf(cell)).textContent()) ?? '',
    async results() {
      return new Map((await page.evaluate('[...rekenschapLive.results]')) as [string, LiveOutput[]][]);
    },
  };
}
