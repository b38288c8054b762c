import { describe, expect, it } from 'vitest';
import { findClaimed } from '../../src/published-tables/find-claimed.ts';
import { readClaims } from '../../src/published-tables/read-claims.ts';
import { splitText } from '../../src/published-tables/split-text.ts';
import { understandTable } from '../../src/published-tables/understand-table.ts';

const TABLE = 'item,n,1,2,3,4,5,mean\na,5,,,,,,3.60\nb,5,20,0,20,20,40,3.60\n';
const WAVES = ',2015,,2017,\nitem,n,mean,n,mean\na,5,3.60,5,3.80\n';
const found = (table: string, claims: string) =>
  findClaimed(
    understandTable(splitText('plain.csv', table), { scale: { min: 1, max: 5 } }),
    readClaims('claims.csv', claims),
  );

describe('findClaimed', () => {
  it('finds rows by label and group, and printed values by heading, name or categories', () => {
    const header = 'row;group;statistic;stated\n';
    const [wave] = found(WAVES, `${header}A;2017;gem.;3,80\n`);
    expect(wave).toMatchObject({ index: 1, than: null, claim: { stated: '3.80', line: 2 } });
    expect(wave?.printedValue).toEqual({ name: 'gem.', statistic: 'mean' });
    const [two, pair] = found(TABLE, `${header}b;;top 2;60%\nb;;percent 4-5;60\n`);
    expect(two?.printedValue).toMatchObject({ statistic: 'percent', of: [3, 4] });
    expect(pair?.printedValue).toMatchObject({ statistic: 'percent', of: [3, 4] });
  });

  it('refuses what it cannot place, with line, column and cure', () => {
    const header = 'row,group,statistic,stated,relation,than\n';
    const cases: [string, string, RegExp][] = [
      [
        TABLE,
        `${header}a,,mean,3.6,,\nzz,,mean,3,,\n`,
        /claims\.csv, row 3, column row: "zz" is no row of plain\.csv; expected one of "a", "b"/,
      ],
      [
        TABLE,
        `${header}a,,kurtosis,3,,\n`,
        /row 2, column statistic: "kurtosis" is not understood; expected mean, sd/,
      ],
      [
        TABLE,
        `${header}a,,percent 7,3,,\n`,
        /column statistic: "percent 7" lies outside the scale; expected categories from 1 to 5/,
      ],
      [TABLE, `${header}a,,mean,many,,\n`, /row 2, column stated: "many" is no number; expected one/],
      [TABLE, `${header}a,,mean,,,\n`, /column stated: is empty/],
      [TABLE, `${header}a,,mean,,>,\n`, /column than: is empty/],
      [TABLE, `${header}a,,mean,,~,b\n`, /column relation: "~" is no relation; expected >, <, = or -/],
      [TABLE, `${header}a,,mean,,>,zz\n`, /column than: "zz" is no row/],
      [
        TABLE,
        'row,what\na,b\n',
        /row 1, column what: is not known; expected the columns row,statistic,stated/,
      ],
      [TABLE, '', /holds no claim; expected the columns/],
      [
        WAVES,
        `${header}a,,mean,3.6,,\n`,
        /column group: "" is no group of "a"; expected one of "2015", "2017"/,
      ],
    ];
    for (const [table, claims, told] of cases) expect(() => found(table, claims)).toThrow(told);
  });
});
