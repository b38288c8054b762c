import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePublications, publicationsCsv } from '../../src/own-report/index.ts';

const read = (csv: string) => parsePublications('may.csv', csv, '2026', () => 2);

describe('parsePublications', () => {
  it('reads a CSV of counts, also of groups, and of this wave only', () => {
    const csv =
      'wave,item,response,count,group\n2025,v1a,1,9,\n2026,v1a,1,6,\n2026,v1a,2,4,\n2026,v1a,2,3,team 1\n';
    expect(read(csv)).toEqual([
      {
        name: 'may.csv',
        tables: [
          { item: 'v1a', group: null, counts: [6, 4], shown: { as: 'counts' } },
          { item: 'v1a', group: 'team 1', counts: [0, 3], shown: { as: 'counts' } },
        ],
      },
    ]);
  });

  it('reads back what it wrote', () => {
    const text = fc.string({ minLength: 1, maxLength: 8 }).filter((own) => own.trim() === own);
    const table = fc.record({
      item: fc.constantFrom('v1a', 'v1b'),
      group: fc.option(text),
      counts: fc.tuple(fc.nat(), fc.nat()).map((own) => [...own]),
      shown: fc.constantFrom({ as: 'counts' } as const, { as: 'percentages', decimals: 0 } as const),
    });
    const tables = fc.uniqueArray(table, {
      minLength: 1,
      selector: ({ item, group }) => `${item} ${group}`,
    });
    fc.assert(
      fc.property(text, tables, (name, own) => {
        expect(read(publicationsCsv([{ name, tables: own }], '2026'))).toEqual([{ name, tables: own }]);
      }),
    );
  });

  it.each([
    ['item,response\nv1a,1\n', /may.csv, column count: is missing; the file has item, response/],
    ['item,response,count\nv1a,3,1\n', /row 2, column response: "3" is no whole number of 1 to 2/],
    ['item,response,count\nv1a,1,x\n', /row 2, column count: "x" is no whole number of 0 or more/],
    ['wave,item,response,count\n2025,v1a,1,1\n', /has no rows of wave 2026, but of 2025/],
  ])('refuses %j', (csv, message) => {
    expect(() => read(csv)).toThrow(message);
  });
});
