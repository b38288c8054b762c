import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, hasChromium, launchChromium } from '../draw/chromium.ts';
import { type OpenOptions, openPage } from './site-in-browser.ts';
import { type BuiltSite, sharedSite } from './site-under-test.ts';

const CHAPTER_2 = 'notebooks/02-policy-cycle.html';
const PAGES = [
  'findings.html',
  'index.html',
  'ledger.html',
  'notebooks/01-response-and-panel.html',
  CHAPTER_2,
  'notebooks/05-cooperation.html',
];
/** What looks otherwise on a narrow screen, and not only smaller. */
const OTHERWISE_WHEN_NARROW = /index|ledger|01/;

describe.skipIf(!hasChromium)(
  `the reading copy in a browser (needs Chromium at ${executablePath})`,
  { timeout: 120_000 },
  () => {
    let site: BuiltSite;
    let browser: Browser;
    let page: Page;

    beforeAll(async () => {
      [site, browser] = await Promise.all([sharedSite(), launchChromium()]);
    }, 120_000);
    afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
    afterAll(async () => {
      await browser?.close();
    });

    /** Opens a page, by default without live charts: most of what follows needs none. */
    async function open(path: string, options: OpenOptions = {}) {
      const opened = await openPage(browser, site, path, { plotly: false, ...options });
      page = opened.page;
      return opened;
    }

    const shownRows = () => page.locator('[data-row]:visible');
    const status = () => page.locator('form.filter [role=status]').textContent();

    it('is visited below', () => {
      expect(site.pages).toEqual(PAGES);
    });

    it.each(PAGES)('opens offline without a complaint, is accessible and fits 360 px: %s', async (path) => {
      const viewport = { width: 1280, height: 800 };
      const { complaints, drawCharts, seriousIssues } = await open(path, { viewport, plotly: true });
      await drawCharts();
      expect(complaints).toEqual([]);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await seriousIssues()).toEqual([]);

      await page.setViewportSize({ width: 360, height: 740 });
      const dutch = page.getByRole('button', { name: 'Nederlands' });
      if (await dutch.isVisible()) await dutch.click();
      await drawCharts();
      if (OTHERWISE_WHEN_NARROW.test(path)) expect(await seriousIssues()).toEqual([]);
      await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
      const width = await page.evaluate('document.documentElement.scrollWidth');
      expect(width, 'the page scrolls sideways').toBe(360);
      expect(complaints).toEqual([]);
    });

    it('would be caught asking off the machine, running a script in the page, or lacking a label', async () => {
      const { complaints, seriousIssues } = await open('index.html');
      await page.evaluate(
        `document.body.insertAdjacentHTML('beforeend', '<img alt="" src="https://example.org/x.png"><select></select>')`,
      );
      await page.evaluate(
        `document.body.append(Object.assign(document.createElement('script'), { text: 'var ran = 1' }))`,
      );
      await expect.poll(() => complaints.length).toBeGreaterThanOrEqual(2);
      expect(await page.evaluate('typeof ran')).toBe('undefined');
      expect(await seriousIssues()).toEqual([expect.stringMatching(/^select-name: /)]);
    });

    it('filters and searches the figures by keyboard, and clears', async () => {
      const { tabTo } = await open('index.html');
      expect(await status()).toBe('6 of 6 figures and tables');
      await tabTo('select[name=population]');
      await page.keyboard.type('man');
      expect(await status()).toBe('2 of 6 figures and tables');
      expect(await shownRows().locator('.to-figure span').allTextContents()).toEqual([
        'Figure 2.1',
        'Figure 5.3',
      ]);
      expect(await page.locator('h2:visible').allTextContents()).toEqual([
        'Chapter 2',
        'Chapter 5',
        'Notebooks',
      ]);
      await tabTo('input[type=search]');
      await page.keyboard.type('VISION policy');
      expect(await shownRows().locator('.to-figure span').allTextContents()).toEqual(['Figure 2.1']);
      await tabTo('button[type=reset]');
      await page.keyboard.press('Enter');
      await expect.poll(status).toBe('6 of 6 figures and tables');
    });

    it('filters and searches the claims by keyboard', async () => {
      const { tabTo } = await open('ledger.html');
      const all = await shownRows().count();
      await tabTo('select[name=verdict]');
      await page.keyboard.type('wrong');
      const verdicts = await shownRows().locator('.status').allTextContents();
      expect(new Set(verdicts)).toEqual(new Set(['≠ wrong']));
      expect(verdicts.length).toBeLessThan(all);
      await tabTo('input[type=search]');
      await page.keyboard.type('no such words');
      expect(await shownRows().count()).toBe(0);
      expect(await status()).toBe(`0 of ${all} claims`);
    });

    it('filters and searches the findings by keyboard', async () => {
      const { tabTo } = await open('findings.html');
      expect(await status()).toBe('2 of 2 entries');
      await tabTo('select[name=part]');
      await page.keyboard.type('waves');
      expect(await page.locator('#findings h2:visible').allTextContents()).toEqual(['Waves swapped & more']);
      await page.keyboard.press('Home');
      await tabTo('input[type=search]');
      await page.keyboard.type('code');
      expect(await shownRows().allTextContents()).toEqual(['Text with <b>markup</b> and code.']);
    });

    it('folds the contents where they would fill the screen', async () => {
      await open(CHAPTER_2, { viewport: { width: 360, height: 740 } });
      expect(await page.locator('.contents ul').isVisible()).toBe(false);
      await page.locator('.contents summary').press('Enter');
      await page.getByRole('link', { name: 'Figure 2.8. Front-line staff on conditions' }).press('Enter');
      await page.waitForURL(/#fig-2-8$/);
    });

    it('folds code by keyboard, one cell or all, beside contents that are open', async () => {
      await open(CHAPTER_2);
      expect(await page.locator('.contents ul').isVisible()).toBe(true);
      const code = page.locator('#fig-2-2-rows details.code');
      await code.locator('summary').focus();
      await page.keyboard.press('Enter');
      expect(await code.locator('pre').isVisible()).toBe(true);
      await page.keyboard.press('Space');
      expect(await code.locator('pre').isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Show all code' }).press('Enter');
      expect(await page.locator('details.code:not([open])').count()).toBe(0);
      await page.getByRole('button', { name: 'Hide all code' }).press('Enter');
      expect(await page.locator('details.code[open]').count()).toBe(0);
    });

    it('leads past the header, and from the index to both numbers in one step', async () => {
      await open('index.html');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('content');
      await page.getByRole('link', { name: 'Figure 2.8, printed beside recomputed' }).press('Enter');
      await page.waitForURL(/02-policy-cycle\.html#fig-2-8-check$/);
      const row = page.locator('#fig-2-8-check tr.error', { hasText: 'v3a' }).first();
      // section 2.3.3 swaps the waves of v3a: 53 for 51
      expect(await row.locator('td').allTextContents()).toEqual(expect.arrayContaining(['53', '51']));
      await expect.poll(() => row.isVisible()).toBe(true);
    });

    it('sorts the tables in outputs with the one shared script', async () => {
      await open(`${CHAPTER_2}#fig-2-2-check`);
      await page.locator('#fig-2-2-check').getByRole('button', { name: 'recomputed' }).press('Enter');
      const numbers = await page.locator('#fig-2-2-check tbody td:nth-child(6)').allTextContents();
      expect(numbers.map(Number)).toEqual(numbers.map(Number).sort((a, b) => a - b));
    });

    it('shows all rows and no form without JavaScript', async () => {
      await open('index.html', { javaScriptEnabled: false });
      expect(await shownRows().count()).toBe(6);
      expect(await page.locator('form.filter').isVisible()).toBe(false);
    });

    it('prints the claims as a table on A4', async () => {
      // 718 px is what A4 leaves between Chromium's margins
      await open('ledger.html', { viewport: { width: 718, height: 1000 } });
      await page.emulateMedia({ media: 'print' });
      const tops = await page.evaluate(
        '[...document.querySelectorAll("tbody tr:first-child td")].map((cell) => cell.getBoundingClientRect().top)',
      );
      expect(new Set(tops as number[]).size).toBe(1);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(718);
    });
  },
);
