import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as excel from 'xlsx';
import { type ReadOptions, readTable } from '../../src/own-data/read-table.ts';
import type { Mapping } from '../../src/own-data/understand/mapping.ts';
import { DataProblems } from '../../src/own-data/understand/problems.ts';
import { understand } from '../../src/own-data/understand/understand.ts';
import { dutchOf } from '../../src/own-report/dutch/in-dutch.ts';
import { DataError } from '../../src/tables/data-error.ts';
import { madeWorkbook, sheetXml } from './made-workbook.ts';
import { SOUGHT } from './source-table-of.ts';

/**
 * What becomes of a file: refused with this, or the answers to v1a and
 * v1b read as these, with a note like that.
 */
type Outcome =
  | { readonly refused: string | RegExp }
  | {
      readonly v1a: readonly number[];
      readonly v1b?: readonly number[];
      readonly note?: string;
      readonly found?: string;
    };
type Case = readonly [
  kind: string,
  content: string | Uint8Array,
  outcome: Outcome,
  options?: ReadOptions & Mapping,
];

const fixture = (path: string) =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url))));
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const rows = [
  ['v1a', 'v1b'],
  [4, 2],
  [5, 1],
] as const;
const right = { v1a: [4, 5], v1b: [2, 1] };
const sheet = (xml: string, more = {}) => madeWorkbook({ sheets: { Blad1: xml }, ...more });
const good = sheet(sheetXml(rows));
const head =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>v1a</t></is></c><c r="B1" t="inlineStr"><is><t>v1b</t></is></c></row>';
const ofRow = (cells: string, more = {}) =>
  sheet(`<sheetData>${head}<row r="2">${cells}</row></sheetData>`, more);
const changed = (bytes: Uint8Array, at: number, ...to: number[]) => {
  const copy = new Uint8Array(bytes);
  copy.set(to, at);
  return copy;
};
const flagged = (bytes: Uint8Array) => {
  const copy = new Uint8Array(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 4; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) copy[at + 8] = 1;
  return copy;
};
const oldBook = () => {
  const book = excel.utils.book_new();
  excel.utils.book_append_sheet(book, excel.utils.aoa_to_sheet(rows.map((row) => [...row])), 'B');
  return new Uint8Array(excel.write(book, { type: 'buffer', bookType: 'biff8' }));
};
const ods = (table: string, manifest = '<m/>') =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'META-INF/manifest.xml': strToU8(manifest),
    'content.xml': strToU8(
      `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><table:table table:name="B">${table}</table:table></office:document-content>`,
    ),
  });
const odsRow = (cells: readonly string[], attributes = '') =>
  `<table:table-row ${attributes}>${cells
    .map((text) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`)
    .join('')}</table:table-row>`;
const sav = fixture('sav/plain.sav');
const zsav = fixture('sav/zlib.zsav');
const dta = fixture('dta/haven-14.dta');
const ascii = (text: string, bytes: Uint8Array) => Buffer.from(bytes).indexOf(text, 0, 'latin1');

const TEXTS: readonly Case[] = [
  ['nothing', '', { refused: 'is empty; export it again' }],
  ['line ends only', '\r\n\r\n', { refused: 'is empty; expected a header row' }],
  ['a hundred thousand empty lines', '\n'.repeat(100_000), { refused: 'is empty; expected a header row' }],
  ['a header only', 'v1a,v1b\n', { refused: 'has no respondents; expected a row for each' }],
  ['a zero byte', 'v1a,v1b\n4,\0', { refused: 'is no text: byte 11 is zero' }],
  [
    'a quote that is not closed',
    'v1a,v1b\n"4,2\n5,1\n',
    { refused: /, row \d: is not well-formed CSV: .*Put quotes/ },
  ],
  [
    'UTF-8 with a damaged letter',
    new Uint8Array([
      ...Buffer.from('naam,v1a,v1b\nFryslân é é é é,4,2\n'),
      0xe9,
      0x2c,
      0x35,
      0x2c,
      0x31,
      0x0a,
    ]),
    { refused: ', row 3: holds a letter that is no UTF-8, as the rest of it is; save it again as CSV UTF-8' },
  ],
  [
    'commas in quoted names, between semicolons',
    '"v1a, one, two, three";"v1b, one, two"\n4;2\n5;1\n',
    right,
    { columns: { v1a: 'v1a, one, two, three', v1b: 'v1b, one, two' } },
  ],
  ['a column of yes and no before the answers', 'akkoord,v1a,v1b\nn,4,2\nj,5,1\n', right],
  ['a quote inside a cell', 'v1a,v1b\n4"x,2\n', { refused: ', row 2: is not well-formed CSV' }],
  [
    'a row cut off',
    'v1a,v1b\n4\n5,1\n',
    { refused: ', row 2: has 1 cells, the header has 2; it is cut off' },
  ],
  [
    'rows with a cell too many',
    'v1a,v1b\n4,2,7\n5,1,7\n',
    { refused: ', row 2: has 3 cells, the header has 2, as 1 more rows do' },
  ],
  [
    'delimiters at the end of rows',
    'v1a,v1b\n4,2,\n',
    { refused: 'its last cells are empty: end the header' },
  ],
  [
    'no delimiter that is known',
    'v1a|v1b\n4|2\n',
    { refused: 'has one column only, "v1a|v1b"; expected cells with a comma' },
  ],
  ['the same with its delimiter named', 'v1a|v1b\n4|2\n5|1\n', right, { delimiter: '|' }],
  ['UTF-8 with mark', '\ufeffv1a,v1b\n4,2\n5,1\n', right],
  ['UTF-16 with mark', utf16('\ufeffv1a;v1b\n4;2\n5;1\n'), right],
  ['UTF-16 without mark', utf16('v1a;v1b\n4;2\n5;1\n'), right],
  ['Windows-1252', latin1('naam;v1a;v1b\nFryslân;4;2\nCafé;5;1\n'), right],
  [
    'a curly quote of Windows-1252',
    latin1('naam;v1a;v1b\nFrysl\xe2n;Don\x92t know;2\nx;5;1\n'),
    { v1a: [-1, 5], v1b: [2, 1] },
  ],
  [
    'an encoding that is none',
    'v1a,v1b\n4,2\n',
    { refused: 'cannot be read in the encoding "klingon"' },
    { encoding: 'klingon' },
  ],
  ["Excel's line with the delimiter", 'sep=;\nv1a;v1b\n4;2\n5;1\n', right],
  ['carriage returns only', 'v1a,v1b\r4,2\r5,1\r', right],
  ['empty lines between rows', 'v1a,v1b\n\n4,2\n,\n5,1\n\n', right],
  ['a line break in a cell', 'v1a,v1b,x\n4,2,"a\nb"\n5,1,c\n', right],
  [
    'a title above',
    'Export of May\n\nnaam,team,v1a,v1b\nx,t,4,2\ny,t,5,1\n',
    { ...right, note: 'The row above row 3 was taken for a title ("Export of May").' },
  ],
  [
    'no names',
    '4,2\n5,1\n4,4\n',
    { refused: 'has none of the columns v1a to v1b in its first row; the file has 4, 2' },
  ],
  ['a name twice', 'v1a,v1b,v1a\n4,2,4\n', { refused: ', column v1a: is in the header twice' }],
  [
    'a name twice but for its case',
    'V1A,v1b,v1A\n4,2,4\n',
    { refused: 'has columns "V1A" and "v1A"; name the one to read' },
  ],
  [
    'an item that is not there',
    'v1a,x\n4,2\n',
    { refused: ', column v1b: is missing; the file has v1a, x. Name it in columns' },
  ],
  ['an item that was left out', 'v1a,x\n4,2\n', { v1a: [4] }, { columns: { v1b: null } }],
  ['decimals with a comma', 'v1a;v1b\n4,0;2,00\n5.0;1\n', right],
  ['no-break spaces and curly quotes', 'v1a;v1b\n\u00a0Eens\u00a0;Don’t know\n', { v1a: [4], v1b: [-1] }],
  [
    'a number outside the scale',
    'v1a,v1b\n4,6\n5,6\n',
    { refused: ', row 2, column v1b: "6" is not a response (in 2 rows); expected 1-5' },
  ],
  ['other words', 'v1a,v1b\nAltijd,2\nAltijd,1\n', { refused: '"Altijd" is not a response (in 2 rows)' }],
  [
    'other words that are explained',
    'v1a,v1b\nAltijd,2\nVaak,1\n',
    { v1a: [5, 4], v1b: [2, 1] },
    { labels: { altijd: 5, vaak: 4 } },
  ],
  [
    '99 for what is missing',
    'v1a,v1b\n4,99\n5,1\n',
    { v1a: [4, 5], v1b: [-3, 1], note: '99 was taken for a missing answer' },
  ],
  [
    'numbers that run against their labels',
    'v1a,v1b\n1 - Helemaal eens,2\n',
    { v1a: [5], v1b: [2], note: 'after its words and not its number' },
  ],
  [
    'an error of Excel as text',
    'v1a,v1b\n4,#N/A\n',
    { refused: ', row 2, column v1b: "#N/A" is an error of a formula' },
  ],
  ['the same in Dutch', 'v1a,v1b\n4,#DEEL/0!\n', { refused: '"#DEEL/0!" is an error of a formula' }],
  ['totals below', 'naam,v1a,v1b\nx,4,2\ny,5,1\nTotaal,9,3\n', { ...right, found: 'totals' }],
  ['a try-out', 'id,v1a,v1b\nTEST1,1,1\nx,4,2\ny,5,1\n', { ...right, found: 'try-out' }],
  [
    'an id twice',
    'id,v1a,v1b\nx,4,2\nx,5,1\n',
    { refused: ', row 3, column id: "x" is also the respondent of row 2' },
  ],
  [
    'an id that is empty',
    'id,v1a,v1b\nx,4,2\n,5,1\n',
    { refused: ', row 3, column id: the respondent id is empty' },
  ],
  [
    'weights in words',
    'v1a,v1b,w\n4,2,veel\n',
    { refused: ', row 2, column w: "veel" is no weight' },
    { weight: 'w' },
  ],
  ['a weight below zero', 'v1a,v1b,w\n4,2,-1\n', { refused: '"-1" is no weight' }, { weight: 'w' }],
  [
    'a row an answer',
    'id,vraag,antwoord\nx,v1a,4\nx,v1b,2\ny,v1b,1\ny,v1a,5\n',
    { ...right, note: '2 respondents were made of its 4 rows' },
  ],
  [
    'a row an answer, one twice',
    'id,vraag,antwoord\nx,v1a,4\nx,v1b,2\nx,v1a,5\n',
    { refused: 'row 4, column vraag, item v1a: respondent "x" answers v1a a second time' },
  ],
  ['names that every object has', '__proto__,constructor,v1a,v1b\nx,y,4,2\nx,toString,5,1\n', right],
  [
    'more text than fits in memory',
    new Uint8Array(600_000_000),
    {
      refused: 'is 600 million bytes of text; at most 500 million are read into memory. Save it as Parquet',
    },
  ],
  [
    'twenty thousand columns',
    `v1a,v1b,${Array.from({ length: 20_000 }, (_, at) => `x${at}`).join()}\n4,2,${Array(20_000).fill('1').join()}\n5,1,${Array(20_000).fill('1').join()}\n`,
    right,
  ],
  [
    'a cell of five million letters',
    `v1a,v1b,x\n4,2,${'x'.repeat(5_000_000)}\n5,1,"${'y'.repeat(5_000_000)}"\n`,
    right,
  ],
];

const KINDS: readonly Case[] = [
  ['a workbook by the name of text', good, right],
  [
    'a web page by the name of .xls',
    '<html><table><tr><td>v1a</td></tr></table></html>',
    { refused: 'is a web page or XML, whatever its name; open it in Excel' },
  ],
  [
    'XML of Excel 2003',
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    { refused: 'is an XML spreadsheet of 2003' },
  ],
  [
    'an old binary workbook',
    oldBook(),
    { refused: 'is an old binary Office file (.xls); save it in Excel as .xlsx or CSV' },
  ],
  [
    'a workbook with a password',
    new Uint8Array([...oldBook().subarray(0, 600), ...utf16('EncryptedPackage')]),
    { refused: 'is locked with a password' },
  ],
  [
    'a binary workbook',
    zipSync({ 'xl/workbook.bin': strToU8('x') }),
    { refused: 'is a binary workbook (.xlsb)' },
  ],
  [
    'a zip with a CSV',
    zipSync({ 'export.csv': strToU8('v1a') }),
    { refused: 'is a zip file with export.csv; unpack it first' },
  ],
  ['an empty zip', zipSync({}), { refused: 'is a zip file with nothing in it' }],
  ['a Word document', zipSync({ 'word/document.xml': strToU8('x') }), { refused: 'is a Word document' }],
  [
    'a Numbers document',
    zipSync({ 'Index/Document.iwa': strToU8('x') }),
    { refused: 'is a Numbers document' },
  ],
  ['a PDF', '%PDF-1.7', { refused: 'is a PDF; export the answers' }],
  ['RTF', '{\\rtf1', { refused: 'is a text with layout (RTF)' }],
  ['gzip', new Uint8Array([0x1f, 0x8b, 8, 0, 0]), { refused: 'is packed with gzip; unpack it first' }],
  ['7-Zip', latin1('7z\xbc\xaf\x27\x1c'), { refused: 'is packed with 7-Zip' }],
  ['an R workspace', 'RDX3\nX', { refused: 'is an R workspace; write the table with write.csv' }],
  ['a database', 'SQLite format 3\0', { refused: 'is a database' }],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), { refused: 'is a picture' }],
  [
    'a SAS file',
    new Uint8Array([...Array(12).fill(0), 0xc2, 0xea, 0x81, 0x60]),
    { refused: 'is a SAS data file' },
  ],
  [
    'Parquet without its path',
    'PAR1',
    { refused: 'is Parquet, which is read from disk only; give its path' },
  ],
  ['Arrow cut off', 'ARROW1\0\0', { refused: /cannot be read as Arrow/ }],
];

const WORKBOOKS: readonly Case[] = [
  ['a workbook cut off', good.subarray(0, 300), { refused: 'is cut off: a zip file without its end' }],
  [
    'a workbook without its sheet',
    zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }),
    { refused: 'is damaged: its part xl/_rels/workbook.xml.rels is missing' },
  ],
  ['a workbook without sheets', sheet('', { sheets: {} }), { refused: 'has no visible sheet' }],
  ['an empty sheet', sheet('<sheetData/>'), { refused: 'is empty; expected a header row' }],
  [
    'several sheets',
    madeWorkbook({ sheets: { A: sheetXml(rows), B: sheetXml(rows) } }),
    { refused: 'has several sheets; name one of A, B as sheet' },
  ],
  [
    'several sheets, one named',
    madeWorkbook({ sheets: { A: '<sheetData/>', B: sheetXml(rows) } }),
    right,
    { sheet: 'B' },
  ],
  ['a part locked with a password', flagged(good), { refused: 'is locked with a password' }],
  [
    'a bomb',
    sheet(`<sheetData>${' '.repeat(12_000_000)}</sheetData>`),
    { refused: 'unpacks to more than 250 times its size' },
  ],
  [
    'elements in elements without end',
    sheet('<a>'.repeat(100_000)),
    { refused: 'elements stand more than 200 deep' },
  ],
  [
    'entities that call each other',
    ofRow('<c r="A2" t="inlineStr"><is><t>&lol9;</t></is></c><c r="B2"><v>2</v></c>'),
    { refused: '"&lol9;" is not a response' },
  ],
  [
    'XML that ends too early',
    ofRow('<c r="A2"><v>4'),
    { refused: 'its part xl/worksheets/sheet1.xml is damaged' },
  ],
  [
    'a stray cell',
    sheet(
      sheetXml(rows).replace(
        '</sheetData>',
        '<row r="1048576"><c r="AMJ1048576"><v>1</v></c></row></sheetData>',
      ),
    ),
    { refused: ', row 1048576, column AMJ: holds a cell where the header has no name' },
  ],
  [
    'merged cells',
    sheet(sheetXml(rows, '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>')),
    { refused: 'cells A2:A3 are merged' },
  ],
  [
    'a hidden row',
    sheet(sheetXml(rows).replace('<row r="3"', '<row r="3" hidden="1"')),
    { refused: 'row 3 is hidden, by hand or by a filter' },
  ],
  [
    'a hidden row, left out',
    sheet(sheetXml(rows).replace('<row r="3"', '<row r="3" hidden="1"')),
    { v1a: [4], note: 'Hidden rows were left out: 1.' },
    { hiddenRows: 'skip' },
  ],
  [
    'a formula without a result',
    ofRow('<c r="A2"><f>B2+2</f></c><c r="B2"><v>2</v></c>'),
    {
      refused: ', row 2, column v1a: "=B2+2" is a formula whose result is not in the file; open it in Excel',
    },
  ],
  [
    'a formula with its result',
    ofRow('<c r="A2"><f>B2+2</f><v>4</v></c><c r="B2"><v>2</v></c>'),
    { v1a: [4], v1b: [2] },
  ],
  [
    'an error in an answer',
    ofRow('<c r="A2" t="e"><v>#DIV/0!</v></c><c r="B2"><v>2</v></c>'),
    { refused: ', row 2, column v1a: "#DIV/0!" is an error of a formula; mend' },
  ],
  [
    'a text that is not there',
    ofRow('<c r="A2" t="s"><v>0</v></c>'),
    { refused: ', row 2, column A: names text 0, which the workbook lacks' },
  ],
  [
    'answers that Excel took for dates',
    ofRow('<c r="A2" s="1"><v>45413</v></c><c r="B2"><v>2</v></c>', {
      styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
    }),
    { refused: '"2024-05-01" is not a response' },
  ],
  [
    'an OpenDocument with a password',
    ods('', '<m><encryption-data/></m>'),
    { refused: 'is locked with a password' },
  ],
  [
    'an OpenDocument that repeats without end',
    ods(odsRow(['v1a', 'v1b']) + odsRow(['4', '2'], 'table:number-rows-repeated="99999999"')),
    { refused: 'its sheets span more than 20 million cells' },
  ],
  ['an OpenDocument', ods(odsRow(['v1a', 'v1b']) + odsRow(['4', '2']) + odsRow(['5', '1'])), right],
];

const STATISTICS: readonly Case[] = [
  ['SPSS cut off in its header', sav.subarray(0, 100), { refused: 'is cut off in its header' }],
  ['SPSS cut off in its dictionary', sav.subarray(0, 900), { refused: 'is cut off before its data' }],
  [
    'SPSS cut off in its data',
    sav.subarray(0, sav.length - 9),
    { refused: 'is cut off after 3 of its 4 cases' },
  ],
  [
    'SPSS that announces fewer cases',
    changed(sav, 80, 3),
    { refused: 'holds more than the 3 cases it announces' },
  ],
  ['SPSS of an unknown layout', changed(sav, 64, 9), { refused: 'is damaged in its header (layout' }],
  [
    'SPSS compressed in an unknown way',
    changed(sav, 72, 7),
    { refused: 'is compressed in an unknown way (7)' },
  ],
  [
    'SPSS with an unknown record',
    changed(sav, 176, 66),
    { refused: 'is damaged before its data (a record of type 66)' },
  ],
  [
    'SPSS in an encoding of no known name',
    changed(sav, ascii('UTF-8', sav), 0x58, 0x58),
    { refused: 'has its texts in the encoding "XXF-8", which is not known here' },
  ],
  [
    'a damaged block of .zsav',
    changed(zsav, zsav.length - 200, 1, 2, 3),
    { refused: /is (damaged|cut off)/ },
  ],
  [
    'Stata of an old version',
    changed(fixture('dta/haven-08.dta'), 0, 108),
    { refused: 'is of version 108 of Stata' },
  ],
  [
    'Stata cut off',
    dta.subarray(0, dta.length - 500),
    { refused: /is (damaged|cut off).*copy or export it again/ },
  ],
  [
    'a portable file cut off',
    fixture('sav/portable.por').subarray(0, 1200),
    { refused: 'is cut off; copy or export it again' },
  ],
  [
    'a portable file in another character set',
    changed(fixture('sav/portable.por'), 270, 0x41),
    { refused: 'is a portable file in another character set' },
  ],
];

const ALL = [...TEXTS, ...KINDS, ...WORKBOOKS, ...STATISTICS];

/** What an error says for which there is no Dutch. */
function notInDutch(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    const told =
      error instanceof DataProblems
        ? error.problems.flatMap(({ problem, cure }) => [problem, cure])
        : [(error as DataError).problem, (error as DataError).cure].filter(Boolean).length === 2
          ? [`${(error as DataError).problem}; ${(error as DataError).cure}`]
          : [(error as DataError).problem];
    return told.filter((text) => dutchOf(text) === null);
  }
  return [];
}

describe('a broken or awkward file', () => {
  it('comes in more than 100 kinds', () => expect(ALL.length).toBeGreaterThan(100));

  it.each(ALL.map(([kind, content, outcome, options = {}]) => ({ kind, content, outcome, options })))(
    'is refused with its cure, or right: $kind',
    ({ content, outcome, options }) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      // time of this process: other work on the machine does not count
      const before = process.cpuUsage();
      const read = () => understand(readTable({ name: 'own.dat', bytes }, options), SOUGHT, options);
      if ('refused' in outcome) {
        expect(read).toThrow(outcome.refused);
        expect(read).toThrow(DataError);
        expect(read).toThrow(/^own\.dat.*: .*[;:.] ?.+/);
        expect(notInDutch(read)).toEqual([]);
      } else {
        const { items, notes, findings } = read();
        expect([...(items[0]?.answers ?? [])]).toEqual(outcome.v1a);
        if (outcome.v1b) expect([...(items[1]?.answers ?? [])]).toEqual(outcome.v1b);
        if (outcome.note) expect(notes.join('\n')).toContain(outcome.note);
        expect(notes.filter((note) => dutchOf(note) === null)).toEqual([]);
        if (outcome.found) expect(findings.map(({ kind }) => kind)).toContain(outcome.found);
      }
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(5000);
    },
  );
});
