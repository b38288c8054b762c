import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, hasChromium, launchChromium } from '../draw/chromium.ts';
import { type OpenOptions, type OpenPage, openPage } from './site-in-browser.ts';
import { type BuiltSite, sharedSite } from './site-under-test.ts';

describe.skipIf(!hasChromium)(
  `numbers in charts in a browser (needs Chromium at ${executablePath})`,
  { timeout: 120_000 },
  () => {
    let site: BuiltSite;
    let browser: Browser;
    beforeAll(async () => {
      [site, browser] = await Promise.all([sharedSite(), launchChromium()]);
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
    });

    async function onChart(
      path: string,
      options: OpenOptions,
      act: (own: OpenPage, chart: Locator) => Promise<void>,
    ) {
      const own = await openPage(browser, site, path, options);
      try {
        await own.page.locator('#chart > summary').press('Enter');
        const chart = own.page.locator('#chart .chart');
        await chart.scrollIntoViewIfNeeded();
        await act(own, chart);
      } finally {
        await own.close();
      }
    }

    /** Draws the chart live, and gives the text of a number in it. */
    async function liveNumber(chart: Locator, text: string): Promise<Locator> {
      await chart.focus();
      await chart.and(chart.page().locator('.is-live')).waitFor();
      return chart.locator('.live text', { hasText: text }).first();
    }

    /** Presses on the middle of what is drawn, whatever lies over it there. */
    async function pressOn(own: OpenPage, drawn: Locator, part = 0.5) {
      await drawn.scrollIntoViewIfNeeded();
      const box = await drawn.boundingBox();
      if (!box) throw new Error('it is not shown');
      await own.page.mouse.click(box.x + part * box.width, box.y + box.height / 2);
    }

    it.each([
      [
        'en/figures/2.1.html',
        1440,
        '78%',
        0.5,
        /questions\/vision_clear\.html#wave-2017$/,
        /section 2\.2.*78/s,
      ],
      ['nl/figures/3.3.html', 1024, '88%', 0.5, /questions\/instruments\.html#wave-2010$/, /88/],
      ['nl/figures/5.5.html', 390, '49%', 0.1, /statements\/v2e\.html#wave-2017$/, /tabel B1\.1.*49/s],
      ['en/figures/5.5.html', 1440, '49%', 0.8, /statements\/v2e\.html#change$/, /\+24\.\d \[/],
    ])(
      'in %s at %i px: a press on %s of the live chart opens its way',
      async (path, width, text, part, to, says) => {
        await onChart(path, { viewport: { width, height: 800 } }, async (own, chart) => {
          await pressOn(own, await liveNumber(chart, text), part);
          const panel = own.page.locator('dialog.way');
          await panel.waitFor();
          expect(await panel.locator('.way-bar a').getAttribute('href')).toMatch(to);
          expect(await panel.locator('.way-body').textContent()).toMatch(says);
          expect(await own.seriousIssues()).toEqual([]);
          await own.page.keyboard.press('Escape');
          await panel.waitFor({ state: 'hidden' });
          expect(own.complaints).toEqual([]);
        });
      },
    );

    it('every number of a live chart lies under a link, of its own row', async () => {
      await onChart(
        'en/figures/2.8.html',
        { viewport: { width: 1440, height: 1000 } },
        async (own, chart) => {
          await liveNumber(chart, '32%');
          const rows = (await own.page.evaluate(`[...document.querySelectorAll('#chart .live text')]
            .filter((one) => !one.closest('.xtick') && /^(\\d+%?|20.*n =.*|\\d+%.*\\[.*)$/.test(one.textContent))
            .map((one) => {
              const box = one.getBoundingClientRect();
              const middle = (box.top + box.bottom) / 2;
              const link = document.elementFromPoint(box.left + 4, middle).closest('a[data-way]');
              return [Math.round(middle / 4), link?.getAttribute('href') ?? one.textContent];
            })`)) as [number, string][];
          // n, five answers and a total for two waves of three statements
          expect(rows).toHaveLength(42);
          const heights = [...new Set(rows.map(([height]) => height))].sort((one, other) => one - other);
          const ways = heights.map((here) => [
            ...new Set(rows.flatMap(([height, address]) => (height === here ? [address] : []))),
          ]);
          const item = (name: string) =>
            ['2010', '2017'].map((wave) => [`../statements/${name}.html#wave-${wave}`]);
          expect(ways).toEqual(['v2g', 'v3a', 'v3c'].flatMap(item));
        },
      );
    });

    it('tells of a bar under the pointer, and marks the number that a press would open', async () => {
      await onChart(
        'en/figures/2.8.html',
        { viewport: { width: 1440, height: 1000 } },
        async (own, chart) => {
          const number = await liveNumber(chart, '44%');
          const { x, y, width, height } = (await number.boundingBox()) as NonNullable<
            Awaited<ReturnType<Locator['boundingBox']>>
          >;
          await own.page.mouse.move(x, y);
          await own.page.mouse.move(x + width / 2, y + height / 2);
          const told = chart.locator('.hoverlayer .hovertext');
          await told.waitFor();
          expect(await told.textContent()).toMatch(/v3a.*2010 \(n = 384\).*Agree: 44%/);
          const marked = chart.locator('.chart-links a:hover');
          expect(await marked.count()).toBe(1);
          expect(
            await own.page.evaluate(
              'getComputedStyle(document.querySelector(".chart-links a:hover")).outlineStyle',
            ),
          ).toBe('solid');
          await own.page.mouse.move(1, 1);
          await told.waitFor({ state: 'hidden' });
          expect(own.complaints).toEqual([]);
        },
      );
    });

    it('without JavaScript a number of the drawing leads to the page of its way', async () => {
      await onChart('en/figures/5.5.html', { javaScriptEnabled: false }, async (own, chart) => {
        const box = await chart.locator('img').boundingBox();
        // the last answers of the lower of two bars, seven tenths to the right
        if (!box) throw new Error('it is not shown');
        await own.page.mouse.click(box.x + 0.5 * 760, box.y + box.height * 0.57);
        await own.page.waitForURL(/statements\/v2e\.html#wave-20\d\d$/);
      });
    });

    it('adds no stop for Tab: the card and the table have the same links', async () => {
      await onChart('en/figures/2.8.html', {}, async (own, chart) => {
        await chart.focus();
        await own.page.keyboard.press('Tab');
        expect(await own.page.evaluate('document.activeElement.closest(".chart") === null')).toBe(true);
      });
    });
  },
);
