import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VERDICTS } from '../../src/contracts/verdict.ts';
import { LIVE_WORDS } from '../../src/live/page/words.ts';
import { ownWords, workbook } from '../../src/own-report/index.ts';
import { hasChromium, launchChromium } from '../draw/chromium.ts';
import { openTask, writeLiveSite } from './live-site.ts';

const EXPORT = fileURLToPath(
  new URL('../../examples/exports/synthetic-semicolon-windows-1252.csv', import.meta.url),
);

/**
 * Ten answers on 1 to 5: the first row can be, the second cannot,
 * since 10 whole numbers have no mean of 3.47.
 */
const TABLE = 'item\tn\tmean\tmin\tmax\nsound\t10\t3.40\t1\t5\nbroken\t10\t3.47\t1\t5\n';

/** Can a reader see it, above the bar at the foot of the window? */
const isInWindow = (page: Page, selector: string): Promise<unknown> =>
  page.evaluate(`(() => {
    const { top, bottom } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
    return top >= 0 && bottom <= document.querySelector('.live-bar').getBoundingClientRect().top;
  })()`);

describe.skipIf(!hasChromium)('pages on which an own file is worked on', { timeout: 60_000 }, () => {
  let site: Awaited<ReturnType<typeof writeLiveSite>>;
  let browser: Browser;
  beforeAll(async () => {
    site = await writeLiveSite([]);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    site?.remove();
  });

  it.each(['en', 'nl'] as const)('check a table that is pasted, in %s', async (language) => {
    const task = await openTask(browser, site.folder, 'check-table', language);
    try {
      expect(await task.page.getAttribute('html', 'lang')).toBe(language);
      await task.page.fill('[name=pasted]', TABLE);
      await task.page.fill('[name=lowest]', '1');
      await task.page.fill('[name=highest]', '5');
      await task.page.click('[type=submit]');
      expect(await task.ended('audit')).toBe('ok');
      const rows = task.page.locator(`${task.resultOf('audit')} tbody tr`);
      const told = await rows.allTextContents();
      expect(told).toHaveLength(2);
      // columns are named for a reader, and not typed for a programmer
      const heads = await task.page.locator('.live-result thead tr').allInnerTexts();
      expect(heads.map((head) => head.trim().split(/\s+/).join(' '))).toEqual(
        language === 'nl'
          ? ['kolom kop groep betekenis bekend door', 'rij naam groep oordeel mogelijkheden aantallen reden']
          : ['column heading group meaning known by', 'row label group verdict possibilities counts reason'],
      );
      // who does not see where it appeared is told, and who looks at the form is brought there
      expect(await task.page.locator('.live-bar [role=status]').textContent()).toBe(
        LIVE_WORDS[language].result,
      );
      expect(await isInWindow(task.page, `${task.resultOf('audit')} > p`)).toBe(true);
      expect(told[0]).toContain(VERDICTS.consistent.name[language]);
      expect(told[1]).toContain(VERDICTS.wrong.name[language]);
      expect(task.complaints).toEqual([]);
      expect(await task.seriousIssues()).toEqual([]);
    } finally {
      await task.close();
    }
  });

  it('begin with a published table, which has rows that cannot be', async () => {
    const task = await openTask(browser, site.folder, 'check-table', 'en');
    try {
      // by the keyboard alone
      await task.page.locator('.live-bar').waitFor();
      await task.page.focus('[name=n]');
      await task.page.keyboard.type('6');
      await task.page.keyboard.press('Enter');
      expect(await task.ended('audit')).toBe('ok');
      const rows = await task.page.locator(`${task.resultOf('audit')} tbody tr`).allTextContents();
      expect(rows.filter((row) => row.includes('wrong')).length).toBeGreaterThan(0);
    } finally {
      await task.close();
    }
  });

  it('check a table that is dropped, and name it in the code', async () => {
    const task = await openTask(browser, site.folder, 'check-table', 'en');
    try {
      await task.page.locator('.live-bar').waitFor();
      await task.page.fill('[name=lowest]', '1');
      await task.page.fill('[name=highest]', '5');
      await task.drop('dropped.tsv', TABLE);
      expect(await task.ended('audit')).toBe('ok');
      expect(await task.shown('audit')).toContain('wrong');
      // a constant holds what was dropped, so that the cells can be taken along
      expect(await task.page.textContent('pre[data-cell=read]')).toContain("const file = 'dropped.tsv';");
    } finally {
      await task.close();
    }
  });

  it('lay an own quickscan beside the report, in Dutch', async () => {
    const task = await openTask(browser, site.folder, 'own-quickscan', 'nl');
    try {
      await task.page.setInputFiles('[name=file]', EXPORT);
      await task.page.click('[type=submit]');
      expect(await task.ended('report')).toBe('ok');
      const shown = task.page.locator(task.resultOf('report'));
      expect(await shown.locator('.live-chart').count()).toBeGreaterThan(5);
      const heads = await shown.locator('h3').allTextContents();
      const words = ownWords('nl');
      expect(heads).toEqual(expect.arrayContaining([words.changes('2017', '2026'), words.agree]));
      expect(task.complaints).toEqual([]);
    } finally {
      await task.close();
    }
  });

  it.each([
    ['en', 'has one column only', 'Something is wrong'],
    ['nl', 'heeft maar één kolom', 'Er klopt iets niet'],
  ] as const)('say what is wrong with a file that is no table, in %s', async (language, told, wrong) => {
    const task = await openTask(browser, site.folder, 'own-quickscan', language);
    try {
      await task.page.locator('.live-bar').waitFor();
      await task.drop('letter.csv', 'Dear reader\n');
      for (const cell of ['read', 'report']) {
        expect(await task.ended(cell)).toBe('error');
        expect(await task.shown(cell)).toContain(`letter.csv: ${told}`);
      }
      expect(await task.page.locator('.live-bar [role=status]').textContent()).toContain(wrong);
      expect(await isInWindow(task.page, `${task.resultOf('report')} > p`)).toBe(true);
      expect(await task.seriousIssues()).toEqual([]);
    } finally {
      await task.close();
    }
  });

  it('ask which sheet of a workbook is meant, and read the one that is named', async () => {
    const tables = ['other', 'table'].map((name) => ({
      name,
      table: { heads: ['item', 'n', 'mean', 'min', 'max'], rows: [[name, '10', '3.40', '1', '5']] },
    }));
    const buffer = Buffer.from(await workbook(tables));
    const task = await openTask(browser, site.folder, 'check-table', 'nl');
    try {
      await task.page.setInputFiles('[name=file]', {
        name: 'two.xlsx',
        mimeType: 'application/octet-stream',
        buffer,
      });
      await task.page.fill('[name=lowest]', '1');
      await task.page.fill('[name=highest]', '5');
      await task.page.click('[type=submit]');
      expect(await task.ended('audit')).toBe('error');
      expect(await task.shown('audit')).toContain('noem een van other, table als sheet');
      await task.page.getByLabel('(sheet)').fill('table');
      await task.page.click('[type=submit]');
      await task.page.locator(`${task.resultOf('audit')}[data-ended=ok]`).waitFor();
      expect(await task.shown('audit')).toMatch(/two\.xlsx: 1 mogelijk[\s\S]*table/);
    } finally {
      await task.close();
    }
  });

  it('leave a file that is too large for a page alone, and say so until another is chosen', async () => {
    const task = await openTask(browser, site.folder, 'own-quickscan', 'nl');
    try {
      await task.page.evaluate(`(() => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(50_000_001)], 'groot.csv'));
        document.querySelector('[name=file]').files = data.files;
      })()`);
      await task.page.click('[type=submit]');
      const alert = task.page.getByRole('alert');
      await alert.getByText(/groot\.csv is groter dan de 50 MB/).waitFor();
      await task.page.setInputFiles('[name=file]', EXPORT);
      await task.page.click('[type=submit]');
      expect(await task.ended('report')).toBe('ok');
      expect(await alert.count()).toBe(0);
    } finally {
      await task.close();
    }
  });
});
