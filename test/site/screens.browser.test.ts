import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareScreens } from './compare-screens.ts';
import { type BuiltSite, buildSite, FIXTURES } from './site-under-test.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const update = process.env.UPDATE_SCREENS === '1';
const font = readFileSync(
  createRequire(import.meta.url).resolve('@expo-google-fonts/open-sans/400Regular/OpenSans_400Regular.ttf'),
);
/** The machine's own fonts differ from place to place: a screen is compared in one that the package brings. */
const FONT = `@font-face { font-family: Screens; src: url(data:font/ttf;base64,${font.toString('base64')}) }
  body, code, pre { font-family: Screens !important }`;
// anti-aliasing and hinting of another machine; a line of text that moves costs more
const TOLERANCE = 0.015;

const SCREENS = [
  ['index', 'index.html', 1000, 760],
  ['notebook', 'notebooks/02-policy-cycle.html#fig-2-8', 1000, 760],
  ['ledger', 'ledger.html', 360, 740],
] as const;

describe.skipIf(!existsSync(executablePath))(
  `what the key pages look like (needs Chromium at ${executablePath})`,
  { timeout: 60_000 },
  () => {
    let site: BuiltSite;
    let browser: Browser;

    beforeAll(async () => {
      const args =
        '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --font-render-hinting=none';
      [site, browser] = await Promise.all([
        buildSite(),
        chromium.launch({ executablePath, args: args.split(' ') }),
      ]);
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
      site?.remove();
    });

    async function open(path: string, width: number, height: number): Promise<Page> {
      // the pages' own policy allows no font; the static images are what is compared, as they need no waiting for Plotly
      const context = await browser.newContext({
        offline: true,
        bypassCSP: true,
        viewport: { width, height },
      });
      const page = await context.newPage();
      await page.route(/plotly/, (route) => route.abort());
      const [file = '', anchor] = path.split('#');
      await page.goto(pathToFileURL(join(site.folder, file)).href);
      await page.addStyleTag({ content: FONT });
      await page.evaluate('document.fonts.ready.then(() => document.fonts.size)');
      if (anchor) await page.evaluate(`document.getElementById('${anchor}').scrollIntoView()`);
      await page.evaluate(
        'Promise.all([...document.images].filter((one) => one.getBoundingClientRect().top < innerHeight).map((one) => one.decode()))',
      );
      return page;
    }

    it.each(SCREENS)('%s looks as committed', async (name, path, width, height) => {
      const page = await open(path, width, height);
      const shown = await page.screenshot();
      const file = join(FIXTURES, 'screens', `${name}.png`);
      if (update) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, shown);
      }
      const differing = await compareScreens(page, readFileSync(file), shown);
      if (differing > TOLERANCE) writeFileSync(join(site.folder, '..', `rekenschap-${name}.png`), shown);
      expect(differing, `see rekenschap-${name}.png in the temporary folder`).toBeLessThan(TOLERANCE);
      await page.context().close();
    });

    it('would notice a heading that moves by a line', async () => {
      const page = await open('index.html', 1000, 760);
      await page.addStyleTag({ content: 'h1 { margin-bottom: 40px !important }' });
      const moved = await page.screenshot();
      const committed = readFileSync(join(FIXTURES, 'screens', 'index.png'));
      expect(await compareScreens(page, committed, moved)).toBeGreaterThan(TOLERANCE);
      await page.context().close();
    });
  },
);
