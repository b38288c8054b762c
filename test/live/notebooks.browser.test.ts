import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, launchChromium } from '../draw/chromium.ts';
import { notebooks, openLive, writeLiveSite } from './live-site.ts';
import { pageDifferences } from './page-differences.ts';

/** All of them take minutes: `npm run live:check` asks for all. */
const SOME = ['00-start-here', 'your-own-quickscan'];
const asked = process.env.LIVE_NOTEBOOKS;
const names = asked === 'all' ? [...notebooks.keys()] : (asked?.split(',') ?? SOME);

describe.skipIf(!hasChromium)('every cell in the page', () => {
  let site: Awaited<ReturnType<typeof writeLiveSite>>;
  let browser: Browser;
  beforeAll(async () => {
    site = await writeLiveSite(names);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    site?.remove();
  });

  it.each(names)('of %s gives what the kernel gave, or says why not', { timeout: 120_000 }, async (name) => {
    const notebook = notebooks.get(name);
    if (!notebook) throw new Error(`no notebook ${name}`);
    const codes = notebook.cells.filter(({ cell_type }) => cell_type === 'code');
    const live = await openLive(browser, site.folder, name);
    try {
      await live.press(codes[0]?.id ?? '', 'run');
      await live.bar('runAll');
      await live.idle();
      const results = await live.results();
      expect([...results.keys()].sort()).toEqual(codes.map(({ id }) => id).sort());
      const differences = pageDifferences(notebook, results);
      const told = differences.filter(({ part }) => part !== 'image/svg+xml');
      console.log(
        `${name}: ${codes.length} cells, ${differences.length - told.length} drawings of the page's own`,
      );
      for (const { cell, part, reason } of told)
        console.log(`${name}, ${cell}, ${part}: ${reason ?? 'unexplained'}`);
      expect(differences.filter(({ reason }) => reason === undefined)).toEqual([]);
      expect(live.complaints).toEqual([]);
    } finally {
      await live.close();
    }
  });
});
