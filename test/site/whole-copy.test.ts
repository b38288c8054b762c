import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { wordsOfPage } from './words-of-page.ts';

/** A reading copy as `rekenschap reproduce` writes it, of notebooks that were run in both languages. */
const copy = process.env.READING_COPY ?? '';

const pagesOf = (language: string): string[] =>
  readdirSync(join(copy, language), { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.html') && !path.startsWith('api'),
  );
/** Names of code and of packages, and the grammar of claims, which is alike in both languages. */
const isCode = (text: string): boolean =>
  /^@?[\w/-]+$/.test(text) || /^\w+\([\w., +]*\)(?: [-<>=] \w+\([\w., +]*\))*$/.test(text);

/**
 * What the package's data have in both languages, or as a name: a table of them is alike in both editions.
 */
const data = new Set(
  ['instruments/quickscan.csv', 'published/panel.csv'].flatMap((name) =>
    parse(readFileSync(join('data', name), 'utf8'))
      .flat()
      .map((text) => text.replace(/\s+/g, ' ')),
  ),
);
const isData = (text: string): boolean =>
  data.has(text) || CODES.includes(text) || ROW_ELSEWHERE.test(text) || /^[[{]/.test(text);
/** What code compares or types, in any language: conclusions on a change, and meanings of a column. */
const CODES = ['does not stand', 'mean and sd', 'min and max', 'mean and percentages'];
/** A row of the table of another report, which is in English, as a lesson blinds it. */
const ROW_ELSEWHERE = /^\w+ (?:trained|control) (?:before|after)$/;

const textOf = (path: string) => readFileSync(join(copy, path), 'utf8');

describe.skipIf(copy === '')('the whole reading copy (READING_COPY names its folder)', () => {
  it('has the same pages in both languages', () => {
    expect(pagesOf('nl').sort()).toEqual(pagesOf('en').sort());
    expect(pagesOf('nl').length).toBeGreaterThan(100);
  });

  it('shows no English words on a Dutch page, what cells wrote included', { timeout: 120_000 }, () => {
    const told: string[] = [];
    for (const page of pagesOf('nl')) {
      const english = new Set(wordsOfPage(textOf(`en/${page}`)));
      for (const text of new Set(wordsOfPage(textOf(`nl/${page}`))))
        if (english.has(text) && !isCode(text) && !isData(text)) told.push(`${page}: ${text}`);
    }
    expect(told).toEqual([]);
  });

  it('marks nothing that a cell wrote as being in another language', () => {
    for (const page of pagesOf('nl').filter((path) => path.startsWith('notebooks/')))
      expect(textOf(`nl/${page}`), page).not.toMatch(/<\w+ lang="en" class="output/);
  });
});
