import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { htmlTable } from '../../src/show/html-table.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const rows = Array.from({ length: 120 }, (_, i) => i);
const columns = [
  { name: 'item', values: rows.map((i) => `v${i}`) },
  // 7 and 120 have no common factor: every number from 0 to 119 once, in thirds that are rounded when shown
  { name: 'mean', values: rows.map((i) => (i === 5 ? null : ((i * 7) % 120) / 3)) },
  { name: 'day', values: rows.map((i) => new Date(Date.UTC(2017, 0, 1 + ((i * 11) % 120)))) },
  { name: 'big', values: rows.map((i) => (i === 0 ? 10n ** 30n : i === 1 ? 10n ** 30n + 1n : BigInt(-i))) },
];

/** A page that holds a table on each of the grounds given, as notebooks have them. */
function pageOf(table: string, grounds: readonly string[]): string {
  const boxes = grounds.map((ground) => `<div style="${ground}">${table}</div>`);
  return `<!doctype html><html lang="en"><head><title>Tables</title></head>
    <body style="font:14px sans-serif"><main><h1>Tables</h1>${boxes.join('')}</main></body></html>`;
}

describe.skipIf(!existsSync(executablePath))(
  `the table in a browser (needs Chromium at ${executablePath})`,
  () => {
    let browser: Browser;
    let page: Page;

    beforeAll(async () => {
      const args =
        '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
      browser = await chromium.launch({ executablePath, args: args.split(' ') });
    }, 60_000);
    afterAll(() => browser?.close());

    afterEach(() => page?.context().close());

    /** Opens the table twice, as a notebook may show it. */
    async function open(options: { javaScriptEnabled?: boolean } = {}) {
      const context = await browser.newContext(options);
      page = await context.newPage();
      await page.setContent(pageOf(htmlTable(columns).html, ['', '']));
    }

    const first = () => page.locator('.data-table').first();
    const visible = async (column: number) => {
      const cells = await first().locator(`tbody tr:visible td:nth-child(${column})`).allTextContents();
      return cells;
    };
    const status = () => first().locator('[role=status]').textContent();
    const sortState = (name: string) => first().locator('th', { hasText: name }).getAttribute('aria-sort');
    /** Moves the focus with the keyboard alone until it is on the button with this name. */
    const tabTo = async (name: string) => {
      for (let press = 0; press < 20; press++) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(
          'document.activeElement.tagName === "BUTTON" ? document.activeElement.textContent : ""',
        );
        if (String(focused).startsWith(name)) return;
      }
      throw new Error(`no button '${name}' within 20 presses of Tab`);
    };
    const violations = async (within = 'html') => {
      await page.evaluate(axe);
      const result = (await page.evaluate(`axe.run('${within}')`)) as {
        violations: { id: string; nodes: { html: string }[] }[];
      };
      return result.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 80)).join(' | ')}`,
      );
    };

    it('has no accessibility error axe can find, on a light ground or a dark one', async () => {
      const grounds = {
        light: 'background:#fff;color:#000',
        'JupyterLab dark': 'background:#111;color:rgba(255,255,255,0.87)',
        'VS Code dark': 'background:#1f1f1f;color:#ccc',
      };
      page = await (await browser.newContext()).newPage();
      // as few rows as make two pages: axe looks at every cell
      const table = htmlTable(columns.map(({ name, values }) => ({ name, values: values.slice(0, 60) })));
      await page.setContent(pageOf(table.html, Object.values(grounds)));
      for (const last of (await page.getByRole('button', { name: 'Last' }).all()).slice(1))
        await last.click();
      expect(await violations()).toEqual([]);
      await page.evaluate('document.querySelector("td").style.color = "#ccc"');
      expect(await violations('tr:has(td):first-child')).toEqual([
        expect.stringMatching(/^color-contrast: <td[^|]*$/),
      ]);
    }, 30_000);

    it('shows pages of 50 rows and turns them by keyboard', async () => {
      await open();
      expect(await visible(1)).toHaveLength(50);
      expect(await status()).toBe('Rows 1 to 50 of 120');
      await tabTo('Next');
      await page.keyboard.press('Enter');
      expect(await status()).toBe('Rows 51 to 100 of 120');
      expect((await visible(1))[0]).toBe('v50');
      await page.keyboard.press('Space');
      expect(await visible(1)).toHaveLength(20);
      await page.keyboard.press('Enter');
      expect(await status()).toBe('Rows 101 to 120 of 120');
      expect(await first().getByRole('button', { name: 'Next' }).getAttribute('aria-disabled')).toBe('true');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Next');
    }, 30_000);

    it('sorts numbers by exact value with the keyboard, missing last, and back to the first order', async () => {
      await open();
      await tabTo('mean');
      const exact = [...rows.filter((i) => i !== 5)]
        .sort((a, b) => ((a * 7) % 120) - ((b * 7) % 120))
        .map((i) => `v${i}`);
      await page.keyboard.press('Enter');
      expect(await sortState('mean')).toBe('ascending');
      expect(await visible(1)).toEqual(exact.slice(0, 50));
      await page.keyboard.press('Enter');
      expect(await sortState('mean')).toBe('descending');
      expect(await visible(1)).toEqual([...exact].reverse().slice(0, 50));
      await first().getByRole('button', { name: 'Last' }).click();
      expect((await visible(1)).at(-1)).toBe('v5');
      await first().getByRole('button', { name: 'mean' }).focus();
      await page.keyboard.press('Enter');
      expect(await sortState('mean')).toBe('none');
      expect((await visible(1)).slice(0, 3)).toEqual(['v0', 'v1', 'v2']);
    }, 30_000);

    it('sorts text with its numbers, dates and big integers by value, one column at a time', async () => {
      await open();
      const press = (name: string) => first().getByRole('button', { name }).click();
      await press('item');
      expect((await visible(1)).slice(0, 12)).toEqual(rows.slice(0, 12).map((i) => `v${i}`));
      await press('day');
      expect([await sortState('item'), await sortState('day')]).toEqual(['none', 'ascending']);
      const days = await visible(3);
      expect(days).toEqual(
        rows.slice(0, 50).map((i) => new Date(Date.UTC(2017, 0, 1 + i)).toISOString().slice(0, 10)),
      );
      await press('big');
      await press('big');
      expect((await visible(1)).slice(0, 3)).toEqual(['v1', 'v0', 'v2']);
    }, 30_000);

    it('leaves the second table on the page alone', async () => {
      await open();
      await first().getByRole('button', { name: 'Next' }).click();
      expect(await page.locator('.data-table').nth(1).locator('[role=status]').textContent()).toBe(
        'Rows 1 to 50 of 120',
      );
      expect(await page.locator('.data-table').nth(1).getByRole('button', { name: 'Next' }).count()).toBe(1);
    }, 30_000);

    it('is whole without scripts, and readable to a screen reader', async () => {
      await open({ javaScriptEnabled: false });
      expect(await visible(1)).toHaveLength(120);
      expect(await page.locator('button').count()).toBe(0);
      const tree = await first().ariaSnapshot();
      expect(tree).toContain('caption: 120 rows × 4 columns');
      expect(tree).toContain('columnheader "item string"');
    }, 30_000);

    it('prints every row, without buttons', async () => {
      await open();
      await page.emulateMedia({ media: 'print' });
      expect(await visible(1)).toHaveLength(120);
      expect(await first().getByRole('button', { name: 'Next' }).isVisible()).toBe(false);
    }, 30_000);

    it('puts numbers to the right and text to the left', async () => {
      await open();
      const align = (column: number) => {
        const cell = `document.querySelector('.data-table tbody tr td:nth-child(${column})')`;
        return page.evaluate(`getComputedStyle(${cell}).textAlign`);
      };
      expect([await align(1), await align(2), await align(3), await align(4)]).toEqual([
        'left',
        'right',
        'left',
        'right',
      ]);
    }, 30_000);
  },
);
