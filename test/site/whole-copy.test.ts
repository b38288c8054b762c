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
/**
 * What code compares, in any language: a conclusion on a change, and what rules a row out. They stand
 * in tables under the code of their cell alone, beside the names of columns that the code uses.
 */
const CODES = ['does not stand', 'mean and percentages'];
/** A row of the table of another report, which is in English, as a lesson blinds it. */
const ROW_ELSEWHERE = /^\w+ (?:trained|control) (?:before|after)$/;

/** Words and names that are the same in both languages. */
const SAME = new Set([
  // Dutch words, which English has too
  ...[
    'Code',
    'Filter',
    'Notebooks',
    'Quickscan',
    'Site',
    'direct',
    'managers',
    'max',
    'min',
    'open',
    'panel',
  ],
  // names of formats, and abbreviations of the field
  ...['BibTeX', 'CSV', 'PNG', 'SVG', 'SD'],
  // the headings of a chart that the report prints, which a cell types as they stand
  ...['Ja', 'Nee'],
  // types of TypeScript, below the headings of a table that a cell shows
  ...['number', 'string'],
]);
/** Labels that the study has alike in both languages: `Plan`, `Management`, `UWV`. */
const LABELS = (
  parse(readFileSync(join('data', 'instruments/quickscan.csv'), 'utf8'), { columns: true }) as Record<
    'item' | 'label_en' | 'label_nl',
    string
  >[]
)
  .filter(({ label_en, label_nl }) => label_en === label_nl)
  .map(({ item, label_en }) => `${item} ${label_en}`);
/** Rows of the ledger by their addresses. */
const ADDRESS = /^(?:c|table-|chart-|footnote-)[\w.]+-\d+$/;
/** Parts of a line are judged one by one: who a figure asked, and when. */
const isSame = (text: string): boolean =>
  text.split(/ \u00b7 |: |, /).every((part) => SAME.has(part) || !/\p{L}{2}/u.test(part)) ||
  LABELS.some((label) => text === label || text.startsWith(`${label}, `)) ||
  ADDRESS.test(text) ||
  // a value of code, as its cell logs it
  /^[[{]/.test(text) ||
  ROW_ELSEWHERE.test(text);

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

  it('shows no English name or heading on a Dutch page, but under the code that uses it', {
    timeout: 120_000,
  }, () => {
    const told = new Set<string>();
    const part = { least: 1, unfolded: true };
    for (const page of pagesOf('nl')) {
      const english = new Set(wordsOfPage(textOf(`en/${page}`), part));
      for (const text of wordsOfPage(textOf(`nl/${page}`), part))
        if (english.has(text) && !isSame(text)) told.add(text);
    }
    expect([...told].sort()).toEqual([]);
  });

  it('marks nothing that a cell wrote as being in another language', () => {
    for (const page of pagesOf('nl').filter((path) => path.startsWith('notebooks/')))
      expect(textOf(`nl/${page}`), page).not.toMatch(/<\w+ lang="en" class="output/);
  });
});
