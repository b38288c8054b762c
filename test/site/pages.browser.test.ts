import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, hasChromium, launchChromium } from '../draw/chromium.ts';
import { type OpenPage, openPage } from './site-in-browser.ts';
import { type BuiltSite, buildSite } from './site-under-test.ts';

const PAGES = [
  'findings.html',
  'index.html',
  'ledger.html',
  'notebooks/01-response-and-panel.html',
  'notebooks/02-policy-cycle.html',
  'notebooks/05-cooperation.html',
];
/** What looks otherwise on a narrow screen, and not only smaller. */
const OTHERWISE_WHEN_NARROW = /index|ledger|05/;

describe.skipIf(!hasChromium)(
  `every page of the reading copy in a browser (needs Chromium at ${executablePath})`,
  { timeout: 120_000 },
  () => {
    let site: BuiltSite;
    let browser: Browser;
    let opened: OpenPage;

    beforeAll(async () => {
      [site, browser] = await Promise.all([buildSite(), launchChromium()]);
    }, 120_000);
    afterEach(() => opened?.close());
    afterAll(async () => {
      await browser?.close();
      site?.remove();
    });

    it('is visited below', () => {
      expect(site.pages).toEqual(PAGES);
    });

    it.each(PAGES)('opens offline without a complaint, is accessible and fits 360 px: %s', async (path) => {
      opened = await openPage(browser, site, path, { viewport: { width: 1280, height: 800 } });
      const { page, complaints, drawCharts, seriousIssues } = opened;
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
      opened = await openPage(browser, site, 'index.html');
      const { page, complaints, seriousIssues } = opened;
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
  },
);
