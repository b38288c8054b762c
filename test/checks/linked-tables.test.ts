import { describe, expect, it } from 'vitest';
import { auditTable } from '../../src/checks/audit-table.ts';
import { findClaimed } from '../../src/published-tables/find-claimed.ts';
import { readClaims } from '../../src/published-tables/read-claims.ts';
import { readMapping } from '../../src/published-tables/read-mapping.ts';
import { splitText } from '../../src/published-tables/split-text.ts';
import { understandTable } from '../../src/published-tables/understand-table.ts';

// 5 answers with mean 3.60 have sum 18, 10 with 3.70 sum 37: the means are 3.6 and 3.7, 0.1
// apart. Of 5, 40% are 2 in the highest category, of 10 30% are 3. Row b says a difference of
// 0.2, row c one of shares of 12 points.
const TWO_WAVES = [
  ',2010,,,2017,,,,',
  'item,n,5,mean,n,5,mean,diff. mean,diff. %',
  'a,5,40%,3.60,10,30%,3.70,0.10,-10',
  'b,5,40%,3.60,10,30%,3.70,0.20,-10',
  'c,5,40%,3.60,10,30%,3.70,-0.10,12',
].join('\n');
const mapping = (text: string) => readMapping('map.csv', `column,meaning,categories,of\n${text}\n`);
const read = (text: string, map: string) =>
  understandTable(splitText('t.csv', text), { scale: { min: 1, max: 5 }, mapping: mapping(map) });

describe('differences that a table prints', () => {
  const map = 'diff. mean,mean difference,,2017 - 2010\ndiff. %,percent difference,5,2017 - 2010';

  it('are held against all counts behind both groups, with what the rows leave and counts that give it', async () => {
    const { links, counts } = await auditTable(read(TWO_WAVES, map));
    expect(counts.consistent).toBe(6);
    expect(links?.map(({ row, heading, verdict }) => [row, heading, verdict])).toEqual([
      [3, 'diff. mean', 'consistent'],
      [4, 'diff. mean', 'wrong'],
      [5, 'diff. mean', 'wrong'],
      [3, 'diff. %', 'consistent'],
      [4, 'diff. %', 'consistent'],
      [5, 'diff. %', 'wrong'],
    ]);
    expect(links?.[1]?.reason).toBe('the rows leave 0.1');
    expect(links?.[2]?.reason).toBe('the rows leave 0.1; 0.10 would be possible, so the sign may be turned');
    expect(links?.[5]?.reason).toBe('the rows leave -10');
    const [later, earlier] = links?.[0]?.witness ?? [];
    const sum = (witness = { counts: [] as readonly number[] }) =>
      witness.counts.reduce((total, count, i) => total + count * (i + 1), 0);
    expect([sum(later), sum(earlier)]).toEqual([37, 18]);
  });

  it('are left alone in weighted tables', async () => {
    const audit = await auditTable(read(TWO_WAVES, map), { weighted: true });
    expect([audit.links, audit.totals, audit.counts.wrong]).toEqual([undefined, undefined, 0]);
  });

  it('follow from printed values where they do not from unrounded ones', async () => {
    // 1 of 3 less 1 of 6 is 16.67 points; 33 less 17 are 16
    const table = ',a,,b,,\nitem,n,5,n,5,diff\nx,3,33%,6,17%,16\n';
    const { links } = await auditTable(read(table, 'diff,percent difference,5,a - b'));
    expect(links?.[0]).toMatchObject({
      verdict: 'rounding',
      reason: 'the rows leave 16.6667; right when the printed values are subtracted',
    });
  });

  it('name groups that the table has', () => {
    expect(() => read(TWO_WAVES, 'diff. %,percent difference,5,2018 - 2010')).toThrow(
      't.csv, column diff. %: "2018" is no group of it; expected "2010", "2017"',
    );
    expect(() => mapping('diff. %,percent difference,5,2017')).toThrow(
      /row 2, column of: "2017" names no groups/,
    );
  });
});

describe('tests that a table prints', () => {
  // counts 3 7 12 20 8 and 9 11 14 10 6: Welch's t 2.506045, p .013889,
  // chi-square 7.661783 (R 4.2: t.test, chisq.test)
  const TABLE = [
    ',A,,,,,,B,,,,,,,,',
    'item,n,1,2,3,4,5,n,1,2,3,4,5,t,p,chi2',
    'a,50,6%,14%,24%,40%,16%,50,18%,22%,28%,20%,12%,2.51,0.014,7.66',
    'b,50,6%,14%,24%,40%,16%,50,18%,22%,28%,20%,12%,-2.51,<0.05,7.66',
    'c,50,6%,14%,24%,40%,16%,50,18%,22%,28%,20%,12%,2.15,0.041,6.77',
  ].join('\n');

  it('lie within what all data behind both groups give, or do not', async () => {
    const map = 't,t,,A - B\np,p,,A - B\nchi2,chi-square,,A - B';
    const { links } = await auditTable(read(TABLE, map));
    expect(links?.map(({ verdict }) => verdict)).toEqual([
      ...['consistent', 'consistent', 'wrong'],
      ...['consistent', 'consistent', 'wrong'],
      ...['consistent', 'consistent', 'wrong'],
    ]);
    expect(links?.[0]?.reason).toBe("all data behind the rows give Welch's t 2.506");
    expect(links?.[1]?.reason).toMatch(/the sign aside$/);
  });
});

describe('totals by a mapping', () => {
  const TABLE =
    ',men,,women,,all,\nitem,n,mean,n,mean,n,mean\na,5,3.60,5,3.80,10,3.70\nb,5,3.60,5,3.80,10,3.80\n';

  it('are held against their parts, named or not', async () => {
    for (const map of ['all,total,,', 'all,total,,men | women']) {
      const { totals } = await auditTable(read(TABLE, map));
      expect(totals?.map(({ verdict }) => verdict)).toEqual(['consistent', 'wrong']);
    }
    await expect(auditTable(read(TABLE, 'all,total,,men | children'))).rejects.toThrow(
      't.csv: has no "children" beside "all"; expected some of "men", "women"',
    );
  });

  it('and differences of the same rows are held against each other, where each could hold by itself', async () => {
    // 50 men have a sum of 178 to 182, 50 women 188 to 192, all 100 one of 370: the sums of men and women are
    // odd together or even together, so their means differ by 0.12 or 0.16, and never by 0.14
    const table = (gap: string) =>
      `,men,,women,,all,,\nitem,n,mean,n,mean,n,mean,diff\na,50,3.6,50,3.8,100,3.70,${gap}\n`;
    const map = 'all,total,,\ndiff,mean difference,,women - men';
    const verdicts = async (gap: string) => {
      const { totals, links, together } = await auditTable(read(table(gap), map));
      return [totals?.[0]?.verdict, links?.[0]?.verdict, together?.[0]?.verdict];
    };
    expect(await verdicts('0.12')).toEqual(['consistent', 'consistent', undefined]);
    expect(await verdicts('0.14')).toEqual(['consistent', 'consistent', 'wrong']);
    const { together } = await auditTable(read(table('0.14'), map));
    expect(together?.[0]?.reason).toBe(
      'each could hold by itself, but no counts keep all of them: the total in row 3 all, diff 0.14 in row 3',
    );
  });
});

describe('a claimed difference', () => {
  it('of two rows or two groups is judged by all counts behind both', async () => {
    const table = understandTable(splitText('t.csv', TWO_WAVES), { scale: { min: 1, max: 5 } });
    const lines = readClaims(
      'c.csv',
      'row,group,statistic,stated,relation,than,than_group\na,2017,mean,0.1,-,a,2010\na,2017,mean,0.2,-,a,2010\na,2017,mean,0.0,-,b,\n',
    );
    const { claims } = await auditTable(table, { claims: findClaimed(table, lines) });
    expect(claims?.map(({ verdict }) => verdict)).toEqual(['consistent', 'wrong', 'consistent']);
    expect(claims?.[0]?.claim).toBe('mean of "a", 2017 less that of "a", 2010 is 0.1');
  });
});
