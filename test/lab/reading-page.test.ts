import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readingPage } from '../../src/lab/export/reading-page.ts';
import { parseNotebook } from '../../src/runner/index.ts';

const given = readFileSync('notebooks/00-start-here.ipynb', 'utf8');

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
