// Takes the pictures of the README from the reading copy as it is now:
// `npm run reproduce`, then `npm run pictures`.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const site = join(root, 'reports', 'site');
if (!existsSync(join(site, 'en', 'index.html')))
  throw new Error('no reading copy in reports/site; write it with npm run reproduce first');

/** Page, file, width and height of the window, and what of the page is taken; the window where left out. */
const PICTURES = [
  ['en/index.html', 'docs/reading-copy.png', 1440, 900],
  ['en/figures/2.8.html', 'docs/figure-2-8.png', 1000, 900, '.card'],
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
});
try {
  for (const [path, file, width, height, part] of PICTURES) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' });
    await page.goto(pathToFileURL(join(site, path)).href);
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    const taken = part ? page.locator(part).first() : page;
    await taken.screenshot({ path: join(root, file) });
    await page.close();
    console.log(`${file}: ${path}, ${width} by ${height}`);
  }
} finally {
  await browser.close();
}
