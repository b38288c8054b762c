import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildSite } from './site-under-test.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const CHAPTER_2 = 'notebooks/02-policy-cycle.html';

describe.skipIf(!existsSync(executablePath))(
  `the reading copy in a browser (needs Chromium at ${executablePath})`,
  { timeout: 180_000 },
  () => {
    let site: BuiltSite;
    let browser: Browser;
    let page: Page;
    let complaints: string[];

    beforeAll(async () => {
      const args =
        '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
      [site, browser] = await Promise.all([
        buildSite(),
        chromium.launch({ executablePath, args: args.split(' ') }),
      ]);
    }, 120_000);
    afterEach(() => page?.context().close());
    afterAll(async () => {
      await browser?.close();
      site?.remove();
    });

    /** Opens a page of the site from disk, without a network, and notes whatever it complains of or asks for. */
    async function open(path: string, options: BrowserContextOptions = {}) {
      const context = await browser.newContext({ offline: true, ...options });
      page = await context.newPage();
      complaints = [];
      page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('request', (request) => {
        if (!/^(file|data|blob):/.test(request.url())) complaints.push(`asked for ${request.url()}`);
      });
      await page.goto(
        pathToFileURL(`${site.folder}/${path.split('#')[0]}`).href + (/#.*/.exec(path)?.[0] ?? ''),
      );
    }

    /** Moves the focus by Tab alone until it is on what the selector names. */
    async function tabTo(selector: string) {
      for (let press = 0; press < 60; press++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
      }
      throw new Error(`60 presses of Tab do not reach ${selector}`);
    }

    const shownRows = () => page.locator('[data-row]:visible');
    const status = () => page.locator('form.filter [role=status]').textContent();
    const allCharts = async () => {
      for (const chart of await page.locator('.chart').all()) {
        await chart.scrollIntoViewIfNeeded();
        await chart.locator('.live .main-svg').first().waitFor();
      }
    };

    it('opens every page offline, without a complaint or a request off the machine', async () => {
      expect(site.pages.length).toBe(6);
      for (const path of site.pages) {
        await open(path);
        await allCharts();
        expect(complaints, path).toEqual([]);
        expect(await page.locator('h1').count(), path).toBe(1);
        await page.context().close();
      }
    });

    it('notices a request off the machine and a script in the page: this test can fail', async () => {
      await open('index.html');
      await page.evaluate(
        `document.body.insertAdjacentHTML('beforeend', '<img src="https://example.org/x.png">')`,
      );
      await page.evaluate(
        `document.body.append(Object.assign(document.createElement('script'), { text: 'var ran = 1' }))`,
      );
      await expect.poll(() => complaints.length).toBeGreaterThanOrEqual(2);
      expect(await page.evaluate('typeof ran')).toBe('undefined');
    });

    it('puts a live chart in the place of the image, which says its value under the pointer', async () => {
      await open(`${CHAPTER_2}#fig-2-2-chart`);
      const chart = page.locator('#fig-2-2-chart .chart');
      await chart.locator('.live .main-svg').first().waitFor();
      expect(await chart.locator('> img').isVisible()).toBe(false);
      expect(await chart.locator('.live').getAttribute('aria-label')).toMatch(/Vision.*81%.*2010/);
      // the widest bar, of v1a in 2010: table B1.2 prints 69 percent
      await chart.locator('.live').getByText('69%', { exact: true }).hover({ force: true });
      await expect.poll(() => chart.locator('.hoverlayer').textContent()).toContain('Agree: 69%');
      expect(complaints).toEqual([]);
    });

    it('keeps the same place for image and chart, so that the page does not jump', async () => {
      await open(CHAPTER_2, { javaScriptEnabled: false });
      const image = await page.locator('#fig-2-8-chart .chart').boundingBox();
      await page.context().close();
      await open(`${CHAPTER_2}#fig-2-8-chart`);
      await page.locator('#fig-2-8-chart .live .main-svg').first().waitFor();
      const live = await page.locator('#fig-2-8-chart .chart').boundingBox();
      expect(Math.abs((image?.height ?? 0) - (live?.height ?? 99))).toBeLessThan(8);
    });

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
      await page.context().close();
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

    it('reads the same without JavaScript', async () => {
      await open('index.html', { javaScriptEnabled: false });
      expect(await shownRows().count()).toBe(6);
      expect(await page.locator('form.filter').isVisible()).toBe(false);
      await page.context().close();
      await open(CHAPTER_2, { javaScriptEnabled: false });
      const image = page.locator('#fig-2-2-chart .chart > img');
      await image.scrollIntoViewIfNeeded();
      expect(await image.isVisible()).toBe(true);
      expect((await image.boundingBox())?.width).toBeGreaterThan(600);
      await page.locator('#fig-2-2-chart summary').first().press('Enter');
      expect(await page.locator('#fig-2-2-chart pre').isVisible()).toBe(true);
    });

    it('prints the static image, and no controls', async () => {
      await open(`${CHAPTER_2}#fig-2-2-chart`);
      await page.locator('#fig-2-2-chart .live .main-svg').first().waitFor();
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('#fig-2-2-chart .chart > img').isVisible()).toBe(true);
      expect(await page.locator('.live:visible, .contents:visible, .site-head:visible').count()).toBe(0);
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

    it.each([
      [1280, 'all pages', /./],
      [360, 'what looks otherwise there', /index|ledger|05/],
    ])('has no serious accessibility issue that axe can find, at %i px: %s', async (width, _, looked) => {
      for (const path of site.pages.filter((one) => looked.test(one))) {
        await open(path, { viewport: { width, height: 800 }, bypassCSP: true });
        await allCharts();
        await page.evaluate(axe);
        const found = (await page.evaluate('axe.run({ resultTypes: ["violations"] })')) as {
          violations: { id: string; impact: string; nodes: { html: string }[] }[];
        };
        const serious = found.violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(
            ({ id, nodes }) => `${path}: ${id}: ${nodes.map(({ html }) => html.slice(0, 90)).join(' | ')}`,
          );
        expect(serious).toEqual([]);
        await page.context().close();
      }
    });

    it('fits 360 px: no page scrolls sideways, with all code and charts open', async () => {
      for (const path of site.pages) {
        await open(path, { viewport: { width: 360, height: 740 } });
        await allCharts();
        await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
        const [content, window] = (await page.evaluate(
          '[document.documentElement.scrollWidth, innerWidth]',
        )) as number[];
        expect(content, path).toBe(window);
        await page.context().close();
      }
    });
  },
);
