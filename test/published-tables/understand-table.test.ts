import { describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/universal';
import { publishedTableOf } from '../../src/own-data/read-published-table.ts';
import type { PrintedRow, TableOptions } from '../../src/published-tables/published-table.ts';

const read = (text: string, options: TableOptions = {}, name = 'table.csv') =>
  publishedTableOf({ name, bytes: new TextEncoder().encode(text) }, options);
const told = ({ summary }: PrintedRow) =>
  (summary?.printedValues ?? []).map(
    ({ statistic, printed, below, of }) =>
      `${statistic}${of ? ` of ${of.join('+')}` : ''} ${below ? '<' : ''}${printed}`,
  );

describe('a published table', () => {
  it('is read with Dutch headings and labels, decimal commas, %, dashes, <1 and footnote marks', () => {
    const text =
      'stelling;n;helemaal oneens;oneens;neutraal;eens;helemaal eens;weet niet;gem.;SD\n' +
      'Cijfers kloppen*;1.209;<1%;4%;13%;66%;16%;–;3,94ᵃ;0,68\n';
    const { rows, scale, unread } = read(text);
    expect(scale).toMatchObject({ min: 1, max: 5 });
    expect(unread).toEqual([]);
    expect(rows[0]?.label).toBe('Cijfers kloppen*');
    expect(rows.map(told)[0]).toEqual([
      'n 1209',
      'percent of 0 <1',
      'percent of 1 4',
      'percent of 2 13',
      'percent of 3 66',
      'percent of 4 16',
      'mean 3.94',
      'sd 0.68',
    ]);
  });

  it('is read the other way round where the highest answer stands first', () => {
    const { rows } = read('item\tn\tStrongly agree\tAgree\tDisagree\nA\t4\t50\t25\t25\n');
    expect(rows.map(told)[0]).toEqual(['n 4', 'percent of 2 50', 'percent of 1 25', 'percent of 0 25']);
  });

  it('is read with waves side by side under a row of their names, from a page', () => {
    const html =
      '<p>Text</p><table><tr><th></th><th colspan=2>2010</th><th colspan=2>2017</th></tr>' +
      '<tr><th>item</th><th>n</th><th>mean</th><th>n</th><th>mean</th></tr>' +
      '<tr><td>A<sup>1</sup></td><td>1,234</td><td>3.40</td><td>25</td><td>3.52</td></tr></table>';
    const { rows } = read(html, { scale: { min: 1, max: 5 } }, 'page.html');
    expect(rows.map(({ label, group }) => [label, group])).toEqual([
      ['A', '2010'],
      ['A', '2017'],
    ]);
    expect(rows.map(told)).toEqual([
      ['n 1234', 'mean 3.40'],
      ['n 25', 'mean 3.52'],
    ]);
  });

  it('is read as pasted from a page, with two printed values in a cell and a title above', () => {
    const pasted =
      'Tabel 3.1 Oordeel over de dienstverlening\n' +
      'Stelling n M SD top 2\n' +
      'Het contact verliep prettig 67 3,36 0,71 40%\n' +
      'Ik werd snel geholpen 67 3,40 0,80 –\n';
    const { rows } = read(pasted, { scale: { min: 1, max: 4 } });
    expect(rows.map(told)).toEqual([
      ['n 67', 'mean 3.36', 'sd 0.71', 'percent of 2+3 40'],
      ['n 67', 'mean 3.40', 'sd 0.80'],
    ]);
    const wide = 'item    n    M (SD)    95% CI\nA b c    30    3,4 (0,8)    3,1–3,7\n';
    expect(read(wide, { scale: { min: 1, max: 5 } }).rows.map(told)[0]).toEqual([
      'n 30',
      'mean 3.4',
      'sd 0.8',
      'ci low 3.1',
      'ci high 3.7',
    ]);
  });

  it('is read with counts where its categories add to n', () => {
    const { rows, columns } = read('item,n,0,1,2\nA,10,2,3,5\nB,12,2,4,6\n');
    expect(rows.map(told)[0]).toEqual(['n 10', 'count of 0 2', 'count of 1 3', 'count of 2 5']);
    expect(columns[2]?.meaning).toBe('count of answer 0');
  });

  it('takes what a mapping says, lists what it does not understand, and goes on', () => {
    const text = 'vraag;N;eens samen;score;opmerking\nA;20;45;3,25;goed\nB;20;45;?;-\n';
    const options = {
      scale: { min: 1, max: 5 },
      mapping: [
        { column: 'eens samen', meaning: 'percent', categories: '4-5' },
        { column: '4', meaning: 'mean' },
      ],
    };
    const { rows, unread, columns } = read(text, options);
    expect(rows.map(told)).toEqual([
      ['n 20', 'percent of 3+4 45', 'mean 3.25'],
      ['n 20', 'percent of 3+4 45'],
    ]);
    expect(unread).toEqual([{ row: 3, column: 'score', text: '?', reason: '"?" is no number' }]);
    expect(columns.map(({ meaning }) => meaning)).toContain('not understood');
  });

  it('takes items averaged into a scale, and percentages of all respondents', () => {
    const scaleMean = read('item,n,mean,sd\nA,30,4.10,1.20\n', { scale: { min: 1, max: 7 }, items: 3 });
    expect(scaleMean.rows[0]?.summary?.scores).toHaveLength(19);
    const based = read('item,n,1,2,weet niet\nA,10,40,40,20\n', { base: 'respondents' });
    expect(based.rows.map(told)[0]).toEqual([
      'respondents 10',
      'percent of 0 40',
      'percent of 1 40',
      "don't know percent 20",
    ]);
  });

  it('is read from a workbook, where the decimals of a column are the most that one of its numbers shows', async () => {
    const line = (cells: readonly (string | number)[]) => cells.map((value) => ({ value }));
    const lines = [
      ['item', 'n', 'eens %', 'gem.'],
      ['A', 20, 45, 3.4],
      ['B', 20, 0.45, 3.45],
      ['C', 20, 45, 1 / 3],
    ];
    const written = await writeWorkbook(lines.map(line) as never).toBlob();
    const bytes = new Uint8Array(await written.arrayBuffer());
    const mapping = [{ column: 'eens %', meaning: 'percent', categories: '4-5' }];
    const options = { scale: { min: 1, max: 5 }, mapping };
    const { rows, unread } = publishedTableOf({ name: 'table.xlsx', bytes }, options);
    expect(unread.map(({ row, column, reason }) => [row, column, reason.split(';')[0]])).toEqual([
      [3, 'eens %', 'is a fraction in a column of percentages'],
      [4, 'gem.', '0.3333333333333333 is not rounded'],
    ]);
    expect(rows.map(told)[0]?.slice(0, 1)).toEqual(['n 20']);
    expect(rows.map(told)[1]).toEqual(['n 20', 'mean 3.45']);
  });
});

describe('tables as they stand in reports', () => {
  it('reads n over the columns of a wave, and a heading that stands in the row above', () => {
    const text =
      ';2010 (n = 1.120);;2017 (N=84);;verschil\nstelling;% (zeer) eens;gem.;% (zeer) eens;gem.;\na;65%;3,71;58%;3,52;0,2\n';
    const { rows, columns } = read(text, { scale: { min: 1, max: 5 } });
    expect(rows.map(({ group }) => group)).toEqual(['2010', '2017']);
    expect(rows[0]?.summary?.printedValues).toEqual([
      { name: 'n over its columns', statistic: 'n', printed: '1120' },
      { name: '% (zeer) eens', statistic: 'percent', of: [3, 4], printed: '65' },
      { name: 'gem.', statistic: 'mean', printed: '3.71' },
    ]);
    expect(columns.at(-1)).toMatchObject({ heading: 'verschil', group: '', meaning: 'ignore' });
  });

  it('reads text pasted from a page under its title: mean (SD), median (IQR), n (%)', () => {
    const text = [
      'Table 3. Satisfaction with care (1 = very dissatisfied, 5 = very satisfied)',
      'Item          N     Mean (SD)      Median (IQR)    Top-2 box n (%)',
      'Reception     128   4.12 (0.83)    4 (4–5)         104 (81.3)',
      'Privacy       –     –              –               –',
    ].join('\n');
    const { rows, unread } = read(text, { scale: { min: 1, max: 5 } });
    expect(unread).toEqual([]);
    expect(rows).toHaveLength(1);
    expect(
      rows[0]?.summary?.printedValues.map(({ statistic, of, printed }) => [statistic, of, printed]),
    ).toEqual([
      ['n', undefined, '128'],
      ['mean', undefined, '4.12'],
      ['sd', undefined, '0.83'],
      ['median', undefined, '4'],
      ['q1', undefined, '4'],
      ['q3', undefined, '5'],
      ['count', [3, 4], '104'],
      ['percent', [3, 4], '81.3'],
    ]);
  });

  it('keeps a row together where one heading stands twice, and numbers apart that single spaces divide', () => {
    const text =
      'stelling n gem. gem. SD min max\nv1a Visie  220 3.75 3,84 .88 1 5\nv1b Doel 221 3.70 3,76 .90 1 5\n';
    const { rows, columns, unread } = read(text, { scale: { min: 1, max: 5 } });
    expect(unread).toEqual([]);
    expect(columns[3]).toMatchObject({
      meaning: 'not understood',
      by: expect.stringMatching(/once more, alone/),
    });
    expect(rows.map(told)).toEqual([
      ['n 220', 'mean 3.75', 'sd .88', 'min 1', 'max 5'],
      ['n 221', 'mean 3.70', 'sd .90', 'min 1', 'max 5'],
    ]);
  });
});
