// Times of the lab as its users see them, in Chromium: start to a page that is ready, the largest notebook,
// the echo of a trivial cell beside the bare kernel, and a class of ten browsers at once, each with a page, a
// copy and a kernel. From the package root, after npm run build and npm run lab:build:
//   node_modules/.bin/rolldown bench/lab-browser.ts --platform node --external zeromq --external \
//     playwright-core --dir dist/bench
//   node dist/bench/lab-browser.js [users]
// The browsers share the processors with the lab, so that all of it is slower
// than for users with machines of their own.
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findKernel } from '../src/runner/find-kernel.ts';
import { launchKernel } from '../src/runner/launch-kernel.ts';
import { median, openLab, root, say, timed } from './open-lab.ts';

const USERS = Number(process.argv[2] ?? 10);
const ROUNDS = 20;
const scratch = mkdtempSync(join(tmpdir(), 'bench-lab-'));

const cell = (source: string, id: string) => ({
  cell_type: 'code',
  id,
  metadata: {},
  source,
  execution_count: null,
  outputs: [],
});
const notebook = (...sources: string[]) =>
  JSON.stringify({
    cells: sources.map((source, index) => cell(source, `cell-${index}`)),
    metadata: { kernelspec: { name: 'rekenschap', display_name: 'TypeScript (rekenschap)' } },
    nbformat: 4,
    nbformat_minor: 5,
  });

/** Opens a page as a new browser would, and waits until it can be worked in. */
async function openPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(300_000);
  await page.goto(address, { timeout: 300_000 });
  await page.waitForSelector('body[data-lab-ready]', { state: 'attached' });
  await page.locator('.jp-NotebookPanel .jp-Cell').first().waitFor();
  return page;
}

// what runs in the page is text: the objects of JupyterLab have no types here
const ECHO = `async (text) => {
  const { commands, shell } = jupyterapp;
  const { content } = shell.currentWidget;
  const [first] = content.widgets;
  content.activeCellIndex = 0;
  first.model.sharedModel.setSource("console.log('" + text + "')");
  const shown = new Promise((done) => {
    const look = () => {
      if (first.node.querySelector('.jp-OutputArea-output')?.textContent.trim() === text) done(performance.now());
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const start = performance.now();
  commands.execute('notebook:run-cell');
  return (await shown) - start;
}`;
const OPEN = `async (path) => {
  const start = performance.now();
  const widget = await jupyterapp.commands.execute('docmanager:open', { path });
  await widget.context.ready;
  await widget.revealed;
  await new Promise((done) => {
    const look = () => (widget.node.querySelector('.jp-Cell .jp-InputPrompt') ? done() : requestAnimationFrame(look));
    look();
  });
  return performance.now() - start;
}`;

/** What a script of the page gives, ms. */
const inPage = (page: Page, script: string, word: string): Promise<number> =>
  page.evaluate(`(${script})(${JSON.stringify(word)})`);

/** From the command that runs the first cell to its output on the screen, in the page's own time, ms. */
const echo = (page: Page, text: string) => inPage(page, ECHO, text);

const idle = (page: Page) =>
  page.waitForFunction("jupyterapp.shell.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'");

async function oneUser(browser: Browser): Promise<void> {
  const folder = join(scratch, 'one');
  mkdirSync(folder);
  writeFileSync(join(folder, '00-start-here.ipynb'), notebook('1'));
  const notebooks = join(root, 'notebooks');
  const largest = readdirSync(notebooks)
    .filter((name) => name.endsWith('.ipynb'))
    .sort((a, b) => statSync(join(notebooks, b)).size - statSync(join(notebooks, a)).size)[0] as string;
  cpSync(join(notebooks, largest), join(folder, largest));
  await (await openLab(folder, join(scratch, 'data'))).end();
  const lab = await openLab(folder, join(scratch, 'data'));
  say('start to address, warm', lab.ms);
  await (await openPage(browser, String(lab.address))).context().close();
  let page = {} as Page;
  const ready = await timed(async () => {
    page = await openPage(browser, String(lab.address));
  });
  say('address to a page that is ready, new browser profile', ready);
  say('start to ready', lab.ms + ready);
  say(
    'ready again in the same browser',
    await timed(() =>
      page.reload().then(() => page.waitForSelector('body[data-lab-ready]', { state: 'attached' })),
    ),
  );
  await page.locator('.jp-NotebookPanel .jp-Cell').first().waitFor();
  await idle(page);
  await echo(page, 'first');
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await echo(page, `round ${round}`));
  say(`trivial cell, key to screen, median of ${ROUNDS}`, median(times));
  const bare = await launchKernel(findKernel('rekenschap'), folder, undefined);
  const alone: number[] = [];
  const content = { silent: false, store_history: true, user_expressions: {}, allow_stdin: false };
  for (let round = 0; round <= ROUNDS; round++) {
    const code = `console.log('round ${round}')`;
    const ms = await timed(() => bare.client.request('shell', 'execute_request', { ...content, code }).reply);
    if (round > 0) alone.push(ms);
  }
  await bare.shutdown();
  say(`the same on the bare kernel, median of ${ROUNDS}`, median(alone));
  const opened = await inPage(page, OPEN, largest);
  say(`open ${largest}, ${(statSync(join(folder, largest)).size / 1e6).toFixed(1)} MB`, opened);
  await page.context().close();
  await lab.end();
}

async function aClass(browser: Browser): Promise<void> {
  const folder = join(scratch, 'class');
  mkdirSync(folder);
  writeFileSync(join(folder, '00-start-here.ipynb'), notebook('1'));
  const lab = await openLab(folder, join(scratch, 'data'), '--class', String(USERS));
  const waits: number[] = [];
  const probing = setInterval(() => {
    const start = performance.now();
    fetch(`${lab.address.origin}/login`).then(
      () => waits.push(performance.now() - start),
      () => {},
    );
  }, 100);
  const opens: number[] = [];
  const pages = await Promise.all(
    Array.from({ length: USERS }, async () => {
      const start = performance.now();
      const page = await openPage(browser, String(lab.address));
      await idle(page);
      opens.push(performance.now() - start);
      return page;
    }),
  );
  say(`${USERS} browsers at once: page and kernel ready, median`, median(opens));
  say(`${USERS} browsers at once: page and kernel ready, slowest`, Math.max(...opens));
  say('longest answer of the server meanwhile', Math.max(...waits.splice(0)));
  const first = await Promise.all(pages.map((page) => echo(page, 'first')));
  say('first cell of all at once, slowest', Math.max(...first));
  const later: number[] = [];
  await Promise.all(
    pages.map(async (page, user) => {
      for (let round = 0; round < 10; round++) {
        later.push(await echo(page, `${user} ${round}`));
        // somebody reads and types between two cells
        await new Promise((done) => setTimeout(done, 500 + ((user * 7 + round * 3) % 10) * 100));
      }
    }),
  );
  say(`${later.length} later cells, key to screen, median`, median(later));
  say('the slowest of them', Math.max(...later));
  say('longest answer of the server meanwhile', Math.max(...waits));
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${lab.pid}/status`, 'utf8'))?.[1] ?? 0);
  process.stdout.write(`the server holds ${(kilobytes / 1024).toFixed(0)} MB\n`);
  clearInterval(probing);
  await Promise.all(pages.map((page) => page.context().close()));
  await lab.end();
}

process.stdout.write(`load ${loadavg()[0]?.toFixed(1)}\n`);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-renderer-backgrounding',
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
  ],
});
try {
  await oneUser(browser);
  await aClass(browser);
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}
process.stdout.write(`load ${loadavg()[0]?.toFixed(1)}\n`);
process.exit(0);
