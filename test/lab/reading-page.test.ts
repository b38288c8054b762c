import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readingPage, readingZip } from '../../src/lab/export/reading-page.ts';
import { parseNotebook } from '../../src/runner/index.ts';

const given = readFileSync('notebooks/00-start-here.ipynb', 'utf8');
const plain = JSON.stringify({
  cells: [{ cell_type: 'markdown', id: 'a', metadata: {}, source: '# A title\n[a way](../../x.md)' }],
  metadata: {},
  nbformat: 4,
  nbformat_minor: 5,
});

it('is one file: style and drawings within, nothing to load and nowhere to go but its own places', async () => {
  const page = await readingPage(parseNotebook(given, 'n.ipynb'), 'n');
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('<h1');
  expect(page).toMatch(/<img[^>]* src="data:image\/svg\+xml;base64,/);
  expect(page).not.toMatch(/<script[^>]* src=|<link rel="stylesheet"|href="\.\.\//);
});

it('is Dutch for a notebook in Dutch', async () => {
  const dutch = given.replace("setLanguage('en')", "setLanguage('nl')");
  expect(await readingPage(parseNotebook(dutch, 'n.ipynb'), 'n')).toContain('<html lang="nl">');
});

it('in a zip, is a folder with all that its page loads, and no more', async () => {
  const files = unzipSync(await readingZip(parseNotebook(given, 'n.ipynb'), 'my n'));
  const page = Buffer.from(files['my n/my n.html'] ?? []).toString();
  const loaded = [...page.matchAll(/<(?:link|script|img)\b[^>]*? (?:src|href)="([^"#:]+\.\w+)"/g)].map(
    ([, path = '']) => decodeURIComponent(path),
  );
  expect(loaded.filter((path) => !path.startsWith('..'))).toEqual(loaded);
  const onWish = ['assets/plotly.min.js', 'assets/plotly-basic.min.js'];
  const paths = new Set([...loaded, ...onWish, 'my n.html'].map((path) => `my n/${path}`));
  expect(Object.keys(files).sort()).toEqual([...paths].sort());
  expect(loaded).toContain('assets/charts.js');
});

it('has no Plotly without a chart', async () => {
  const files = unzipSync(await readingZip(parseNotebook(plain, 'n.ipynb'), 'n'));
  expect(Object.keys(files).filter((path) => /plotly|live|charts/.test(path))).toEqual([]);
  expect(Buffer.from(files['n/n.html'] ?? []).toString()).toContain('href="../../x.md"');
  expect(Object.values(files).reduce((sum, { length }) => sum + length, 0)).toBeLessThan(500_000);
});
