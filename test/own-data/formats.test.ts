import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableFromArrays, tableToIPC } from '@uwdata/flechette';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as excel from 'xlsx';
import { fileKind } from '../../src/own-data/file-kind.ts';
import { readTable } from '../../src/own-data/read-table.ts';
import { readTableFile } from '../../src/own-data/read-table-file.ts';
import type { SourceCell, SourceTable } from '../../src/own-data/source-table.ts';
import { rowsOf } from './column-cells.ts';

const folder = mkdtempSync(join(tmpdir(), 'formats-'));

/** A survey of two texts and three items, every row with an id. */
type Row = readonly [number, string | null, number | null, number | null, string | null];
const NAMES = ['id', 'gemeente', 'v1a', 'v1b', 'toelichting'];
const text = fc
  .string({
    unit: fc.constantFrom('a', 'Z', '7', 'é', 'ß', '€', 'ж', '"', ',', ';', "'", '&', '<', '-', '\n'),
    minLength: 1,
    maxLength: 12,
  })
  .map((letters) => `t${letters.trim()}`);
const answer = fc.option(fc.integer({ min: 1, max: 5 }));
const surveys = fc
  .array(fc.tuple(fc.option(text), answer, answer, fc.option(text)), { minLength: 1, maxLength: 8 })
  .map((rows) => rows.map((row, index): Row => [index + 1, ...row]));

const quoted = (cell: SourceCell): string => {
  const plain = String(cell ?? '');
  return /[",;\t\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};
const delimited = (rows: readonly Row[], delimiter: string): string =>
  [NAMES, ...rows].map((row) => row.map(quoted).join(delimiter)).join('\r\n');
const latin1 = (content: string): Uint8Array => new Uint8Array(Buffer.from(content, 'latin1'));
const sheet = (rows: readonly Row[], bookType: excel.BookType): Uint8Array => {
  const book = excel.utils.book_new();
  excel.utils.book_append_sheet(
    book,
    excel.utils.aoa_to_sheet([NAMES, ...rows].map((row) => [...row])),
    'Blad1',
  );
  return new Uint8Array(excel.write(book, { type: 'buffer', bookType }));
};
const columns = (rows: readonly Row[]) =>
  Object.fromEntries(NAMES.map((name, index) => [name, rows.map((row) => row[index] ?? null)]));

const WRITERS: Record<string, (rows: readonly Row[]) => Uint8Array> = {
  'comma, UTF-8': (rows) => new TextEncoder().encode(delimited(rows, ',')),
  'semicolon, UTF-8 with mark': (rows) => new TextEncoder().encode(`\ufeff${delimited(rows, ';')}`),
  'tab, UTF-16 with mark': (rows) => new Uint8Array(Buffer.from(`\ufeff${delimited(rows, '\t')}`, 'utf16le')),
  xlsx: (rows) => sheet(rows, 'xlsx'),
  ods: (rows) => sheet(rows, 'ods'),
  arrow: (rows) => tableToIPC(tableFromArrays(columns(rows)), { format: 'file' }) as Uint8Array,
  'arrow stream': (rows) => tableToIPC(tableFromArrays(columns(rows)), { format: 'stream' }) as Uint8Array,
};

/** Text formats hold numbers as text, and an empty text as nothing. */
const asText = (table: SourceTable): string[][] =>
  rowsOf(table).map((row) => row.map((cell) => String(cell ?? '')));

describe('readTable', () => {
  it.each(Object.keys(WRITERS))('gives a random survey back from %s', (name) => {
    fc.assert(
      fc.property(surveys, (rows) => {
        const table = readTable({
          name: 'any',
          bytes: (WRITERS[name] as (rows: readonly Row[]) => Uint8Array)(rows),
        });
        expect(table.columns.map((column) => column.name)).toEqual(NAMES);
        expect(asText(table)).toEqual(rows.map((row) => row.map((cell) => String(cell ?? ''))));
      }),
      { numRuns: 60 },
    );
  });

  it('reads Windows-1252, as a Dutch Excel writes CSV', () => {
    const table = readTable({ name: 'x.csv', bytes: latin1('gemeente;v1a\r\nSúdwest-Fryslân;3,0\r\n') });
    expect(rowsOf(table)).toEqual([['Súdwest-Fryslân', '3,0']]);
  });

  it.each(['utf16le', 'utf16be'])('reads %s without its mark', (order) => {
    const bytes = Buffer.from('gemeente;v1a\r\nFryslân;4\r\n', 'utf16le');
    if (order === 'utf16be') bytes.swap16();
    expect(rowsOf(readTable({ name: 'x.csv', bytes }))).toEqual([['Fryslân', '4']]);
  });

  it('takes an encoding and a delimiter in place of those that it finds', () => {
    const bytes = Uint8Array.from([0x61, 0x7c, 0x62, 0x0a, 0xb3, 0x7c, 0x31]);
    const table = readTable({ name: 'x.csv', bytes }, { encoding: 'windows-1250', delimiter: '|' });
    expect(rowsOf(table)).toEqual([['ł', '1']]);
  });

  it('reads what DuckDB writes as Parquet, also with other types', async () => {
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    for (const [index, rows] of fc.sample(surveys, { numRuns: 5, seed: 7 }).entries()) {
      const csv = join(folder, `${index}.csv`);
      const parquet = join(folder, `it's ${index}.bin`);
      writeFileSync(csv, delimited(rows, ','));
      await connection.run(
        `COPY (SELECT * FROM read_csv('${csv}', all_varchar = true, new_line = '\\r\\n')) TO '${parquet.replace("'", "''")}' (FORMAT parquet)`,
      );
      expect(fileKind({ name: 'x', bytes: readFileSync(parquet) })).toBe('parquet');
      expect(asText(await readTableFile(parquet))).toEqual(
        rows.map((row) => row.map((cell) => String(cell ?? ''))),
      );
    }
    const typed = join(folder, 'typed.parquet');
    await connection.run(
      `COPY (SELECT 4::TINYINT AS a, 4::BIGINT AS b, 4.5::DOUBLE AS c, DATE '2024-05-01' AS d, NULL::INTEGER AS e,
        true AS f, TIMESTAMP '2024-05-01 13:30:00' AS g, 'x' AS h, 1.25::DECIMAL(9,2) AS i) TO '${typed}' (FORMAT parquet)`,
    );
    expect(rowsOf(await readTableFile(typed))).toEqual([
      [4, 4, 4.5, '2024-05-01', null, 'true', '2024-05-01 13:30:00', 'x', 1.25],
    ]);
    connection.closeSync();
  });

  it('refuses Parquet and Arrow that are cut off', async () => {
    const path = join(folder, 'cut.parquet');
    writeFileSync(path, 'PAR1 and no more');
    await expect(readTableFile(path)).rejects.toThrow(/^cut\.parquet: cannot be read as Parquet/);
    const bytes = (WRITERS.arrow as (rows: readonly Row[]) => Uint8Array)([[1, 'a', 2, 3, null]]);
    expect(() => readTable({ name: 'cut.arrow', bytes: bytes.subarray(0, 300) })).toThrow(
      /^cut\.arrow: (cannot be read as Arrow|.*cut off)/,
    );
  });
});

describe('readTableFile', () => {
  it('refuses what is larger than memory at once, and says what to do', async () => {
    const path = join(folder, 'huge.csv');
    writeFileSync(path, 'v1a,v1b');
    truncateSync(path, 12_000_000_000);
    await expect(readTableFile(path)).rejects.toThrow(
      'it is 12000 million bytes, and at most 2000 million are read into memory; save it as Parquet, or count it as it is',
    );
    await expect(readTableFile(folder)).rejects.toThrow(/cannot be read; check the path/);
    rmSync(path);
  });
});

describe('readOds', () => {
  const ods = (rows: string, styles = '') =>
    odsFile(`<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>
      <table:table table:name="Blad1" table:style-name="ta1">${rows}</table:table></office:spreadsheet></office:body>`);
  const cell = (inside: string, attributes = 'office:value-type="string"') =>
    `<table:table-cell ${attributes}>${inside}</table:table-cell>`;
  const head = `<table:table-row>${['a', 'b', 'c'].map((name) => cell(`<text:p>${name}</text:p>`)).join('')}</table:table-row>`;
  const read = (bytes: Uint8Array, options = {}) => readTable({ name: 'own.ods', bytes }, options);

  it('follows repeated cells and rows, spaces, annotations, dates and formulas without a result', () => {
    const row =
      '<table:table-row table:number-rows-repeated="2">' +
      '<table:table-cell office:value-type="float" office:value="4" table:number-columns-repeated="2"/>' +
      cell(
        '<office:annotation><text:p>remark</text:p></office:annotation><text:p>x<text:s text:c="2"/>y</text:p><text:p>z</text:p>',
      ) +
      '</table:table-row>';
    const other =
      '<table:table-row><table:table-cell office:value-type="date" office:date-value="2024-05-01T13:30:00"/>' +
      '<table:table-cell table:formula="of:=[.A1]+1"/><table:table-cell office:value-type="time" office:time-value="PT09H05M00S"/>' +
      '<table:table-cell table:number-columns-repeated="16381"/></table:table-row>' +
      '<table:table-row table:number-rows-repeated="1048572"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    const table = read(ods(head + row + other));
    expect(rowsOf(table)).toEqual([
      [4, 4, 'x  y\nz'],
      [4, 4, 'x  y\nz'],
      ['2024-05-01 13:30:00', '=[.A1]+1', '09:05:00'],
    ]);
    expect([table.rowNumber(0), table.rowNumber(2)]).toEqual([2, 4]);
  });

  it('keeps errors, which are stored as empty texts, apart from formulas with an empty result', () => {
    const row =
      '<table:table-row><table:table-cell table:formula="of:=NA()" office:value-type="string" office:string-value=""><text:p>#N/A</text:p></table:table-cell>' +
      '<table:table-cell table:formula="of:=1/0" office:value-type="float" office:value="0"><text:p>Err:532</text:p></table:table-cell>' +
      '<table:table-cell table:formula="of:=IF(1;&quot;&quot;)"><text:p/></table:table-cell></table:table-row>';
    expect(rowsOf(read(ods(head + row)))).toEqual([['#N/A', 'Err:532', null]]);
  });

  it('refuses merged cells and hidden rows, and a sheet repeated without end', () => {
    const merged = `<table:table-row>${cell('<text:p>x</text:p>', 'office:value-type="string" table:number-rows-spanned="2"')}</table:table-row>`;
    expect(() => read(ods(head + merged))).toThrow('own.ods: cells A2:A3 are merged');
    const hidden = `<table:table-row table:visibility="filter">${cell('<text:p>x</text:p>')}</table:table-row>`;
    expect(() => read(ods(head + hidden))).toThrow('own.ods: row 2 is hidden');
    expect(read(ods(head + hidden), { hiddenRows: 'skip' }).rows).toBe(0);
    const endless = `<table:table-row table:number-rows-repeated="1000000">${cell('<text:p>x</text:p>', 'office:value-type="string" table:number-columns-repeated="1000"')}</table:table-row>`;
    expect(() => read(ods(head + endless))).toThrow('own.ods: its sheets span more than 20 million cells');
  });
});

function odsFile(content: string): Uint8Array {
  const names = ['office', 'table', 'text', 'style']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  // some writers leave the part with the type out
  return zipSync({
    'content.xml': strToU8(`<office:document-content ${names}>${content}</office:document-content>`),
  });
}
