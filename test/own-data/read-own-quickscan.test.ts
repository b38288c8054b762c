import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readOwnQuickscan } from '../../src/own-data/index.ts';
import { loadInstrument } from '../../src/report/index.ts';
import { answerMatrix, countsOf } from '../../src/tables/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'own-quickscan-'));
const fixture = (name: string) =>
  fileURLToPath(new URL(`../fixtures/own-quickscan/${name}`, import.meta.url));
const items = (loadInstrument().array('item') as string[]).toSorted();

function csv(name: string, rows: readonly (readonly string[])[], delimiter = ','): string {
  const path = join(folder, name);
  writeFileSync(path, `${rows.map((row) => row.join(delimiter)).join('\r\n')}\r\n`);
  return path;
}

/** A respondent who gives one answer throughout, save for the exceptions. */
const person = (answer: string, exceptions: Record<string, string> = {}) =>
  items.map((item) => exceptions[item] ?? answer);

describe('readOwnQuickscan', () => {
  // the fixtures' respondents: all 4; 1 to 5 in turn with a hole in v2g; nothing at all
  it.each(['plain.sav', 'compressed.sav', 'labelled.sav', 'one-sheet.xlsx'])('reads %s', async (name) => {
    const own = await readOwnQuickscan(fixture(name), { wave: '2024' });
    expect([own.respondents, own.blank, own.ignored]).toEqual([3, 1, []]);
    expect(countsOf(own.counts, '2024', 'v1a')).toEqual([1, 0, 0, 1, 0]);
    expect(countsOf(own.counts, '2024', 'v1d')).toEqual([0, 0, 0, 2, 0]);
    expect(countsOf(own.counts, '2024', 'v2g')).toEqual([0, 0, 0, 1, 0]);
    expect(
      answerMatrix(own.linked, ['v1a', 'v1b', 'v2g']).map(({ municipality, answers }) => [
        municipality,
        ...answers,
      ]),
    ).toEqual([
      ['Tilburg', 4, 4, 4],
      ['Leiden', 1, 2, null],
      ['Leiden', null, null, null],
    ]);
  });

  it('follows the value labels of a system file, and counts its "weet niet"', async () => {
    const own = await readOwnQuickscan(fixture('labelled.sav'), { wave: '2024' });
    const missing = own.missing.objects() as {
      item: string;
      answered: number;
      empty: number;
      dont_know: number;
      skipped: number;
    }[];
    expect(missing.find(({ item }) => item === 'v1a')).toMatchObject({ answered: 2, empty: 0, dont_know: 1 });
    expect(missing.find(({ item }) => item === 'v1b')).toMatchObject({ answered: 2, empty: 0, skipped: 1 });
    expect(missing.every((row) => row.answered + row.empty + row.dont_know + row.skipped === 3)).toBe(true);
  });

  it('reads labels in any case, with a semicolon, and a municipality with an accent in Windows-1252', async () => {
    const path = join(folder, 'excel.csv');
    const lines = [
      ['Respondent', 'Gemeente', 'leeftijd', ...items.map((item) => item.toUpperCase())],
      [
        'r1',
        'Súdwest-Fryslân',
        '44',
        ...person('Mee eens', { v1a: 'Weet niet', v1b: 'NA', v1c: '', v1d: 'Helemaal oneens' }),
      ],
      ['r2', '', '51', ...person('HELEMAAL EENS', { v1a: 'Niet eens / niet oneens', v1d: '2' })],
    ];
    writeFileSync(path, Buffer.from(lines.map((line) => line.join(';')).join('\r\n'), 'latin1'));
    const own = await readOwnQuickscan(path, { wave: '2024' });
    expect(own.ignored).toEqual(['leeftijd']);
    expect(answerMatrix(own.linked, ['v1a', 'v1b', 'v1c', 'v1d', 'v1e'])).toEqual([
      { respondent: 'r1', municipality: 'Súdwest-Fryslân', answers: [null, null, null, 1, 4] },
      { respondent: 'r2', municipality: null, answers: [3, 5, 5, 2, 5] },
    ]);
    expect(own.missing.objects()[0]).toEqual({
      wave: '2024',
      item: 'v1a',
      answered: 1,
      empty: 0,
      dont_know: 1,
      not_applicable: 0,
      skipped: 0,
    });
  });

  it('takes column names, and leaves out an item that the survey left out', async () => {
    const header = items
      .filter((item) => item !== 'v5g')
      .map((item) => (item === 'v1a' ? 'Ik ken de visie' : item));
    const path = csv('named.csv', [
      ['stad', ...header],
      ['Assen', ...person('3').slice(1)],
    ]);
    const own = await readOwnQuickscan(path, {
      wave: '2024',
      columns: { v1a: 'Ik ken de visie', v5g: null, municipality: 'stad' },
    });
    expect(countsOf(own.counts, '2024', 'v1a')).toEqual([0, 0, 1, 0, 0]);
    expect(() => countsOf(own.counts, '2024', 'v5g')).toThrow('no item "v5g" in wave 2024');
    expect(answerMatrix(own.linked, ['v1a'])).toEqual([
      { respondent: '2', municipality: 'Assen', answers: [3] },
    ]);
  });

  it('names file, row and column of a cell that is no answer', async () => {
    const rows = [items, ...Array.from({ length: 16 }, () => person('4')), person('4', { v2g: '6' })];
    await expect(readOwnQuickscan(csv('quickscan-2024.csv', rows), { wave: '2024' })).rejects.toThrow(
      'quickscan-2024.csv, row 18, column v2g: "6" is not a response; expected 1-5, empty, or NA, ' +
        'a label from "Helemaal oneens" ("Strongly disagree") to "Helemaal eens" ("Strongly agree"), ' +
        'or "Weet niet" ("Don\'t know")',
    );
    await expect(readOwnQuickscan(fixture('code-six.sav'), { wave: '2024' })).rejects.toThrow(
      'code-six.sav, row 1, column v1a: "6"',
    );
    await expect(
      readOwnQuickscan(fixture('two-sheets.xlsx'), { wave: '2024', sheet: 'Antwoorden' }),
    ).rejects.toThrow('two-sheets.xlsx, row 5, column v2g: "6"');
  });

  it.each(['0', '4.5', '4,05', '4.', '45', '-1', 'eens!', 'misschien', 'null'])(
    'does not take "%s" for an answer',
    async (cell) => {
      const path = csv('cell.csv', [items, person('4', { v4f: cell })], ';');
      await expect(readOwnQuickscan(path, { wave: '2024' })).rejects.toThrow(
        `column v4f: "${cell}" is not a response`,
      );
    },
  );

  it.each([
    [
      'a missing column',
      [items.slice(0, -1), person('4').slice(0, -1)],
      {},
      'column v5g: is missing; the file has v1a',
    ],
    [
      'a name that the file lacks',
      [items, person('4')],
      { v1a: 'visie' },
      'column visie, item v1a: is missing, and columns names it for v1a',
    ],
    ['a name for no item', [items, person('4')], { v9a: 'x' }, 'columns names "v9a", which is no item'],
    [
      'one column named twice',
      [items, person('4')],
      { v1a: 'v1b' },
      'column v1b: is named for both v1a and v1b',
    ],
    ['no respondents', [items], {}, 'has no respondents'],
    [
      'a column twice',
      [
        [...items, 'v1a'],
        [...person('4'), '4'],
      ],
      {},
      'column v1a: is in the header twice; give each column one name',
    ],
    [
      'two columns but for their case',
      [
        [...items.slice(1), 'V1A', 'v1A'],
        [...person('4'), '4'],
      ],
      {},
      'has columns "V1A" and "v1A"',
    ],
    [
      'a repeated respondent',
      [
        ['respondent', ...items],
        ['7', ...person('4')],
        ['7', ...person('4')],
      ],
      {},
      'row 3, column respondent: "7" is also the respondent of row 2',
    ],
    [
      'an empty respondent',
      [
        ['respondent', ...items],
        [' ', ...person('4')],
      ],
      {},
      'row 2, column respondent: the respondent id is empty',
    ],
    [
      'a row that is cut off',
      [items, person('4').slice(1)],
      {},
      'row 2: has 34 cells, the header has 35; it is cut off: keep a delimiter for every empty cell',
    ],
    [
      'a row with a cell too many',
      [items, ['4', ...person('4')]],
      {},
      'row 2: has 36 cells, the header has 35; put quotes around a cell that holds the delimiter',
    ],
    [
      'rows that end with a delimiter, below a header that does not',
      [items, [...person('4'), '']],
      {},
      'row 2: has 36 cells, the header has 35; its last cells are empty: end the header with as many delimiters',
    ],
    [
      'a table without names',
      [person('4'), person('3')],
      {},
      'has none of the columns v1a to v5g in its first row; the file has 4, 4',
    ],
  ])('refuses %s', async (_, rows, columns, message) => {
    await expect(readOwnQuickscan(csv('refused.csv', rows), { wave: '2024', columns })).rejects.toThrow(
      message,
    );
  });

  it('refuses what it cannot read as a table', async () => {
    const sheets = fixture('two-sheets.xlsx');
    await expect(readOwnQuickscan(sheets, { wave: '2024' })).rejects.toThrow(
      'has several sheets; name one of Uitleg, Antwoorden',
    );
    await expect(readOwnQuickscan(sheets, { wave: '2024', sheet: 'x' })).rejects.toThrow('has no sheet "x"');
    await expect(readOwnQuickscan(csv('a.csv', [items]), { wave: '2024', sheet: 'x' })).rejects.toThrow(
      'has no sheets',
    );
    await expect(readOwnQuickscan(join(folder, 'absent.sav'), { wave: '2024' })).rejects.toThrow(
      /absent\.sav: cannot be read/,
    );
    writeFileSync(join(folder, 'text.sav'), 'not a system file at all');
    await expect(readOwnQuickscan(join(folder, 'text.sav'), { wave: '2024' })).rejects.toThrow(
      'text.sav: has one column only, "not a system file at all"',
    );
    await expect(readOwnQuickscan(fixture('plain.sav'), { wave: ' ' })).rejects.toThrow('wave is empty');
  });
});
