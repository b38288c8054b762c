// What a page with live cells costs a reader: first paint, the first result of a changed cell, that of a cell
// as the notebook has it, bytes, memory. In a real Chromium, from a folder, without a network. Run from the
// package root:
//   npm run build && npx rolldown bench/live-page.ts --platform node --dir dist/bench --external \
//     playwright-core
//   node dist/bench/live-page.js
// It takes the reading copy of reports/site, or of a folder that is named, and its chapters.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

const ROUNDS = 5;
const site = resolve(process.argv[2] ?? 'reports/site');
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** A cell whose result says when it was there. */
const CHANGED = 'const changed: number = 6 * 7;\nchanged';

interface Measured {
  /** ms from the start of the navigation */
  readonly paint: number;
  /**
   * ms from the start of the navigation until the result stands in the
   * page, the button pressed when it is there
   */
  readonly result: number;
  /**
   * processor time of the page's process up to then, workers among it, ms:
   * other work on the machine changes it little
   */
  readonly work: number;
  /**
   * bytes that the processes of the page and of its cells hold then, what
   * they share with others by its part; Linux alone tells
   */
  readonly memory: number;
  /**
   * ms on an open page from opening the code of a cell and pressing Run
   * until its own result stands there, drawn
   */
  readonly own: number;
}

async function measure(browser: Browser, page: string, cell: string): Promise<Measured> {
  const before = new Set(await renderers(browser));
  const context = await browser.newContext({ offline: true });
  const tab = await context.newPage();
  const hash = `#live=${deflateSync(JSON.stringify({ [cell]: CHANGED }))
    .subarray(2, -4)
    .toString('base64url')}`;
  // presses the button as soon as it is there, and notes when the result is
  await tab.addInitScript(`addEventListener('DOMContentLoaded', () => setTimeout(() => {
    const code = document.querySelector('pre[data-cell="${cell}"]');
    const box = code.closest('details');
    box.open = true;
    box.querySelector('[data-action=run]').click();
    const seen = new MutationObserver(() => {
      const result = box.parentElement.querySelector('.live-result[data-ended=ok]');
      if (!result?.textContent.includes('42')) return;
      seen.disconnect();
      globalThis.liveResultAt = performance.now();
    });
    seen.observe(document.body, { childList: true, subtree: true, attributes: true });
  }));`);
  const session = await context.newCDPSession(tab);
  await session.send('Performance.enable');
  await tab.goto(pathToFileURL(page).href + hash, { waitUntil: 'load' });
  let result: unknown;
  for (let tries = 0; typeof result !== 'number' && tries < 600; tries++) {
    result = await tab.evaluate('globalThis.liveResultAt');
    if (typeof result !== 'number') await tab.waitForTimeout(50);
  }
  const paint = await tab.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime");
  const { metrics } = await session.send('Performance.getMetrics');
  const metricOf = (metric: string) => metrics.find(({ name }) => name === metric)?.value ?? Number.NaN;
  const own = (await renderers(browser)).filter((id) => !before.has(id));
  const memory = own.reduce((sum, id) => sum + bytesOf(id), 0);
  await context.close();
  return {
    own: await ownResult(browser, page, cell),
    paint: Number(paint),
    result: Number(result),
    work: 1000 * metricOf('ProcessTime'),
    memory,
  };
}

/** Ids of the processes that show pages and run their frames and workers. */
async function renderers(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

function bytesOf(process: number): number {
  const told = `/proc/${process}/smaps_rollup`;
  if (!existsSync(told)) return Number.NaN;
  return 1024 * Number(/^Pss:\s+(\d+) kB$/m.exec(readFileSync(told, 'utf8'))?.[1]);
}

/**
 * From opening the code of a cell as it is until its result, with the cells
 * that it needs and a chart where it has one.
 */
async function ownResult(browser: Browser, page: string, cell: string): Promise<number> {
  const context = await browser.newContext({ offline: true });
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(page).href, { waitUntil: 'load' });
  await tab.waitForTimeout(500);
  const took = await tab.evaluate(`new Promise((resolve) => {
    const box = document.querySelector('pre[data-cell="${cell}"]').closest('details');
    const from = performance.now();
    new MutationObserver(() => {
      const result = box.parentElement.querySelector('.live-result[data-ended]');
      if (result) resolve(performance.now() - from);
    }).observe(document.body, { childList: true, subtree: true, attributes: true });
    box.open = true;
    box.querySelector('[data-action=run]').click();
  })`);
  await context.close();
  return Number(took);
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const kilobytes = (path: string): number => (existsSync(path) ? Math.round(statSync(path).size / 1000) : 0);

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const folder = [join(site, 'nl/notebooks'), join(site, 'en/notebooks')].find((path) => existsSync(path));
if (!folder) throw new Error(`${site} holds no reading copy: run npm run reproduce first`);
const assets = join(site, 'assets');
console.log('kilobytes of what the pages share:');
for (const name of readdirSync(assets)) {
  const size = kilobytes(join(assets, name));
  if (size > 0 && statSync(join(assets, name)).isFile()) console.log(`  ${name}: ${size}`);
}
console.log(
  'page: kilobytes; ms to first paint; ms to the first result of a changed cell; ms of processor time until then; MB of the processes of page and cells; ms from opening the code of that cell as it is to its result; medians and largest',
);
for (const file of readdirSync(folder).filter((name) => name.endsWith('.html'))) {
  const page = join(folder, file);
  const tab = await browser.newPage();
  await tab.goto(pathToFileURL(page).href);
  // the cell in the middle
  const cells = (await tab.evaluate(
    "[...document.querySelectorAll('pre[data-cell]')].map((code) => code.dataset.cell)",
  )) as string[];
  await tab.close();
  const cell = cells[Math.floor(cells.length / 2)];
  if (cell === undefined) continue;
  const rounds: Measured[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await measure(browser, page, cell));
  const told = (pick: (one: Measured) => number, unit = 1) =>
    `${Math.round(median(rounds.map(pick)) / unit)} (${Math.round(Math.max(...rounds.map(pick)) / unit)})`;
  console.log(
    `  ${file}: ${kilobytes(page)}; ${told(({ paint }) => paint)}; ${told(({ result }) => result)}; ${told(({ work }) => work)}; ${told(({ memory }) => memory, 1e6)}; ${told(({ own }) => own)}`,
  );
}
await browser.close();
