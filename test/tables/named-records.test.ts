import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { setLanguage } from '../../src/contracts/language.ts';
import { namedRecords } from '../../src/tables/named-records.ts';

const read = (text: string) => namedRecords('a.csv', text);

describe('namedRecords', () => {
  it.each([
    ['commas', 'a,b\n1,2\n', [2, '1', '2']],
    ['semicolons, and decimals with commas', '\ufeffa;b\r\n\r\n1;3,4\r\n;\r\n', [3, '1', '3,4']],
    ['tabs', 'a\tb\r1\t2\r', [2, '1', '2']],
    ['spaces around cells', '  a , "b"  \n 1 , "2, 3" \n"4" ,5', [2, '1', '2, 3'], [3, '4', '5']],
    ['spaces before the first quote and after the last', ' "a" , "b"\n 1, " 2 "  ', [2, '1', '2']],
    ['quotes in quotes', 'a,b\n "say "" , ""x""" , "" \n', [2, 'say " , "x"', '']],
    ['a line end in a cell', 'a,b\n"1\r\n2", 3\n4,5\n', [3, '1\r\n2', '3'], [4, '4', '5']],
    ['a header alone', 'a,b\n'],
    ['nothing', ' \n'],
  ])('reads %s', (_, text, ...expected) => {
    expect(read(text).map(({ row, cells }) => [row, cells.a, cells.b])).toEqual(expected);
  });

  it('takes names that every object has for names', () => {
    const [record] = read('__proto__,constructor\n1,2\n');
    expect(Object.entries(record?.cells ?? {})).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ]);
    expect(Object.getPrototypeOf(record?.cells)).toBe(Object.prototype);
  });

  it.each([
    ['a cell too many', 'a,b\n\n1,3,4\n', 'row 3: has 3 cells, the header has 2; put quotes around a cell'],
    ['a cell too few', 'a,b\n1\n', 'row 2: has 1 cells, the header has 2; it is cut off'],
    ['a name twice', 'a,a\n1,2\n', 'column a: is in the header twice; give each column one name'],
    [
      'a quote left open',
      'a,b\n1,"x\n',
      'row 2: is not well-formed CSV: a quote that opens here is never closed',
    ],
    ['quotes within a cell', 'a,b\n1,x "y"\n', 'row 2: is not well-formed CSV: a quote stands in a cell'],
    ['two quoted texts in a cell', 'a,b\n1,"x" "y"\n', 'row 2: is not well-formed CSV: a cell goes on after'],
  ])('refuses %s, with its row and its cure', (_, text, told) => {
    expect(() => read(text)).toThrow(`a.csv, ${told}`);
  });

  it('refuses in Dutch too', () => {
    onTestFinished(() => void setLanguage('en'));
    setLanguage('nl');
    expect(() => read('a,b\n1\n')).toThrow(
      'a.csv, rij 2: heeft 1 cellen, de kopregel heeft er 2; de rij is afgekapt',
    );
    expect(() => read('a,a\n1,2\n')).toThrow('a.csv, kolom a: staat twee keer in de kopregel; geef');
  });

  it('reads what another parser reads of a text with spaces around its cells', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'é', ',', ';', '"', '\n', ' '), minLength: 1 });
    const cell = word.map((text) => `x${text}x`);
    const spaces = fc.constantFrom('', ' ', '   ');
    const row = fc.tuple(...[0, 1, 2].map(() => fc.tuple(cell, fc.boolean(), spaces, spaces)));
    const layout = fc.record({
      delimiter: fc.constantFrom(',', ';'),
      lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), layout, (rows, { delimiter, lineEnd }) => {
        const written = rows.map((cells) =>
          cells.map(([text, quoted, before, after]) => {
            const isQuoted = quoted || /["\n]/.test(text) || text.includes(delimiter);
            return before + (isQuoted ? `"${text.replaceAll('"', '""')}"` : text) + after;
          }),
        );
        const text = [['row', 'stated', 'than'], ...written]
          .map((cells) => cells.join(delimiter))
          .join(lineEnd);
        const expected = parse(text, { columns: true, delimiter, info: true, trim: true }) as unknown as {
          record: Record<string, string>;
          info: { lines: number };
        }[];
        expect(read(text)).toEqual(expected.map(({ record, info }) => ({ row: info.lines, cells: record })));
      }),
    );
  });
});
