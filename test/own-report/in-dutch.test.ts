import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { setLanguage } from '../../src/contracts/language.ts';
import { guardItem } from '../../src/guard/index.ts';
import { DataProblems, readOwnQuickscan } from '../../src/own-data/index.ts';
import { ANSWER_MESSAGES } from '../../src/own-report/dutch/answer-messages.ts';
import { FILE_MESSAGES } from '../../src/own-report/dutch/file-messages.ts';
import { dutchOf } from '../../src/own-report/dutch/in-dutch.ts';
import { toldFileError } from '../../src/own-report/index.ts';
import { wilsonInterval } from '../../src/stats/index.ts';
import { delimitedRecords } from '../../src/tables/delimited-records.ts';
import { DataError } from '../../src/tables/index.ts';

const folder = fileURLToPath(new URL('../../examples/exports/', import.meta.url));
const all = Object.entries({ ...FILE_MESSAGES, ...ANSWER_MESSAGES });

describe('Dutch for what is said of a file', () => {
  it('names all that the English does', () => {
    for (const [english, dutch] of all) {
      const named = english.split('{}').length - 1;
      const places = new Set([...dutch.matchAll(/\{(\d)\}/g)].map(([, at]) => Number(at)));
      expect([...places].sort(), english).toEqual(Array.from({ length: named }, (_, at) => at));
    }
  });

  it('is there for every note on the example exports', async () => {
    const files = readdirSync(folder).filter((name) => /spss\.sav|long|qualtrics|limesurvey/.test(name));
    for (const name of files) {
      const missing = { A6: "don't know", A7: 'not applicable', A8: 'skipped' } as const;
      const { notes } = await readOwnQuickscan(folder + name, { wave: '2026', missing });
      expect(notes.filter((note) => dutchOf(note) === null)).toEqual([]);
    }
  });

  it('is what a statistic says in Dutch, where it refuses', () => {
    const refused = (): void => void wilsonInterval(3, 2);
    const told = (language: 'en' | 'nl'): string => {
      try {
        refused();
      } catch (error) {
        return toldFileError(error as Error, language);
      }
      return '';
    };
    expect(told('en')).toBe('3 of 2 is not a share; expected an integer from 0 to 2');
    expect(told('nl')).toMatch(/^3 van de 2 is geen aandeel; verwacht een heel getal/);
  });

  it('is there for every quote that does not match, in the words of a page that is Dutch', () => {
    onTestFinished(() => void setLanguage('en'));
    const refusal = (language: 'en' | 'nl', text: string) => {
      setLanguage(language);
      try {
        return delimitedRecords('a.csv', text, ',');
      } catch (error) {
        return (error as DataError).problem;
      }
    };
    for (const text of ['a\n"b', 'a\nb"c"', 'a\n"b"c']) {
      expect(dutchOf(String(refusal('en', text)))).toBe(refusal('nl', text));
    }
  });

  it('is there for every finding of the guard', async () => {
    const parts = [
      { groups: ['a', 'all'], counts: [2, 1] },
      { groups: ['b', 'all'], counts: [12, 0] },
    ];
    const groups = ['a', 'b', 'all'].map((name) => ({ name, shown: { as: 'counts' } as const }));
    const found = [
      ...(await guardItem({ item: 'q', points: 2, parts, groups })),
      ...(await guardItem({ item: 'q', points: 2, parts, groups: groups.slice(1) })),
    ];
    expect(new Set(found.map(({ kind }) => kind)).size).toBe(3);
    expect(found.filter(({ reason }) => dutchOf(`q, a: ${reason}`) === null)).toEqual([]);
    expect(dutchOf(`q, a: ${found[0]?.reason}`)).toBe(
      'q, a: a heeft 3 antwoorden op q; een tabel heeft er minstens 10 nodig',
    );
  });

  it('tells three guesses of many, and how many more there are', () => {
    const guesses = Array.from({ length: 9 }, (_, at) => ({
      ...{ row: null, column: `Q${at}`, item: `v${at}`, value: 'x', count: 1 },
      problem: `is guessed to be v${at}, by the likeness of its text (score 0.99)`,
      cure: `set confirm to true when all guesses are right, or name the column of v${at} in columns`,
    }));
    const lines = toldFileError(new DataProblems('own.csv', guesses), 'en').split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^own\.csv, column Q0: is guessed to be v0/);
    expect(lines.at(-1)).toBe('and 6 more columns are guessed so');
  });

  it('tells where, what and how to mend it', () => {
    const place = { row: 3, column: 'v1a', item: null, value: 'x', count: 2 };
    const problem = { problem: '"x" is not a response', cure: 'say in labels or missing what else it means' };
    const problems = ['v1a', 'v1b'].map((column) => ({ ...place, column, ...problem }));
    expect(toldFileError(new DataProblems('own.csv', problems), 'nl')).toBe(
      'own.csv, rij 3, kolom v1a: "x" is geen antwoord (in 4 rijen, ook in 1 andere kolom); zeg in labels of missing wat het anders betekent',
    );
    expect(
      toldFileError(new DataError({ file: 'own.zip' }, 'is packed with gzip; unpack it first'), 'nl'),
    ).toBe('own.zip: is ingepakt met gzip; pak het eerst uit');
    expect(toldFileError(new RangeError('nothing known'), 'nl')).toBe('nothing known');
  });
});
