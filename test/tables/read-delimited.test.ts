import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as excel from 'xlsx';
import { readOwnQuickscan } from '../../src/own-data/index.ts';
import { loadInstrument } from '../../src/report/index.ts';
import { answerMatrix } from '../../src/tables/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'own-text-'));
const items = (loadInstrument().array('item') as string[]).toSorted();

/** A respondent who gives one answer throughout, save for the exceptions. */
const person = (answer: string, exceptions: Record<string, string> = {}) =>
  items.map((item) => exceptions[item] ?? answer);

// a file as a survey tool or a spreadsheet writes it, read as the same two respondents
const two = (four: string) => [items, person(four, { v2g: '' }), person('2')];
const lines = (delimiter: string, four = '4') =>
  two(four)
    .map((row) => row.join(delimiter))
    .join('\r\n');

describe('readDelimited, under readOwnQuickscan', () => {
  const file = (name: string, content: string | Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const bigEndian = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

  it.each([
    ['tabs in a .tsv', 'tabs.tsv', lines('\t')],
    ['tabs in a .txt', 'tabs.txt', lines('\t')],
    ['tabs in a .csv', 'tabs.csv', lines('\t')],
    ['UTF-16 as Excel writes "Unicode text"', 'unicode.txt', Buffer.from(`\ufeff${lines('\t')}`, 'utf16le')],
    ['UTF-16 with its bytes the other way', 'big-endian.csv', bigEndian(lines(';'))],
    ['the line by which Excel knows a delimiter', 'sep.csv', `sep=;\r\n${lines(';')}`],
    ['the same after a byte order mark', 'sep-mark.csv', `\ufeffSEP=;\r\n${lines(';')}`],
    [
      'rows without content',
      'empty-rows.csv',
      `${lines(';')}\r\n${items.map(() => ' ').join(';')}\r\n;;;;\r\n`,
    ],
    ['decimals with a comma', 'decimals.csv', lines(';', '4,0')],
    ['decimals with a point', 'points.csv', lines(',', '4.00')],
  ])('reads %s', async (_, name, content) => {
    const own = await readOwnQuickscan(file(name, content), { wave: '2024' });
    expect(own.respondents).toBe(2);
    expect(answerMatrix(own.linked, ['v1a', 'v2g', 'v5g']).map(({ answers }) => answers)).toEqual([
      [4, null, 4],
      [2, 2, 2],
    ]);
  });

  it('counts rows as an editor does, also below a line that says the delimiter', async () => {
    const path = file('sep-row.csv', `sep=;\n${items.join(';')}\n${person('4', { v4f: '9' }).join(';')}\n`);
    await expect(readOwnQuickscan(path, { wave: '2024' })).rejects.toThrow('row 3, column v4f: "9"');
  });

  it.each([
    [
      'cells that nothing known divides',
      lines('|'),
      'has one column only, "v1a|v1b|v1c|v1d|v1e|v1f|v1g|v2a|v2b|v2c|v2d|v2e|v2f|v2g|v3a|…"; expected cells with a comma, a semicolon or a tab between them',
    ],
    [
      'a workbook by another name',
      Buffer.from('PK\x03\x04…', 'latin1'),
      'is cut off: a zip file without its end',
    ],
  ])('says what is wrong with %s', async (_, content, message) => {
    await expect(readOwnQuickscan(file('wrong.csv', content), { wave: '2024' })).rejects.toThrow(message);
  });

  it('passes over titles above the names, in a text and in a workbook, and says so', async () => {
    const book = excel.utils.book_new();
    excel.utils.book_append_sheet(
      book,
      excel.utils.aoa_to_sheet([['Export of 2024'], [], ...two('4')]),
      'Blad1',
    );
    const path = join(folder, 'title.xlsx');
    writeFileSync(path, excel.write(book, { type: 'buffer', bookType: 'xlsx' }));
    const own = await readOwnQuickscan(path, { wave: '2024' });
    expect(own.notes).toEqual(['The row above row 3 was taken for a title ("Export of 2024").']);
    const remark = `Export, made in June, by X, Y\r\n"remark; second"\r\n${lines(';')}`;
    const text = await readOwnQuickscan(file('title.csv', remark), { wave: '2024' });
    expect(text.notes).toEqual([
      'The 2 rows above row 3 were taken for a title ("Export, made in June, by X, Y").',
    ]);
    expect(text.counts.objects()).toEqual(own.counts.objects());
  });
});
