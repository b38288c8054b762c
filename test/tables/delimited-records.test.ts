import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/tables/decode-text.ts';
import { type DelimitedRecord, delimitedRecords } from '../../src/tables/delimited-records.ts';
import { likelyDelimiter } from '../../src/tables/likely-delimiter.ts';

const records = (text: string, delimiter = ',') =>
  delimitedRecords('a.csv', text, delimiter).map(({ row, cells }) => [row, ...cells]);

const OPTIONS = {
  bom: true,
  relax_column_count: true,
  skip_empty_lines: true,
  skip_records_with_empty_values: true,
} as const;

/**
 * What another parser reads. It counts a line end of two letters within quotes as two lines, where an editor
 * counts one.
 */
function oracle(text: string, delimiter: string): DelimitedRecord[] {
  const read = (one: string) =>
    parse(one, { ...OPTIONS, delimiter, info: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
  const lines = read(text.replace(/"[^"]*"/g, (quoted) => quoted.replaceAll('\r\n', '\n')));
  return read(text).map(({ record }, at) => ({ row: lines[at]?.info.lines ?? 0, cells: record }));
}

describe('delimitedRecords', () => {
  it.each([
    ['a line feed in a cell', 'a,b\n"x\ny",2\n3,4', [1, 'a', 'b'], [3, 'x\ny', '2'], [4, '3', '4']],
    ['both in a cell', 'a,b\r\n"x\r\ny",2\r\n3,4', [1, 'a', 'b'], [3, 'x\r\ny', '2'], [4, '3', '4']],
    ['other line ends in a cell', '"x\r\ny\rz"\n3\n', [3, 'x\r\ny\rz'], [4, '3']],
    ['a line feed in a name', '"a\nb",c\r\n1,2\r\n', [2, 'a\nb', 'c'], [3, '1', '2']],
    ['carriage returns alone', 'a,b\r1,2\r\r"3\r4",5\r', [1, 'a', 'b'], [2, '1', '2'], [5, '3\r4', '5']],
    ['doubled quotes', 'a,"b ""c"""\n"""",""\n', [1, 'a', 'b "c"'], [2, '"', '']],
    ['a quoted delimiter', '"a,b",c\n"1\n,2",\n', [1, 'a,b', 'c'], [3, '1\n,2', '']],
    ['quotes at the end', 'a\n"b"', [1, 'a'], [2, 'b']],
    ['a byte order mark', '\ufeff"a",b\n', [1, 'a', 'b']],
    ['records of any length', 'a\n1,2,3\n4,5', [1, 'a'], [2, '1', '2', '3'], [3, '4', '5']],
    ['empty records', '\n\na\n,\n"", \t\n \n1\n', [3, 'a'], [7, '1']],
    ['spaces around cells', ' a , b\n" 1 ", \n', [1, ' a ', ' b'], [2, ' 1 ', ' ']],
    ['what is no number or comment here', '#a,1e3,TRUE\n', [1, '#a', '1e3', 'TRUE']],
    [
      'names of what every object has',
      '__proto__,constructor\n1,2\n',
      [1, '__proto__', 'constructor'],
      [2, '1', '2'],
    ],
    ['nothing', ''],
    ['a mark alone', '\ufeff'],
  ])('reads %s', (_, text, ...expected) => {
    expect(records(text)).toEqual(expected);
  });

  it.each([
    ['is never closed', 'a,b\n1,"x\n2,3\n4,5', 2],
    ['is never closed, at the end', 'a\n"', 2],
    ['is doubled at the end', 'a\n"b""', 2],
    ['is followed by text', 'a,b\n"x"y,2', 2],
    ['is followed by text, lines below where it opened', 'a,b\n"x\r\ny"z,2', 3],
    ['is followed by a space', 'a,b\n1,"x" ,3', 2],
    ['is followed by another line end than the first', 'a,b\n"x"\r\n', 2],
    ['is followed by another delimiter', 'a,b\n"x";2', 2],
    ['opens within a cell', 'a,b\nx"y,2', 2],
    ['opens and closes within a cell', 'a,b\nx"y"z,2', 2],
    ['opens after a space', 'a,b\n\n1, "a, b"', 3],
    ['opens within a name', 'a"b,c\n1,2\n', 1],
  ])('refuses a quote that %s, and says where', (_, text, row) => {
    expect(() => records(text)).toThrow(
      new RegExp(`^a\\.csv, row ${row}: is not well-formed CSV: .*\\. Put quotes around cells`),
    );
    expect(() => oracle(text, ',')).toThrow(/Quote/);
  });

  it('reads what another parser reads, with its lines, from any table in any layout', () => {
    const cell = fc.oneof(
      fc.string({
        unit: fc.constantFrom(',', ';', '\t', '"', '\n', '\r', '\r\n', ' ', 'a', '1', 'é', '€', '𝄞'),
      }),
      fc.constantFrom('', '4', 'helemaal eens', '__proto__'),
    );
    const table = fc.array(fc.array(fc.tuple(cell, fc.boolean()), { minLength: 1, maxLength: 5 }), {
      maxLength: 8,
    });
    const layout = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t'),
      lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
      mark: fc.constantFrom('', '\ufeff'),
      ended: fc.boolean(),
    });
    fc.assert(
      fc.property(table, layout, (rows, { delimiter, lineEnd, mark, ended }) => {
        const written = (text: string, quoted: boolean) =>
          quoted || /["\r\n]/.test(text) || text.includes(delimiter)
            ? `"${text.replaceAll('"', '""')}"`
            : text;
        const lines = rows.map((cells) =>
          cells.map(([text, quoted]) => written(text, quoted)).join(delimiter),
        );
        const text = mark + lines.join(lineEnd) + (ended ? lineEnd : '');
        expect(delimitedRecords('a.csv', text, delimiter)).toEqual(oracle(text, delimiter));
      }),
      { numRuns: 500 },
    );
  });

  it('refuses whatever another parser refuses, and nothing else', () => {
    const text = fc.string({ unit: fc.constantFrom(',', '"', '"', '\n', ' ', 'a'), maxLength: 12 });
    const outcome = (read: () => unknown) => {
      try {
        return read();
      } catch {
        return 'refused';
      }
    };
    fc.assert(
      fc.property(text, (one) => {
        expect(outcome(() => delimitedRecords('a.csv', one, ','))).toEqual(outcome(() => oracle(one, ',')));
      }),
      { numRuns: 1_500 },
    );
  });

  const root = fileURLToPath(new URL('../../', import.meta.url));
  const files = ['data', 'examples', 'notebooks/tables', 'test/fixtures', 'test/oracles'].flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(csv|tsv|txt)$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  it.each(files)('reads %s as another parser does', (name) => {
    const text = decodeText({ name, bytes: readFileSync(root + name) });
    const delimiter = likelyDelimiter(text);
    const read = delimitedRecords(name, text, delimiter);
    expect(read.length).toBeGreaterThan(1);
    expect(read).toEqual(oracle(text, delimiter));
  });

  it('reads a cell of a megabyte, and one of half a million quotes', () => {
    const long = 'a\n'.repeat(500_000);
    expect(records(`"${long}",b\n`)).toEqual([[500_001, long, 'b']]);
    expect(records(`"${'""'.repeat(500_000)}"\n`)).toEqual([[1, '"'.repeat(500_000)]]);
  });

  it('tells how far a long text is read, quoted or not', () => {
    for (const line of ['1,2\n', '"1",2\n']) {
      const shares: number[] = [];
      const read = delimitedRecords('a.csv', line.repeat(140_000), ',', (share) => shares.push(share));
      expect(read).toHaveLength(140_000);
      expect(shares).toEqual([65_536 / 140_000, 131_072 / 140_000]);
    }
  });
});
