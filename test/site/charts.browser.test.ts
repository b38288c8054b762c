import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, hasChromium, launchChromium } from '../draw/chromium.ts';
import { compareScreens } from './compare-screens.ts';
import { type OpenOptions, openPage } from './site-in-browser.ts';
import { type BuiltSite, FIXTURES, sharedSite } from './site-under-test.ts';

const update = process.env.UPDATE_SCREENS === '1';
/** Pages bring their own letters; only those of code are the machine's. */
const FONT = 'code, pre { font-family: "Open Sans" !important }';
// anti-aliasing and hinting of another machine; a line of text that moves costs more
const TOLERANCE = 0.015;

const SCREENS = [
  ['index', 'index.html', 1000, 760],
  ['notebook', 'notebooks/02-policy-cycle.html#fig-2-8-chart', 1120, 760],
  ['ledger', 'ledger.html', 360, 740],
] as const;

const CHAPTER_2 = 'notebooks/02-policy-cycle.html';
const CHART = '#fig-2-2-chart .chart:visible';
const thumbnailOf = (page: Page) => page.locator('li', { hasText: 'Figure 2.2' }).locator('img:visible');
const pressed = (page: Page) => page.locator('.language [aria-pressed=true]').textContent();

describe.skipIf(!hasChromium)(
  `charts and the look of key pages (needs Chromium at ${executablePath})`,
  { timeout: 120_000 },
  () => {
    let site: BuiltSite;
    let browser: Browser;

    beforeAll(async () => {
      // without hinting a letter looks the same on more machines
      [site, browser] = await Promise.all([sharedSite(), launchChromium('--font-render-hinting=none')]);
    }, 120_000);
    afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
    afterAll(async () => {
      await browser?.close();
    });

    const open = (path: string, options?: OpenOptions) => openPage(browser, site, path, options);

    it('puts a live chart in the place of its image, which says its values under the pointer', async () => {
      const still = await open(CHAPTER_2, { javaScriptEnabled: false });
      const image = await still.page.locator(CHART).boundingBox();
      const { page, complaints } = await open(`${CHAPTER_2}#fig-2-2-chart`);
      const chart = page.locator(CHART);
      await chart.locator('.live .main-svg').first().waitFor();
      expect(await chart.locator('> img').isVisible()).toBe(false);
      // as high as the image, so that the page does not jump
      expect(image?.height).toBeGreaterThan(200);
      expect(Math.abs((image?.height ?? 0) - ((await chart.boundingBox())?.height ?? 0))).toBeLessThan(8);
      expect(await chart.locator('.live').getAttribute('aria-label')).toMatch(/Vision.*81%.*2010/);
      // the widest bar, of v1a in 2010: table B1.2 prints 69 percent
      await chart.locator('.live').getByText('69%', { exact: true }).hover({ force: true });
      await expect.poll(() => chart.locator('.hoverlayer').textContent()).toContain('Agree: 69%');
      // beside the contents or below them, no chart is cut off
      for (const width of [835, 1103, 1120]) {
        await page.setViewportSize({ width, height: 800 });
        const [room, content] = await chart.evaluate(({ clientWidth, scrollWidth }) => [
          clientWidth,
          scrollWidth,
        ]);
        expect(content, `in a window of ${width} px`).toBeLessThanOrEqual(room as number);
      }
      expect(complaints).toEqual([]);
    });

    it('changes the language of charts by keyboard, from thumbnail to hover text and print, and keeps it', async () => {
      const { page, tabTo, complaints } = await open('index.html');
      const thumbnail = thumbnailOf(page);
      expect(await thumbnail.getAttribute('src')).toBe('images/02-policy-cycle/fig-2-2-chart.svg');
      await tabTo('.language button[value=nl]');
      await page.keyboard.press('Enter');
      expect(await thumbnail.getAttribute('src')).toBe('images/02-policy-cycle/fig-2-2-chart.nl.svg');
      await thumbnail.scrollIntoViewIfNeeded();
      await expect
        .poll(() =>
          thumbnail.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth),
        )
        .toBeGreaterThan(600);

      await page.getByRole('link', { name: /^Figure 2.2 / }).press('Enter');
      const chart = page.locator(CHART);
      await chart.locator('.live .main-svg').first().waitFor();
      expect(await chart.locator('.live').getAttribute('aria-label')).toMatch(
        /^Uitvoerders over visie op handhaving\. Gestapelde staven.*v1a Visie 81% \(2010\) en 74% \(2017\)/,
      );
      expect(await page.locator('#fig-2-2-chart figure:visible').getAttribute('lang')).toBe('nl');
      expect(await chart.locator('.live .infolayer').textContent()).toContain('Helemaal oneens');
      await chart.locator('.live').getByText('69%', { exact: true }).hover({ force: true });
      await expect.poll(() => chart.locator('.hoverlayer').textContent()).toContain('Eens: 69%');

      await page.emulateMedia({ media: 'print' });
      const printed = page.locator('#fig-2-2-chart img:visible');
      expect(await printed.count()).toBe(1);
      expect(await printed.getAttribute('src')).toBe('../images/02-policy-cycle/fig-2-2-chart.nl.svg');
      expect(await page.locator('.live:visible, .contents:visible, .site-head:visible').count()).toBe(0);
      await page.emulateMedia({ media: 'screen' });

      await page.locator('.language button[value=nl]').focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Space');
      expect(await pressed(page)).toBe('English');
      await page.locator(CHART).scrollIntoViewIfNeeded();
      await page.locator(CHART).locator('.live .main-svg').first().waitFor();
      expect(await page.locator(CHART).locator('.live .infolayer').textContent()).toContain(
        'Strongly disagree',
      );
      await page.reload();
      expect(await pressed(page)).toBe('English');
      expect(complaints).toEqual([]);
    });

    it('has the chosen language before any of the page is shown, in the tables of figures too', async () => {
      const seen = `new MutationObserver(() => {
        if (document.body) window.seen ??= String(document.documentElement.dataset.charts);
      }).observe(document, { childList: true, subtree: true })`;
      const { page, goto } = await open('index.html', { before: seen, plotly: false });
      expect(await page.evaluate('window.seen')).toBe('undefined');
      await page.getByRole('button', { name: 'Nederlands' }).click();
      await goto(CHAPTER_2);
      expect(await page.evaluate('window.seen')).toBe('nl');
      await page.locator('#fig-2-2-chart figure:visible summary').press('Enter');
      expect(await page.locator('#fig-2-2-chart th:visible').first().textContent()).toBe('Stelling');
      await page.getByRole('button', { name: 'English' }).click();
      expect(await page.locator('#fig-2-2-chart th:visible').first().textContent()).toBe('Statement');
    });

    it('changes the language where the browser keeps nothing, for that page', async () => {
      const forbidden = `Object.defineProperty(window, 'localStorage', {
        get() { throw new DOMException('denied', 'SecurityError'); },
      })`;
      const { page, complaints, goto } = await open('index.html', { before: forbidden });
      await page.getByRole('button', { name: 'Nederlands' }).click();
      const thumbnail = thumbnailOf(page);
      expect(await thumbnail.getAttribute('src')).toMatch(/\.nl\.svg$/);
      await goto('index.html');
      expect(await pressed(page)).toBe('English');
      expect(complaints).toEqual([]);
    });

    it('shows images in one language without JavaScript, and code that folds', async () => {
      const { page } = await open(CHAPTER_2, { javaScriptEnabled: false });
      expect(await page.locator('.language').isVisible()).toBe(false);
      const image = page.locator('#fig-2-2-chart img:visible');
      expect(await image.count()).toBe(1);
      expect(await image.getAttribute('alt')).toMatch(/^Front-line staff on the vision/);
      await image.scrollIntoViewIfNeeded();
      expect((await image.boundingBox())?.width).toBeGreaterThan(600);
      await page.locator('#fig-2-2-chart summary').first().press('Enter');
      expect(await page.locator('#fig-2-2-chart pre').isVisible()).toBe(true);
    });

    async function openScreen(path: string, width: number, height: number): Promise<Page> {
      // the static images are what is compared, as they need no waiting for Plotly
      const context = await browser.newContext({ offline: true, viewport: { width, height } });
      const page = await context.newPage();
      await page.route(/plotly/, (route) => route.abort());
      const [file = '', anchor] = path.split('#');
      await page.goto(pathToFileURL(join(site.folder, file)).href);
      await page.addStyleTag({ content: FONT });
      await page.evaluate('document.fonts.ready.then(() => document.fonts.size)');
      if (anchor) await page.evaluate(`document.getElementById('${anchor}').scrollIntoView()`);
      await page.evaluate(
        `Promise.all([...document.images]
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().top < innerHeight)
          .map((one) => one.decode()))`,
      );
      return page;
    }

    it.each(SCREENS)('%s looks as committed', async (name, path, width, height) => {
      const page = await openScreen(path, width, height);
      const shown = await page.screenshot();
      const file = join(FIXTURES, 'screens', `${name}.png`);
      if (update) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, shown);
      }
      const differing = await compareScreens(page, readFileSync(file), shown);
      if (differing > TOLERANCE) writeFileSync(join(site.folder, '..', `rekenschap-${name}.png`), shown);
      expect(differing, `see rekenschap-${name}.png in the temporary folder`).toBeLessThan(TOLERANCE);
    });

    it('would notice a heading that moves by a line', async () => {
      const page = await openScreen('index.html', 1000, 760);
      await page.addStyleTag({ content: 'h1 { margin-bottom: 40px !important }' });
      const moved = await page.screenshot();
      const committed = readFileSync(join(FIXTURES, 'screens', 'index.png'));
      expect(await compareScreens(page, committed, moved)).toBeGreaterThan(TOLERANCE);
    });
  },
);
