import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VERDICTS } from '../../src/contracts/verdict.ts';
import { ownWords } from '../../src/own-report/index.ts';
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

  it('say what is wrong with a file that is no table', async () => {
    const task = await openTask(browser, site.folder, 'own-quickscan', 'en');
    try {
      await task.page.locator('.live-bar').waitFor();
      await task.drop('letter.csv', 'Dear reader\n');
      expect(await task.ended('report')).toBe('error');
      expect(await task.shown('report')).toContain('letter.csv');
    } finally {
      await task.close();
    }
  });
});
