import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { BuiltSite } from './site-under-test.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page of the site in a browser. */
export interface OpenPage {
  readonly page: Page;
  /** what it said on the console, threw, or asked for off the machine, up to now */
  readonly complaints: string[];
  /** Moves the focus by Tab alone until it is on what the selector names. */
  tabTo(selector: string): Promise<void>;
  /** What axe finds that is serious or critical, one line an issue. */
  seriousIssues(): Promise<string[]>;
  /** Opens another page in the same context: links do so, and the browser keeps its memory. */
  goto(path: string): Promise<void>;
  close(): Promise<void>;
}

/** How a page is opened, besides what the browser itself offers. */
export interface OpenOptions extends BrowserContextOptions {
  /** a script that runs before any of the page */
  readonly before?: string;
}

/** Opens a page of the site from disk, without a network, in a context of its own. */
export async function openPage(
  browser: Browser,
  site: Pick<BuiltSite, 'folder'>,
  path: string,
  { before, ...options }: OpenOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ offline: true, ...options });
  const page = await context.newPage();
  if (before) await page.addInitScript(before);
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) complaints.push(`asked for ${request.url()}`);
  });
  const goto = async (where: string) => {
    const [way = '', anchor] = where.split('#');
    const [file = '', query] = way.split('?');
    const address = pathToFileURL(`${site.folder}/${file}`);
    if (query !== undefined) address.search = query;
    if (anchor !== undefined) address.hash = anchor;
    await page.goto(address.href);
  };
  await goto(path);
  return {
    page,
    complaints,
    goto,
    close: () => context.close(),
    tabTo: async (selector) => {
      for (let press = 0; press < 60; press++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
      }
      throw new Error(`60 presses of Tab do not reach ${selector}`);
    },
    seriousIssues: async () => {
      await page.evaluate(axe);
      // rows of a table are alike, and axe is slow; no preload: the pages' own policy lets no script fetch
      const found = (await page.evaluate(
        'axe.run({ exclude: ["tbody tr:nth-child(n+5)", ".claim-way:nth-of-type(n+4)", ".dossier ~ .dossier ~ .dossier", ".results li:nth-child(n+4)"] }, { resultTypes: ["violations"], preload: false })',
      )) as {
        violations: { id: string; impact: string; nodes: { html: string }[] }[];
      };
      return found.violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 90)).join(' | ')}`);
    },
  };
}
