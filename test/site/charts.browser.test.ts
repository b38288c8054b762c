import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, hasChromium, launchChromium } from '../draw/chromium.ts';
import { type OpenOptions, type OpenPage, openPage } from './site-in-browser.ts';
import { type BuiltSite, buildSite } from './site-under-test.ts';

const CHAPTER_2 = 'notebooks/02-policy-cycle.html';
const CHART = '#fig-2-2-chart .chart:visible';

describe.skipIf(!hasChromium)(
  `charts of the reading copy in a browser (needs Chromium at ${executablePath})`,
  { timeout: 120_000 },
  () => {
    let site: BuiltSite;
    let browser: Browser;
    let opened: OpenPage[] = [];

    beforeAll(async () => {
      [site, browser] = await Promise.all([buildSite(), launchChromium()]);
    }, 120_000);
    afterEach(async () => {
      await Promise.all(opened.map((one) => one.close()));
      opened = [];
    });
    afterAll(async () => {
      await browser?.close();
      site?.remove();
    });

    async function open(path: string, options?: OpenOptions): Promise<OpenPage> {
      const page = await openPage(browser, site, path, options);
      opened.push(page);
      return page;
    }

    it('stand live in the place of their image, and say their values under the pointer', async () => {
      const { page, complaints } = await open(`${CHAPTER_2}#fig-2-2-chart`);
      const chart = page.locator(CHART);
      await chart.locator('.live .main-svg').first().waitFor();
      expect(await chart.locator('> img').isVisible()).toBe(false);
      expect(await chart.locator('.live').getAttribute('aria-label')).toMatch(/Vision.*81%.*2010/);
      // the widest bar, of v1a in 2010: table B1.2 prints 69 percent
      await chart.locator('.live').getByText('69%', { exact: true }).hover({ force: true });
      await expect.poll(() => chart.locator('.hoverlayer').textContent()).toContain('Agree: 69%');
      expect(complaints).toEqual([]);
    });

    it('take the place of their image exactly, so that the page does not jump', async () => {
      const height = async ({ page }: OpenPage) =>
        (await page.locator('#fig-2-8-chart .chart:visible').boundingBox())?.height ?? 0;
      const image = await height(await open(CHAPTER_2, { javaScriptEnabled: false }));
      const live = await open(`${CHAPTER_2}#fig-2-8-chart`);
      await live.page.locator('#fig-2-8-chart .live .main-svg').first().waitFor();
      expect(image).toBeGreaterThan(200);
      expect(Math.abs(image - (await height(live)))).toBeLessThan(8);
    });

    it('change language by keyboard, from thumbnail to hover text, and keep it on the next page', async () => {
      const { page, tabTo, complaints } = await open('index.html');
      const thumbnail = page.locator('li', { hasText: 'Figure 2.2' }).locator('img:visible');
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
      expect(await chart.locator('.live .legend').textContent()).toContain('Helemaal oneens');
      await chart.locator('.live').getByText('69%', { exact: true }).hover({ force: true });
      await expect.poll(() => chart.locator('.hoverlayer').textContent()).toContain('Eens: 69%');

      await page.locator('.language button[value=nl]').focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Space');
      expect(await page.locator('.language [aria-pressed=true]').textContent()).toBe('English');
      await page.locator(CHART).scrollIntoViewIfNeeded();
      await page.locator(CHART).locator('.live .main-svg').first().waitFor();
      expect(await page.locator(CHART).locator('.legend').textContent()).toContain('Strongly disagree');
      await page.reload();
      expect(await page.locator('.language [aria-pressed=true]').textContent()).toBe('English');
      expect(complaints).toEqual([]);
    });

    it('are in the chosen language before any of the page is shown, and so are their tables', async () => {
      const seen = `new MutationObserver(() => {
        if (document.body) window.seen ??= String(document.documentElement.dataset.charts);
      }).observe(document, { childList: true, subtree: true })`;
      const { page, goto } = await open('index.html', { before: seen });
      expect(await page.evaluate('window.seen')).toBe('undefined');
      await page.getByRole('button', { name: 'Nederlands' }).click();
      await goto(CHAPTER_2);
      expect(await page.evaluate('window.seen')).toBe('nl');
      await page.locator('#fig-2-2-chart figure:visible summary').press('Enter');
      expect(await page.locator('#fig-2-2-chart th:visible').first().textContent()).toBe('Stelling');
      await page.getByRole('button', { name: 'English' }).click();
      expect(await page.locator('#fig-2-2-chart th:visible').first().textContent()).toBe('Statement');
    });

    it('change language where the browser keeps nothing, for that page', async () => {
      const forbidden = `Object.defineProperty(window, 'localStorage', {
        get() { throw new DOMException('denied', 'SecurityError'); },
      })`;
      const { page, complaints, goto } = await open(CHAPTER_2, { before: forbidden });
      await page.getByRole('button', { name: 'Nederlands' }).click();
      expect(await page.locator('#fig-2-2-chart figure:visible').getAttribute('lang')).toBe('nl');
      await goto('index.html');
      expect(await page.locator('.language [aria-pressed=true]').textContent()).toBe('English');
      expect(complaints).toEqual([]);
    });

    it('print as static images, in the chosen language, without controls', async () => {
      const { page } = await open(`${CHAPTER_2}#fig-2-2-chart`);
      await page.getByRole('button', { name: 'Nederlands' }).click();
      await page.locator(CHART).scrollIntoViewIfNeeded();
      await page.locator(CHART).locator('.live .main-svg').first().waitFor();
      await page.emulateMedia({ media: 'print' });
      const images = page.locator('#fig-2-2-chart img:visible');
      expect(await images.count()).toBe(1);
      expect(await images.getAttribute('src')).toBe('../images/02-policy-cycle/fig-2-2-chart.nl.svg');
      expect(await page.locator('.live:visible, .contents:visible, .site-head:visible').count()).toBe(0);
    });

    it('are images in one language without JavaScript, beside code that folds', async () => {
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
  },
);
