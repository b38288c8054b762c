import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { readSheet as readWithLibrary } from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/universal';
import * as excel from 'xlsx';
import { fileKind } from '../../../src/own-data/file-kind.ts';
import { type ReadOptions, readTable } from '../../../src/own-data/read-table.ts';
import { rowsOf } from '../column-cells.ts';
import { madeWorkbook, sheetXml } from '../made-workbook.ts';

const read = (bytes: Uint8Array, options?: ReadOptions) => readTable({ name: 'own.xlsx', bytes }, options);
const headerOf = (bytes: Uint8Array, options?: ReadOptions) =>
  read(bytes, options).columns.map(({ name }) => name);
const rowNumbers = (bytes: Uint8Array, options?: ReadOptions) => {
  const table = read(bytes, options);
  return Array.from({ length: table.rows }, (_, position) => table.rowNumber(position));
};
const ofCells = (cells: string, more: object = {}) =>
  madeWorkbook({
    sheets: { Blad1: `<sheetData><row r="1">${head}</row><row r="2">${cells}</row></sheetData>` },
    ...more,
  });
const head = ['A', 'B', 'C', 'D', 'E']
  .map((letter) => `<c r="${letter}1" t="inlineStr"><is><t>${letter}</t></is></c>`)
  .join('');
const second = (bytes: Uint8Array) => rowsOf(read(bytes))[0];

describe('readXlsx', () => {
  it('reads every type of cell', () => {
    const cells =
      '<c r="A2" t="s"><v>1</v></c><c r="B2"><v>4</v></c><c r="C2" t="b"><v>1</v></c>' +
      '<c r="D2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="E2" t="inlineStr"><is><t>x &lt; y</t></is></c>';
    const strings =
      '<si><t>no</t></si><si><r><t>Súd</t></r><r><t>west</t></r><rPh sb="0" eb="1"><t>?</t></rPh></si>';
    expect(second(ofCells(cells, { strings }))).toEqual(['Súdwest', 4, 'true', 'ab', 'x < y']);
  });

  it('reads what other writers make of the format', () => {
    // a value beside a text in the cell; the escape of an escape; line ends of Windows
    const cells =
      '<c r="A2" t="inlineStr"><v>1.0</v><is><r><t>1.</t></r></is></c><c r="B2" t="s"><v>0</v></c>' +
      '<c r="C2" t="inlineStr"><is><t>a\r\nb</t></is></c>';
    expect(second(ofCells(cells, { strings: '<si><t>_x005F_x000D_</t></si>' }))).toEqual([
      '1.',
      '_x000D_',
      'a\nb',
      null,
      null,
    ]);
    // parts without a folder, and relations under another prefix
    const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const link = (type: string, target: string) =>
      `<Relationships><Relationship Id="r1" Type="${kinds}/${type}" Target="${target}"/></Relationships>`;
    const flat = zipSync({
      '_rels/.rels': strToU8(link('officeDocument', 'workbook.xml')),
      '_rels/workbook.xml.rels': strToU8(link('worksheet', 'sheet1.xml')),
      'workbook.xml': strToU8(
        `<x:workbook xmlns:x="m" xmlns:q="${kinds}"><x:sheets><x:sheet name="B" q:id="r1"/></x:sheets></x:workbook>`,
      ),
      'sheet1.xml': strToU8(
        `<x:worksheet xmlns:x="m">${sheetXml([['v1a'], [4]]).replace(/<(\/?)/g, '<$1x:')}</x:worksheet>`,
      ),
    });
    expect(rowsOf(read(flat))).toEqual([[4]]);
  });

  it('keeps an error and a formula without a stored result apart from an empty cell', () => {
    const cells =
      '<c r="A2" t="e"><v>#N/A</v></c><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>' +
      '<c r="C2"><f>IF(A2&gt;3,1,0)</f></c><c r="D2" s="0"/><c r="E2" t="str"><f>""</f><v></v></c>';
    expect(second(ofCells(cells))).toEqual(['#N/A', '#DIV/0!', '=IF(A2>3,1,0)', null, null]);
  });

  it('reads dates as Excel shows them, from 1900 and from 1904', () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy hh:mm"/><numFmt numFmtId="165" formatCode="0.0&quot;d&quot;"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';
    const cells =
      '<c r="A2" s="1"><v>45413</v></c><c r="B2" s="2"><v>45413.5625</v></c><c r="C2" s="3"><v>4</v></c>' +
      '<c r="D2" s="0"><v>45413</v></c><c r="E2" s="1"><v>59</v></c>';
    expect(second(ofCells(cells, { styles }))).toEqual([
      '2024-05-01',
      '2024-05-01 13:30:00',
      4,
      45413,
      '1900-02-28',
    ]);
    expect(second(ofCells(cells, { styles, from1904: true }))?.[0]).toBe('2028-05-02');
  });

  it('takes the only visible sheet, and asks for a name among several', () => {
    const sheets = { Uitleg: sheetXml([['a']]), Data: sheetXml([['b'], [1]]) };
    expect(headerOf(madeWorkbook({ sheets, hidden: ['Uitleg'] }))).toEqual(['b']);
    expect(headerOf(madeWorkbook({ sheets }), { sheet: 'Data' })).toEqual(['b']);
    expect(() => read(madeWorkbook({ sheets }))).toThrow(
      'own.xlsx: has several sheets; name one of Uitleg, Data',
    );
    expect(() => read(madeWorkbook({ sheets }), { sheet: 'x' })).toThrow('has no sheet "x"');
  });

  it('refuses merged cells among the answers, and takes them above', () => {
    const rows = [
      ['Title', null],
      [null, null],
      ['gemeente', 'v1a'],
      ['Leiden', 4],
      [null, 5],
    ];
    const merged = (reference: string) =>
      madeWorkbook({
        sheets: {
          Blad1: sheetXml(rows.slice(2), `<mergeCells><mergeCell ref="${reference}"/></mergeCells>`),
        },
      });
    expect(() => read(merged('A2:A3'))).toThrow(
      'own.xlsx: cells A2:A3 are merged, so that all but the first are empty',
    );
    expect(read(merged('A1:B1')).rows).toBe(2);
  });

  it('asks what to do with hidden rows', () => {
    const sheet = sheetXml([['v1a'], [4], [5], [1]]).replace('<row r="3"', '<row r="3" hidden="1"');
    const book = madeWorkbook({ sheets: { Blad1: sheet } });
    expect(() => read(book)).toThrow('own.xlsx: row 3 is hidden, by hand or by a filter; show or delete');
    expect(rowNumbers(book, { hiddenRows: 'skip' })).toEqual([2, 4]);
    expect(rowNumbers(book, { hiddenRows: 'read' })).toEqual([2, 3, 4]);
  });

  it('takes a stray cell at the end of the sheet for what it is, at once', () => {
    const sheet = sheetXml([['v1a'], [4]]).replace(
      '</sheetData>',
      '<row r="1048576"><c r="AMJ1048576"><v>1</v></c></row></sheetData>',
    );
    const before = performance.now();
    expect(() => read(madeWorkbook({ sheets: { Blad1: sheet } }))).toThrow(
      'own.xlsx, row 1048576, column AMJ: holds a cell where the header has no name',
    );
    expect(performance.now() - before).toBeLessThan(1000);
  });

  it.each([
    ['a cell past the last column', '<c r="XFE2"><v>1</v></c>', 'cell XFE2 stands out of order'],
    ['cells in disorder', '<c r="B2"><v>1</v></c><c r="A2"><v>1</v></c>', 'cell A2 stands out of order'],
    [
      'a text that is not there',
      '<c r="B2" t="s"><v>7</v></c>',
      'row 2, column B: names text 7, which the workbook lacks',
    ],
    ['a number that is none', '<c r="B2"><v>4,5</v></c>', 'row 2, column B: holds "4,5", of type n'],
    ['a type that is none', '<c r="B2" t="q"><v>4</v></c>', 'row 2, column B: holds "4", of type q'],
    ['XML that breaks off', '<c r="B2"><v>4</v>', 'its part xl/worksheets/sheet1.xml is damaged'],
    ['elements without end', '<a>'.repeat(1000), 'elements stand more than 200 deep'],
  ])('refuses %s', (_, cells, message) => {
    expect(() => read(ofCells(cells))).toThrow(message);
  });

  it('refuses a bomb before it unpacks, also one that lies about its size', () => {
    const book = (sheet: Uint8Array) =>
      madeWorkbook({ sheets: { B: '' }, more: { 'xl/worksheets/sheet1.xml': sheet } });
    const before = performance.now();
    const small = book(new Uint8Array(12_000_000).fill(32));
    expect(() => read(small)).toThrow(
      'own.xlsx: its part xl/worksheets/sheet1.xml unpacks to more than 250 times',
    );
    expect(() => read(lying(small, 12_000_000, 1000))).toThrow('own.xlsx: is damaged');
    expect(() => read(lying(small, 12_000_000, 700_000_000))).toThrow(
      'is 700 million bytes once unpacked; at most 600 million are read',
    );
    expect(performance.now() - before).toBeLessThan(5000);
  });

  it('notices a single changed byte', () => {
    const bytes = madeWorkbook({
      sheets: {
        B: sheetXml([
          ['v1a', 'v1b'],
          [4, 3],
        ]),
      },
    });
    const whole = JSON.stringify(rowsOf(read(bytes)));
    for (let at = 30; at < bytes.length; at += 7) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      let result = whole;
      try {
        result = JSON.stringify(rowsOf(read(changed)));
      } catch (error) {
        expect((error as Error).message).toMatch(/^own\.xlsx/);
      }
      expect(result).toBe(whole);
    }
  });

  it('reads what another library writes, and as another library does', async () => {
    // the writer stumbles over names that every object has
    const value = fc.oneof(
      fc.integer({ min: -1e6, max: 1e6 }),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((number) => number + 0),
      fc
        .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
        .filter((text) => /^[^\p{C}\s_]+$/u.test(text) && !(text in {})),
      fc.constant(null),
    );
    const tables = fc
      .integer({ min: 1, max: 6 })
      .chain((width) => fc.array(fc.array(value, { minLength: width, maxLength: width }), { maxLength: 8 }));
    await fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        const header = (rows[0] ?? [0]).map((_, index) => `c${index}`);
        const cells = [header, ...rows].map((row) => row.map((cell) => ({ value: cell === 0 ? 0 : cell })));
        const written = await writeWorkbook(cells as never).toBlob();
        const bytes = new Uint8Array(await written.arrayBuffer());
        const ours = read(bytes);
        const filled = rows.filter((row) => row.some((cell) => cell !== null));
        expect(rowsOf(ours)).toEqual(filled);
        const theirs = await readWithLibrary(bytes.buffer as ArrayBuffer);
        expect(theirs.slice(1).filter((row) => row.some((cell) => cell !== null))).toEqual(filled);
      }),
      { numRuns: 40 },
    );
  });
});

describe('fileKind', () => {
  it.each([
    ['a workbook', madeWorkbook({ sheets: { B: '' } }), 'xlsx'],
    ['text', new TextEncoder().encode('a;b\n1;2'), 'text'],
  ])('knows %s by its bytes', (_, bytes, kind) => {
    expect(fileKind({ name: 'any.csv', bytes })).toBe(kind);
  });

  it.each([
    ['nothing', new Uint8Array(), 'is empty'],
    ['a binary workbook', zipSync({ 'xl/workbook.bin': new Uint8Array(3) }), 'is a binary workbook (.xlsb)'],
    [
      'a zip of files',
      zipSync({ 'export.csv': new Uint8Array(3) }),
      'is a zip file with export.csv; unpack it first',
    ],
    [
      'a zip that is cut off',
      madeWorkbook({ sheets: { B: '' } }).slice(0, 200),
      'is cut off: a zip file without its end',
    ],
    ['a PDF', new TextEncoder().encode('%PDF-1.7'), 'is a PDF'],
    ['a web page by the name of .xls', new TextEncoder().encode('\n<HTML><table>'), 'is a web page or XML'],
    ['gzip', new Uint8Array([0x1f, 0x8b, 8, 0]), 'is packed with gzip'],
  ])('refuses %s and says what to do', (_, bytes, message) => {
    expect(() => fileKind({ name: 'own.xls', bytes })).toThrow(`own.xls: ${message}`);
  });

  it('tells an old workbook from one with a password', () => {
    const book = excel.utils.book_new();
    excel.utils.book_append_sheet(book, excel.utils.aoa_to_sheet([['a'], [1]]), 'B');
    const bytes = new Uint8Array(excel.write(book, { type: 'buffer', bookType: 'biff8' }));
    expect(() => fileKind({ name: 'own.xls', bytes })).toThrow('is an old binary Office file (.xls)');
    const wide = Buffer.from('EncryptedPackage', 'utf16le');
    const locked = new Uint8Array([...bytes.subarray(0, 600), ...wide]);
    expect(() => fileKind({ name: 'own.xlsx', bytes: locked })).toThrow('is locked with a password');
  });
});

/** The same archive with another size in its directory. */
function lying(bytes: Uint8Array, size: number, told: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at < changed.length - 4; at += 1) {
    if (view.getUint32(at, true) === size) view.setUint32(at, told, true);
  }
  return changed;
}
