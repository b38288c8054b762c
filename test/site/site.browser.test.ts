import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, hasChromium, launchChromium } from '../draw/chromium.ts';
import { type OpenPage, openPage } from './site-in-browser.ts';
import { type BuiltSite, buildSite } from './site-under-test.ts';

const CHAPTER_2 = 'notebooks/02-policy-cycle.html';

describe.skipIf(!hasChromium)(
  `the reading copy by keyboard and in print (needs Chromium at ${executablePath})`,
  { timeout: 120_000 },
  () => {
    let site: BuiltSite;
    let browser: Browser;
    let opened: OpenPage;
    let page: Page;

    beforeAll(async () => {
      [site, browser] = await Promise.all([buildSite(), launchChromium()]);
    }, 120_000);
    afterEach(() => opened?.close());
    afterAll(async () => {
      await browser?.close();
      site?.remove();
    });

    async function open(path: string, options: BrowserContextOptions = {}) {
      opened = await openPage(browser, site, path, { plotly: false, ...options });
      page = opened.page;
    }
    const tabTo = (selector: string) => opened.tabTo(selector);

    const shownRows = () => page.locator('[data-row]:visible');
    const status = () => page.locator('form.filter [role=status]').textContent();

    it('filters and searches the figures by keyboard, and clears', async () => {
      await open('index.html');
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
      await open('ledger.html');
      const all = await shownRows().count();
      await tabTo('select[name=verdict]');
      await page.keyboard.type('contradicted');
      const verdicts = await shownRows().locator('.status').allTextContents();
      expect(new Set(verdicts)).toEqual(new Set(['≠ contradicted']));
      expect(verdicts.length).toBeLessThan(all);
      await tabTo('input[type=search]');
      await page.keyboard.type('no such words');
      expect(await shownRows().count()).toBe(0);
      expect(await status()).toBe(`0 of ${all} claims`);
    });

    it('filters and searches the findings by keyboard', async () => {
      await open('findings.html');
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
      await opened.close();
      await open(CHAPTER_2);
      expect(await page.locator('.contents ul').isVisible()).toBe(true);
    });

    it('folds code by keyboard, one cell or all', async () => {
      await open(CHAPTER_2);
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
      const row = page.locator('#fig-2-8-check tr.mismatched', { hasText: 'v3a' }).first();
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
