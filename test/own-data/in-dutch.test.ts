import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from '../../src/contracts/language.ts';
import { readOwnQuickscan } from '../../src/own-data/index.ts';

afterEach(() => {
  setLanguage('en');
});

const CODES = ['v1', 'v2', 'v3', 'v4', 'v5'].flatMap((block) =>
  [...'abcdefg'].map((letter) => block + letter),
);
const HEAD = ['respondent', ...CODES].join(',');
const row = (name: string, answer = '4') => [name, ...CODES.map(() => answer)].join(',');
const folder = mkdtempSync(join(tmpdir(), 'in-dutch-'));
const read = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return readOwnQuickscan(path, { wave: '2026' });
};

/** A file that cannot be read as it is, and what is said of it. */
const REFUSED: readonly (readonly [string, string, string, RegExp, RegExp])[] = [
  [
    'nothing at all',
    'leeg.csv',
    '',
    /leeg\.csv: is empty; export it again/,
    /leeg\.csv: is leeg; exporteer het opnieuw/,
  ],
  ['a PDF', 'a.pdf', '%PDF-1.7 ...', /is a PDF; export the answers/, /is een pdf; exporteer de antwoorden/],
  [
    'a value that is no answer',
    'a.csv',
    `${HEAD}\n${row('1')}\n${row('2', '9')}\n`,
    /a\.csv, row 3, column v1a: "9" is not a response/,
    /a\.csv, rij 3, kolom v1a: "9" is geen antwoord/,
  ],
  [
    'no column of a statement',
    'a.csv',
    'respondent,q1\n1,4\n',
    /has none of the columns v1a to v5g in its first row; the file has respondent, q1\. Name each in columns/,
    /heeft in de eerste rij geen van de kolommen v1a tot en met v5g; het bestand heeft respondent, q1\. Noem elke kolom in columns/,
  ],
  [
    'a row that is cut off',
    'a.csv',
    `${HEAD}\n1,4,4\n`,
    /row 2: has 3 cells, the header has 36; it is cut off/,
    /rij 2: heeft 3 cellen, de kopregel heeft er 36; de rij is afgekapt/,
  ],
];

describe('what is said of an export that cannot be read', () => {
  it.each(REFUSED)('is in the language that is set: %s', async (_, name, text, en, nl) => {
    await expect(read(name, text)).rejects.toThrow(en);
    setLanguage('nl');
    await expect(read(name, text)).rejects.toThrow(nl);
  });
});
