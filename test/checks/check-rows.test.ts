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
    expect(() => checkRows(rows('item,n,p1,p2\nfirst,none,40,60\n'))).toThrow(/row first: n/);
  });
});
