import { expect, it } from 'vitest';
import { auditTable } from '../../src/checks/audit-table.ts';
import { publishedTableOf } from '../../src/own-data/read-published-table.ts';
import type { TableOptions } from '../../src/published-tables/published-table.ts';
import { readMapping } from '../../src/published-tables/read-mapping.ts';

/** Name, text, what the complaint or the verdict must say, and what the reader knows. */
type Case = readonly [name: string, text: string, told: RegExp, options?: TableOptions];

const scale = { min: 1, max: 5 };
const GOOD = 'item;n;1;2;3;4;5;gem.;SD';
const one = (cells: string) => `${GOOD}\na;${cells}\nb;5;20;0;20;20;40;3,60;1,67\n`;

const BROKEN: readonly Case[] = [
  ['nothing at all', '', /is empty; /],
  ['white space', ' \n \n', /is empty; it needs a row of headings/],
  ['headings only', `${GOOD}\n`, /no row with numbers under its headings; check the headings/],
  ['no headings', '5;20;0;20\n6;30;1;20\n', /no row of headings was found; the table needs headings/],
  ['words only', 'this is;no table\nat all;really\n', /no row of headings was found/],
  ['a PDF', '%PDF-1.7 ...', /is a PDF; /],
  ['a zip', 'PK\x03\x04 rubbish', /zip|damaged|archive/],
  ['a binary file', 'item\0n\0', /zero; export it again|no text/],
  ['a page without a table', '<html><body>Hello</body></html>', /has no <table>; save the page itself/],
  ['a quote left open', 'item;n;gem.\n"a;5;3,60\nb;5;3,60\n', /is not well-formed CSV: .*\. Put quotes/],
  ['a word for n', one('many;20;0;20;20;40;3,60;1,67'), /row 2, column n, "many": "many" is no number/],
  ['half an answer', one('5,5;20;0;20;20;40;3,60;1,67'), /column n, "5,5": "5.5" is no whole number/],
  ['no answers', one('0;20;0;20;20;40;3,60;1,67'), /"0" answers; expected 1 or more/],
  ['less than none', one('-5;20;0;20;20;40;3,60;1,67'), /"-5" answers; expected 1 or more/],
  [
    'a billion answers',
    one('1000000000;20;0;20;20;40;3,60;1,67'),
    /more than the 1000000 that are looked at/,
  ],
  ['an empty n', one(';20;0;20;20;40;3,60;1,67'), /row 2: n is not printed; give it or bounds of it/],
  ['a dash for n', one('–;20;0;20;20;40;3,60;1,67'), /row 2: n is not printed/],
  ['a percentage above 100', one('5;140;0;20;20;40;3,60;1,67'), /row 2: no counts print .*1 140/],
  ['a percentage below 0', one('5;-20;0;20;20;40;3,60;1,67'), /column 1, "-20": "-20" is negative/],
  ['a negative SD', one('5;20;0;20;20;40;3,60;-1,67'), /column SD, "-1,67": "-1.67" is negative/],
  ['a mean off the scale', one('5;;;;;;9,20;'), /row 2: no counts print .*gem\. 9.20/],
  ['a word in a cell', one('5;20;zero;20;20;40;3,60;1,67'), /row 2, column 2, "zero": "zero" is no number/],
  ['two points in a number', one('5;20;0;20;20;40;3.6.0;1,67'), /column gem\., "3\.6\.0"/],
  ['two printed values for one', one('5;20;0;20;20;40;3,60 4,10;1,67'), /column gem\./],
  ['a formula error', one('5;20;0;#N/A;20;40;3,60;1,67'), /row 2, column 3, "#N\/A"/],
  ['a share that is no whole row', one('5;20;0;20;20;90;3,60;1,67'), /row 2: no counts print/],
  ['too many decimals', one('5;20;0;20;20;40;3,6000000001;1,67'), /more decimals than are looked at/],
  ['an endless number', one(`5;20;0;20;20;40;3,${'6'.repeat(400)};1,67`), /more decimals than are looked at/],
  ['scientific notation', one('5;20;0;20;20;40;3,6e2;1,67'), /column gem\., "3,6e2"/],
  ['a row too short', `${GOOD}\na;5;20\nb;5;20;0;20;20;40;3,60;1,67\n`, /1 consistent|2 consistent/],
  ['a row too long', one('5;20;0;20;20;40;3,60;1,67;7;8;9'), /consistent/],
  [
    'a category off the scale',
    'item;n;1;2;9\na;5;20;40;40\n',
    /column 9.*its category lies outside the scale 1 to 5/,
    { scale },
  ],
  [
    'an unknown scale',
    'item;n;gem.\na;28;5,19\n',
    /row 2: the scale is unknown; give the lowest and highest/,
  ],
  [
    'a mapping of no column',
    one('5;20;0;20;20;40;3,60;1,67'),
    /"score" is no column of the table; it has 1 item/,
    { mapping: [{ column: 'score', meaning: 'mean' }] },
  ],
  [
    'a mapping of column 99',
    one('5;20;0;20;20;40;3,60;1,67'),
    /"99" is no column of the table/,
    { mapping: [{ column: '99', meaning: 'mean' }] },
  ],
  ['a heading over everything', 'Table 1\nitem;n;gem.\na;28;9,19\n', /row 3: no counts print/, { scale }],
  ['columns twice', 'item;n;gem.;n;gem.\na;28;9,19;28;3,18\n', /row 2.*block 1: no counts print/, { scale }],
  ['a maximum that is no answer', 'item;n;gem.;max\na;28;3,18;7\n', /no counts print .*max 7/, { scale }],
  ['a spreadsheet error as text', one('5;20;0;20;20;#DIV/0!;3,60;1,67'), /column 5, "#DIV\/0!"/],
  ['control characters', one('5;20;0;20;20;40;3,\u000760;1,67'), /column gem\./],
  [
    '20,001 rows',
    `${GOOD}\n${'a;5;20;0;20;20;40;3,60;1,67\n'.repeat(20_001)}`,
    /has 20002 rows; a published table of at most/,
  ],
  [
    '600 columns',
    `item;n;${'x;'.repeat(600)}gem.\na;5;${'1;'.repeat(600)}3\n`,
    /has 603 columns; a published table of at most/,
  ],
];

for (const [name, text, told, options = {}] of BROKEN) {
  it(`tells the place and the cure, without a stack trace, a NaN or a hang: ${name}`, async () => {
    let said: string;
    try {
      const table = publishedTableOf({ name: 'table.csv', bytes: new TextEncoder().encode(text) }, options);
      const { rows, counts } = await auditTable(table);
      said = [
        ...table.unread.map(
          (cell) => `row ${cell.row}, column ${cell.column}, "${cell.text}": ${cell.reason}`,
        ),
        ...rows.map(({ row, group, reason }) => `row ${row}${group && `, ${group}`}: ${reason}`),
        `${counts.consistent} consistent`,
      ].join('\n');
    } catch (error) {
      expect((error as Error).name).toBe('DataError');
      said = (error as Error).message;
      expect(said).toMatch(/^table\.csv/);
    }
    expect(said).toMatch(told);
    expect(said).not.toMatch(/NaN|undefined|\[object| at .*:\d+:\d+/);
  });
}

it.each([
  ['meaning\nmean\n', /says no column or meaning/],
  [
    'column,meaning\nscore,average\n',
    /map\.csv, row 2, column meaning: "average" is no meaning; expected label/,
  ],
  ['column,meaning\nscore,percent\n', /row 2, column categories: "" is no category; expected one, as 4/],
  ['column,meaning\n"score,mean\n', /row 2: is not well-formed CSV: .*\. Put quotes/],
  ['column,meaning\nscore,mean,4\n', /row 2: has 3 cells, the header has 2; put quotes around a cell/],
  // rows are those of the file, whatever stands between them
  ['column,meaning\n\n"two\nlines", mean\nscore,average\n', /row 5, column meaning: "average" is no meaning/],
])('refuses a mapping with its row and its cure: %j', (text, told) => {
  expect(() => readMapping('map.csv', text)).toThrow(told);
});
