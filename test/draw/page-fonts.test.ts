import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { makePageFonts, pageFonts } from '../../src/draw/page-fonts.ts';

it('is the same from the build and made anew', async () => {
  const built = await readFile('dist/draw/page-fonts.css', 'utf8');
  expect(await makePageFonts()).toBe(built);
  expect(await pageFonts()).toBe(built);
});

it('brings four faces, each with the letters of Dutch and the marks of arithmetic', async () => {
  const rules = (await pageFonts()).trim().split('\n');
  expect(rules).toHaveLength(4);
  expect(rules.filter((rule) => rule.includes('font-weight:700'))).toHaveLength(2);
  for (const rule of rules) expect(rule).toMatch(/src:url\(data:font\/woff2;base64,[\w+/=]{10000,}\)/);
});
