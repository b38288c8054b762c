import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, launchChromium } from '../draw/chromium.ts';
import { beforeMistakes, MISTAKES } from '../kernel/learner-mistakes.ts';
import { openLive, writeLiveSite } from './live-site.ts';

const NAME = '1-from-counts-to-a-figure';
const CELL = 'share-answer';

describe.skipIf(!hasChromium)('mistakes in a live cell', { timeout: 120_000 }, () => {
  let site: Awaited<ReturnType<typeof writeLiveSite>>;
  let browser: Browser;
  beforeAll(async () => {
    site = await writeLiveSite([NAME]);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    site?.remove();
  });

  it.each(['en', 'nl'] as const)('are told in words, with what would be right, in %s', async (language) => {
    const live = await openLive(browser, site.folder, NAME, '', language);
    try {
      await live.press(CELL, 'edit');
      const result = live.page.locator(live.resultOf(CELL));
      await live.type(CELL, beforeMistakes(language).join('\n'));
      await live.press(CELL, 'run', false);
      expect(await live.ended(CELL)).toBe('ok');
      for (const { name, code, kernel, page = kernel } of MISTAKES) {
        if (page === 'taken') continue;
        await live.type(CELL, code);
        await live.press(CELL, 'run', false);
        await expect
          .poll(() => result.textContent(), { timeout: 10_000, message: name })
          .toContain(page[language]);
      }
      expect(live.complaints).toEqual([]);
    } finally {
      await live.close();
    }
  });
});
