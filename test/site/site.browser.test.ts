import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, hasChromium, launchChromium } from '../draw/chromium.ts';
import { type OpenOptions, type OpenPage, openPage } from './site-in-browser.ts';
import { type BuiltSite, sharedSite } from './site-under-test.ts';

/** A page of each kind; pages of one kind differ in what they say alone. */
const KINDS = [
  'index.html',
  'figures.html',
  'figures/2.8.html',
  'figures/5.3.html',
  'findings.html',
  'ledger.html',
  'statements.html',
  'statements/v4c.html',
  'claims/2.3.3.html',
  'questions/vision_clear.html',
  'notebooks/02b-organisation.html',
  'glossary.html',
  'search.html?q=UWV',
];

describe.skipIf(!hasChromium)(
  `the reading copy in a browser (needs Chromium at ${executablePath})`,
  { timeout: 120_000 },
  () => {
    let site: BuiltSite;
    let browser: Browser;
    let opened: OpenPage;
    let page: Page;

    beforeAll(async () => {
      [site, browser] = await Promise.all([sharedSite(), launchChromium()]);
      // one page for all that changes no settings of the browser: a
      // context of its own costs more than the test
      opened = await openPage(browser, site, 'nl/index.html');
      page = opened.page;
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
    });

    /** Runs something on a page with settings of its own. */
    async function on(path: string, options: OpenOptions, act: (own: OpenPage) => Promise<void>) {
      const own = await openPage(browser, site, path, options);
      try {
        await act(own);
      } finally {
        await own.close();
      }
    }

    it.each(KINDS)('%s opens offline without a complaint, is accessible and reflows', async (path) => {
      opened.complaints.length = 0;
      await page.setViewportSize({ width: 1440, height: 900 });
      await opened.goto(`en/${path}`);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.evaluate('document.documentElement.lang')).toBe('en');
      // a window of 1280 px at 400 percent has 320 px for the page; Dutch words are the longer ones
      await opened.goto(`nl/${path}`);
      for (const width of [1440, 1024, 390, 360, 320]) {
        await page.setViewportSize({ width, height: width === 320 ? 256 : 800 });
        if (width === 320)
          await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
        const shown = await page.evaluate('document.documentElement.scrollWidth');
        expect(shown, `${path} scrolls sideways at ${width} px`).toBe(width);
      }
      expect(await opened.seriousIssues()).toEqual([]);
      expect(opened.complaints).toEqual([]);
    });

    it('would be caught asking off the machine, running a script in the page, or lacking a label', async () => {
      await on('nl/index.html', {}, async (own) => {
        await own.page.evaluate(
          `document.body.insertAdjacentHTML('beforeend', '<img alt="" src="https://example.org/x.png"><select></select>')`,
        );
        await own.page.evaluate(
          `document.body.append(Object.assign(document.createElement('script'), { text: 'var ran = 1' }))`,
        );
        await expect.poll(() => own.complaints.length).toBeGreaterThanOrEqual(2);
        expect(await own.page.evaluate('typeof ran')).toBe('undefined');
        expect(await own.seriousIssues()).toEqual([expect.stringMatching(/^select-name: /)]);
      });
    });

    it('is accessible in a dark scheme too, with other colours', async () => {
      await on('nl/index.html', { colorScheme: 'dark' }, async (own) => {
        const ground = () => own.page.evaluate('getComputedStyle(document.body).backgroundColor');
        expect(await ground()).not.toBe('rgb(255, 255, 255)');
        for (const path of [
          'index.html',
          'figures/2.8.html',
          'ledger.html',
          'notebooks/02b-organisation.html',
        ]) {
          await own.goto(`nl/${path}`);
          expect(await own.seriousIssues(), path).toEqual([]);
        }
        await own.page.emulateMedia({ media: 'print' });
        expect(await ground()).toBe('rgb(255, 255, 255)');
      });
    });

    it('opens in the language of the reader, and keeps the one chosen', async () => {
      await on('index.html', { locale: 'nl-NL' }, async (own) => {
        await own.page.waitForURL(/\/nl\/index\.html$/);
        await own.goto('nl/ledger.html?verdict=wrong');
        await own.page.getByRole('link', { name: 'English' }).press('Enter');
        await own.page.waitForURL(/\/en\/ledger\.html\?verdict=wrong$/);
        await own.goto('index.html');
        await own.page.waitForURL(/\/en\/index\.html$/);
      });
      await on('index.html', { locale: 'en-GB' }, (own) => own.page.waitForURL(/\/en\/index\.html$/));
      await on('index.html', { javaScriptEnabled: false }, async (own) => {
        expect(await own.page.locator('[data-edition]').allTextContents()).toEqual(['Nederlands', 'English']);
      });
    });

    it('answers a policy officer from the first screen, in Dutch, by keyboard', async () => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await opened.goto('nl/index.html');
      await opened.tabTo('a[href="#errors"]');
      await page.keyboard.press('Enter');
      await page.waitForURL(/#errors$/);
      const first = page.locator('.error-card').first();
      await expect.poll(() => first.isVisible()).toBe(true);
      expect(await first.textContent()).toMatch(/fout.*zeker.*paragraaf 2\.2.*70.*77,4 tot 77,6/s);
      await opened.goto('nl/index.html');
      await opened.tabTo('#ask');
      await page.keyboard.type('Wat zegt het over samenwerking met UWV?');
      await page.keyboard.press('Enter');
      await page.waitForURL(/search\.html\?q=/);
      const found = page.locator('#results');
      await expect.poll(() => found.textContent()).toMatch(/Wij werken bij handhaving samen met UWV/);
      expect(await found.textContent()).toMatch(/Figuur 5\.5/);
      await page
        .getByRole('link', { name: /^Wij werken bij handhaving samen met UWV/ })
        .first()
        .press('Enter');
      await page.waitForURL(/statements\/v2e\.html/);
      expect(await page.locator('#change').textContent()).toMatch(/\+24,\d \[/);
    });

    it('filters by keyboard, writes the filters into the address, and comes back to them', async () => {
      await opened.goto('nl/ledger.html');
      const rows = () => page.locator('tr[data-row]:visible').count();
      const all = await rows();
      await opened.tabTo('select[name=verdict]');
      await page.keyboard.type('fout');
      await expect.poll(() => page.url()).toMatch(/\?verdict=wrong$/);
      const wrong = await rows();
      expect(wrong).toBeLessThan(all);
      await opened.tabTo('input[name=q]');
      await page.keyboard.type('spreek');
      await expect.poll(() => page.url()).toMatch(/verdict=wrong&q=spreek$/);
      const few = await rows();
      expect(few).toBeGreaterThan(0);
      expect(few).toBeLessThan(wrong);
      await page.reload();
      expect(await rows()).toBe(few);
      await opened.tabTo('button[type=reset]');
      await page.keyboard.press('Enter');
      await expect.poll(rows).toBe(all);
      expect(page.url()).toMatch(/ledger\.html$/);
      // a place that a link names is shown though the filters would hide it
      await opened.goto('nl/ledger.html?verdict=wrong#c0.1-01');
      await expect.poll(() => page.locator('[id="c0.1-01"]').isVisible()).toBe(true);
    });

    it('goes through a long table row by row: few stops for Tab, and the arrow keys for the rest', async () => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await opened.goto('nl/ledger.html');
      const stops = (await page.evaluate(
        `[...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')].filter((one) => one.tabIndex >= 0 && one.checkVisibility()).length`,
      )) as number;
      expect(stops).toBeLessThan(25);
      await opened.tabTo('tr[data-row] a');
      const here = () => page.evaluate('document.activeElement.closest("tr")?.id');
      const first = await here();
      await page.keyboard.press('ArrowDown');
      const second = await here();
      expect(second).not.toBe(first);
      await page.locator('.keys-hint').waitFor();
      await page.keyboard.press('End');
      await page.keyboard.press('Home');
      expect(await here()).toBe(first);
      // the row of a link that is followed is where Tab goes on
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      expect(await here()).toBe(second);
      // a filter leaves the first row that it shows as the stop
      await page.locator('select[name=verdict]').selectOption('wrong');
      await opened.tabTo('tr[data-row] a');
      expect(await page.evaluate('document.activeElement.closest("tr").dataset.verdict')).toBe('wrong');
    });

    it('goes from the first screen to an error, its dossier, its figure, its way and back, by keyboard alone', async () => {
      await opened.goto('nl/index.html');
      await opened.tabTo('.error-card h3 a');
      await page.keyboard.press('Enter');
      await page.waitForURL(/findings\.html#v1b-repeated$/);
      await opened.tabTo('.dossier .ways a');
      expect(await page.evaluate('document.activeElement.closest(".dossier").id')).toBe('v1b-repeated');
      await page.keyboard.press('Enter');
      await page.waitForURL(/figures\/2\.2\.html$/);
      await opened.tabTo('.card .total a');
      await page.keyboard.press('Enter');
      await page.locator('dialog.way .printed-row').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('dialog.way').waitFor({ state: 'hidden' });
      await page.goBack();
      await page.waitForURL(/findings\.html#v1b-repeated$/);
      await page.goBack();
      await page.waitForURL(/index\.html$/);
    });

    it('moves the verdict on a number of managers with other counts and another reading', async () => {
      await opened.goto('nl/figures/2.1.html');
      await page.locator('.card a.number').first().press('Enter');
      const panel = page.locator('dialog.way');
      await panel.waitFor();
      await page.keyboard.press('Escape');
      // the panel shows the wave of the number alone; section 2.2 gives 78 percent for 2017
      await page.locator('.card a.number[href*="vision_clear"][href$="wave-2017"]').first().press('Enter');
      const form = panel.locator('form.try');
      await form.waitFor();
      const result = form.locator('.try-result');
      await expect.poll(() => result.textContent()).toMatch(/gedrukt 78\..*nagerekend.*een van de aantallen/);
      await form.locator('input[name=count]').fill('15');
      await form.locator('input[name=n]').fill('20');
      await expect.poll(() => result.textContent()).toMatch(/75,0%, gedrukt 75\..*fout/);
      // 17 of 22 are 77.3 percent; rounded apart, 7 and 10 are 32 and 45,
      // together 77, and 16 and 1 are 73 and 5: 78
      await form.locator('input[name=count]').fill('17');
      await form.locator('input[name=n]').fill('22');
      await expect.poll(() => result.textContent()).toMatch(/afronding \(de som van afgeronde antwoorden\)/);
      await form.locator('select[name=reading]').selectOption('direct');
      await expect.poll(() => result.textContent()).toMatch(/gedrukt 77\..*fout/);
      await page.keyboard.press('Escape');
    });

    it('opens the way behind a number in a panel, by keyboard, and closes it where it was', async () => {
      await opened.goto('nl/figures/2.8.html');
      const number = page.locator('.card a.number').first();
      await number.focus();
      await page.keyboard.press('Enter');
      const panel = page.locator('dialog.way');
      await panel.waitFor();
      expect(await panel.textContent()).toMatch(
        /Ik heb genoeg tijd.*2010: tabel B1\.2.*Zoals gedrukt.*Antwoorden die hierbij passen/s,
      );
      expect(await opened.seriousIssues()).toEqual([]);
      const address = await panel.getByRole('link', { name: 'Open als pagina' }).getAttribute('href');
      expect(address).toMatch(/nl\/statements\/v3c\.html#wave-2010$/);
      // links of the panel lead where they lead on its own page
      const links = await panel
        .locator('.way-body a')
        .evaluateAll((all) => all.map((one) => (one as unknown as { href: string }).href));
      for (const link of links) expect(link).toMatch(/\/nl\/(figures|claims|statements|findings)/);
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'hidden' });
      expect(await page.evaluate('document.activeElement.matches(".card a.number")')).toBe(true);
    });

    it('moves the verdict when a reader tries other counts or another way of rounding', async () => {
      await opened.goto('nl/figures/2.8.html');
      await page.locator('[id="v2g-2017-agree"] a.number').press('Enter');
      const form = page.locator('dialog.way form.try');
      await form.waitFor();
      const result = form.locator('.try-result');
      await form.locator('input[name=stated]').fill('53');
      // 97 and 18 of 214 are 53.7 percent; 45 and 8 percent make 53
      await expect
        .poll(() => result.textContent())
        .toMatch(/precies zo.*53,7%.*afronding \(de som van afgeronde antwoorden\)/);
      await form.locator('input[name=stated]').fill('54');
      await expect.poll(() => result.textContent()).toMatch(/nagerekend\./);
      await form.locator('input[name=c4]').fill('60');
      await expect
        .poll(() => result.textContent())
        .toMatch(/drukken anders af.*n gedrukt 214, deze aantallen 177.*fout\./);
      await form.getByRole('button').click();
      await expect.poll(() => result.textContent()).toMatch(/precies zo/);
      await page.keyboard.press('Escape');
    });

    it.each([
      ['Tab', 1440, (own: OpenPage) => own.tabTo('#chart .chart')],
      ['a pointer', 1024, (own: OpenPage) => own.page.hover('#chart .chart')],
      ['a tap', 390, (own: OpenPage) => own.page.tap('#chart .chart', { position: { x: 8, y: 8 } })],
    ])('draws a chart live when it is reached by %s, as large as it was (%i px)', async (_, width, reach) => {
      await on('en/figures/2.8.html', { hasTouch: true, viewport: { width, height: 800 } }, async (own) => {
        await own.page.locator('#chart > summary').press('Enter');
        const chart = own.page.locator('#chart .chart');
        // a drawing that is not there yet is as high as its alternative text
        await expect
          .poll(() => own.page.evaluate('document.querySelector("#chart .chart img").naturalHeight'))
          .toBeGreaterThan(0);
        const size = async () =>
          (await own.page.evaluate(
            '(({ offsetWidth, offsetHeight, scrollWidth }) => [offsetWidth, offsetHeight, scrollWidth])(document.querySelector("#chart .chart"))',
          )) as number[];
        const before = await size();
        expect(Math.min(...before)).toBeGreaterThan(0);
        expect(await own.page.evaluate('typeof Plotly')).toBe('undefined');
        await reach(own);
        await chart.locator('.live .main-svg').first().waitFor();
        expect(await chart.locator('img').isVisible()).toBe(false);
        expect(await size()).toEqual(before);
        expect(await chart.locator('.live').getAttribute('aria-label')).toMatch(/Time.*32%.*2010/);
        expect(await own.seriousIssues()).toEqual([]);
        expect(own.complaints).toEqual([]);
        await own.page.emulateMedia({ media: 'print' });
        expect(await chart.locator('img').isVisible()).toBe(true);
      });
    });

    it('shows a drawing as an image without JavaScript', async () => {
      await on('en/figures/2.8.html', { javaScriptEnabled: false }, async (own) => {
        expect(await own.page.locator('.card').isVisible()).toBe(true);
        expect(await own.page.locator('form:visible, [data-copy]:visible').count()).toBe(0);
        await own.page.locator('#chart > summary').press('Enter');
        const image = own.page.locator('#chart img');
        expect(await image.getAttribute('alt')).toMatch(/^Front-line staff on conditions/);
        // a number is a link to a page that says what the panel would
        await own.page.locator('.card a.number').first().click();
        await own.page.waitForURL(/statements\/v3c\.html#wave-2010$/);
      });
    });

    it('copies a citation', async () => {
      await on('en/figures/2.8.html', { permissions: ['clipboard-read', 'clipboard-write'] }, async (own) => {
        await own.page.locator('.cite button[data-copy]').first().press('Enter');
        await expect
          .poll(() => own.page.evaluate('navigator.clipboard.readText()'))
          .toMatch(/^rekenschap\. Figure 2\.8 of Reading copy/);
      });
    });

    it('needs few presses of Tab on a chapter, and folds code by keyboard', async () => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await opened.goto('nl/notebooks/02b-organisation.html');
      const stops = (await page.evaluate(
        `[...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')].filter((one) => one.checkVisibility()).length`,
      )) as number;
      expect(stops).toBeLessThan(120);
      await page.getByRole('button', { name: 'Toon alle code' }).press('Enter');
      expect(await page.locator('details.code:not([open])').count()).toBe(0);
      await page.getByRole('button', { name: 'Verberg alle code' }).press('Enter');
      expect(await page.locator('details.code[open]').count()).toBe(0);
    });

    it('prints the claims as a table on A4, in few pages', async () => {
      // 718 px is what A4 leaves between Chromium's margins
      await page.setViewportSize({ width: 718, height: 1000 });
      await opened.goto('nl/ledger.html');
      await page.emulateMedia({ media: 'print' });
      const tops = await page.evaluate(
        '[...document.querySelectorAll("tbody tr:first-child td")].map((cell) => cell.getBoundingClientRect().top)',
      );
      expect(new Set(tops as number[]).size).toBe(1);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(718);
      const pdf = await page.pdf({ format: 'A4' });
      const pages = (pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length;
      expect(pages).toBeGreaterThan(5);
      expect(pages).toBeLessThan(30);
      await page.emulateMedia({ media: 'screen' });
    });
  },
);
