import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, hasChromium, launchChromium } from '../draw/chromium.ts';
import { type OpenPage, openPage } from './site-in-browser.ts';
import { sharedSite } from './site-under-test.ts';

const STOPS =
  '[...document.querySelectorAll(`a[href], button, input, select, summary, [tabindex="0"]`)].filter((one) => one.tabIndex >= 0 && one.checkVisibility()).length';

describe.skipIf(!hasChromium)(
  `the first screen by keyboard and on paper (needs Chromium at ${executablePath})`,
  { timeout: 120_000 },
  () => {
    let browser: Browser;
    let opened: OpenPage;
    let page: Page;
    beforeAll(async () => {
      const [site, launched] = await Promise.all([sharedSite(), launchChromium()]);
      browser = launched;
      opened = await openPage(browser, site, 'nl/index.html', { viewport: { width: 1440, height: 900 } });
      page = opened.page;
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
    });

    const tileHere = () =>
      page.evaluate('document.activeElement.closest(".tile")?.querySelector("[aria-hidden]").textContent');
    const press = async (key: string) => {
      await page.keyboard.press(key);
      return tileHere();
    };

    it('is one stop for the matrix of figures, through which the arrow keys go', async () => {
      await opened.goto('nl/index.html');
      expect(await page.evaluate(STOPS)).toBeLessThan(50);
      await opened.tabTo('.tile');
      expect(await tileHere()).toMatch(/^1\.1 /);
      const hint = page.locator('.keys-hint:visible');
      expect(await hint.textContent()).toContain('andere figuren');
      expect(await press('ArrowDown')).toMatch(/^2\.1 /);
      expect(await press('ArrowRight')).toMatch(/^2\.2 /);
      // 3.3 stands by itself on the line of its chapter
      expect(await press('ArrowDown')).toMatch(/^3\.3 /);
      expect(await press('ArrowDown')).toMatch(/^5\.3 /);
      expect(await press('ArrowRight')).toMatch(/^5\.5 /);
      expect(await press('ArrowUp')).toMatch(/^3\.3 /);
      expect(await press('Home')).toMatch(/^1\.1 /);
      expect(await press('ArrowUp')).toMatch(/^1\.1 /);
      expect(await press('ArrowLeft')).toMatch(/^1\.1 /);
      expect(await press('End')).not.toMatch(/^[12]\./);
      // Tab goes on, and comes back to where it was
      expect(await press('Home')).toMatch(/^1\.1 /);
      expect(await press('ArrowRight')).toMatch(/^2\.1 /);
      expect(await press('ArrowRight')).toMatch(/^2\.2 /);
      expect(await press('Tab')).toBeUndefined();
      expect(await hint.count()).toBe(0);
      expect(await press('Shift+Tab')).toMatch(/^2\.2 /);
      await page.keyboard.press('Enter');
      await page.waitForURL(/nl\/figures\/2\.2\.html$/);
      expect(opened.complaints).toEqual([]);
    });

    it('goes from card to card with the arrow keys, and through the links of one with Tab', async () => {
      await opened.goto('en/index.html');
      await opened.tabTo('.error-card h3 a');
      const card = () =>
        page.evaluate(
          '[...document.querySelectorAll(".error-card")].indexOf(document.activeElement.closest("li.error-card"))',
        );
      expect(await card()).toBe(0);
      await page.keyboard.press('Tab');
      expect(await card()).toBe(0);
      await page.keyboard.press('ArrowDown');
      expect(await card()).toBe(1);
      expect(await page.evaluate('document.activeElement.matches("h3 a")')).toBe(true);
      await page.keyboard.press('End');
      const last = (await page.locator('.error-card').count()) - 1;
      expect(last).toBeGreaterThan(5);
      expect(await card()).toBe(last);
      expect(await opened.seriousIssues()).toEqual([]);
    });

    it('leaves every tile and link a stop without JavaScript', async () => {
      const own = await openPage(browser, await sharedSite(), 'en/index.html', { javaScriptEnabled: false });
      expect(
        await own.page.locator('.tile[tabindex], .error-card [tabindex]:not([data-again])').count(),
      ).toBe(0);
      await own.page.locator('.tile').nth(1).focus();
      await own.page.keyboard.press('Tab');
      expect(await own.page.locator('.tile:focus').textContent()).toMatch(/2\.2/);
      await own.close();
    });

    it.each(['en', 'nl'])(
      'prints its cards one below another without white between them (%s)',
      async (language) => {
        // 718 px is what A4 leaves between Chromium's margins
        await page.setViewportSize({ width: 718, height: 1000 });
        await opened.goto(`${language}/index.html`);
        await page.emulateMedia({ media: 'print' });
        const boxes = (await page.evaluate(
          '[...document.querySelectorAll(".error-card")].map((card) => card.getBoundingClientRect()).map(({ left, top, bottom }) => ({ left: Math.round(left), top, bottom }))',
        )) as { left: number; top: number; bottom: number }[];
        const columns = [...new Set(boxes.map(({ left }) => left))];
        expect(columns).toHaveLength(2);
        const white = boxes.flatMap((box, index) => {
          const below = boxes[index + 1];
          return below && below.left === box.left ? [below.top - box.bottom] : [];
        });
        expect(white).toHaveLength(boxes.length - 2);
        expect(Math.max(...white)).toBeLessThan(12);
        await page.emulateMedia({ media: 'screen' });
      },
    );
  },
);
