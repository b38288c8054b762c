import { describe, expect, it } from 'vitest';
import { triedRow, triedVerdict } from '../../src/report/tried-counts.ts';
import { openStudy, publishedRows } from '../../src/tables/index.ts';

// table B1.1 prints of v2g in 2017: 5, 16, 25, 45 and 8 percent of 214, mean 3.36, SD 1.02, from 1 to 5
const PRINTED = {
  p1: '5',
  p2: '16',
  p3: '25',
  p4: '45',
  p5: '8',
  n: '214',
  mean: '3.36',
  sd: '1.02',
  min: '1',
  max: '5',
};
const AGREE = [4, 5];

describe('triedRow', () => {
  it('says that the counts behind a row print so, and which figures others do not print', () => {
    const row = publishedRows(openStudy().frequencies(), '2017').get('v2g');
    expect(row).toMatchObject({ percents: ['5', '16', '25', '45', '8'], mean: '3.36', sd: '1.02' });
    expect(triedRow([11, 35, 53, 97, 18], PRINTED, AGREE, 'half-up').prints).toBe(true);
    // one answer less of the fourth: n is 213, and 35 of 213 is 16.4 percent still
    const other = triedRow([11, 35, 53, 96, 18], PRINTED, AGREE, 'half-up');
    expect(other.prints).toBe(false);
    expect(other.figures.filter(({ same }) => !same).map(({ statistic }) => statistic)).toContain('n');
  });

  it('rounds as asked: 1 of 8 is 12.5 percent, and 4.46 percent is 4.5 when rounded to a decimal first', () => {
    const tried = (rounding: 'half-up' | 'half-even' | 'twice') =>
      triedRow([1, 7], { p1: '13' }, [2], rounding).figures[0]?.tried;
    expect([tried('half-up'), tried('half-even')]).toEqual(['13', '12']);
    const twice = triedRow([5, 107], { p1: '4' }, [2], 'twice').figures[0]?.tried;
    const once = triedRow([5, 107], { p1: '4' }, [2], 'half-up').figures[0]?.tried;
    expect([once, twice]).toEqual(['4', '5']);
  });

  it('prints no SD of one answer', () => {
    expect(triedRow([1, 0], { sd: '0.00' }, [2], 'half-up').figures[0]?.tried).toBe('–');
  });
});

describe('triedVerdict', () => {
  // 97 + 18 of 214 is 53.7 percent: 54 directly, 53 by adding 45 and 8
  it.each([
    [54, 'recomputed', ''],
    [53, 'rounding', 'the sum of rounded categories'],
    [43, 'wrong', ''],
  ] as const)('of %s percent: %s', (stated, verdict, reading) => {
    expect(triedVerdict([11, 35, 53, 97, 18], AGREE, stated)).toEqual({ verdict, reading });
  });

  it('moves when the counts do', () => {
    expect(triedVerdict([11, 35, 53, 95, 20], AGREE, 43).verdict).toBe('wrong');
    expect(triedVerdict([33, 36, 53, 74, 18], AGREE, 43).verdict).toBe('recomputed');
  });
});
