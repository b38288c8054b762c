import { fromCSV } from 'arquero';
import { describe, expect, it } from 'vitest';
import { checkRows } from '../../src/checks/index.ts';

const rows = (text: string) => fromCSV(text, { autoType: false });
const checksOf = (text: string) => checkRows(rows(text)).array('check');

describe('checkRows', () => {
  it('passes a row that some counts give', () => {
    // 5 answers: 1, 1, 3, 4, 5; mean 14/5 = 2.80
    expect(checksOf('item,n,p1,p2,p3,p4,p5,mean\na,5,40,0,20,20,20,2.80\n')).toEqual(['none']);
  });

  it('finds a mean that no whole answers give (GRIM; Brown & Heathers 2017: mean 5.19 of 28)', () => {
    const text = `item,n,${'p1,p2,p3,p4,p5,p6,p7'},mean\na,28,${','.repeat(6)},5.19\n`;
    expect(checksOf(text)).toEqual(['grim']);
  });

  it('finds percentages that cannot sum to 100 by rounding', () => {
    // three whole percentages are each off by half a point at most, so they sum to 98.5 at least
    expect(checksOf('item,n,p1,p2,p3\na,200,30,30,37\n')).toContain('percentages sum');
  });

  it('needs n and percentages, and names the row that is no row', () => {
    expect(() => checkRows(rows('item,mean\na,3\n'))).toThrow(/needs columns item, n, and p1/);
    const found = checkRows(rows('item,n,p1,p2\nfirst,none,40,60\nsecond,5,40,60\n'));
    expect(found.array('check')).toEqual(['not read', 'none']);
    expect(found.get('reason', 0)).toMatch(/"none" is not one number/);
  });

  it('refuses numbers where printed text is needed, and takes them with their decimals', () => {
    // 17/5 = 3.40: as a number it would pass as 3.4, which five answers give in more ways
    const numbers = fromCSV('item,n,p1,p2,p3,p4,p5,mean\na,5,40,0,20,20,20,3.40\n');
    expect(() => checkRows(numbers)).toThrow(TypeError);
    expect(() => checkRows(numbers)).toThrow(/row a, column mean: 3.4 is a number.*autoType: false/);
    const decimals = { p1: 0, p2: 0, p3: 0, p4: 0, p5: 0, mean: 2 };
    expect(checkRows(numbers, { decimals }).array('check')).toEqual(['mean and percentages']);
  });

  it('reads cells as they are printed, and tells a row without n without stopping', () => {
    const text =
      'item;n;p1;p2;p3;p4;p5;mean\na;5;40%;–;20%;20%;20%;2,80*\nb;;40;0;20;20;20;2,80\nc;5;<1;0;0;0;99;5\n';
    const found = checkRows(fromCSV(text, { autoType: false, delimiter: ';' }));
    expect(found.array('check')).toEqual(['none', 'not read', 'not read']);
    expect(found.array('reason').join()).not.toMatch(/NaN/);
  });

  it('takes a way of rounding, and a scale that starts at 0', () => {
    // 2 of 3 is 66.67 percent, cut off 66; on a scale from 0 the mean of 0, 1, 1 is 0.67
    const text = 'item,n,p1,p2,mean\na,3,33,66,0.66\n';
    expect(checkRows(rows(text), { rounding: 'truncate', first: 0 }).array('check')).toEqual(['none']);
    expect(checkRows(rows(text), { first: 0 }).array('check')).not.toEqual(['none']);
  });
});
