import { describe, expect, it } from 'vitest';
import { triedShare } from '../../src/report/tried-counts.ts';

describe('a share that a reader tries', () => {
  it('is recomputed where it prints directly, rounding where another fair way prints it, and wrong elsewhere', () => {
    // 18 of 23 are 78.26 percent
    expect(triedShare(18, 23, 'yes', 78)).toEqual({ verdict: 'recomputed', reading: '', prints: '78' });
    expect(triedShare(18, 23, 'yes', 79)).toEqual({ verdict: 'wrong', reading: '', prints: '78' });
    // 1 of 8 is 12.5 percent: up to 13, or to the even 12
    expect(triedShare(1, 8, 'yes', 13).verdict).toBe('recomputed');
    expect(triedShare(1, 8, 'yes', 12)).toEqual({
      verdict: 'rounding',
      reading: 'half to even',
      prints: '13',
    });
  });

  it('moves with the reading that is asked for', () => {
    expect(triedShare(1, 8, 'yes', 12, 'direct')).toMatchObject({ verdict: 'wrong', prints: '13' });
    expect(triedShare(1, 8, 'yes', 12, 'half to even')).toMatchObject({ verdict: 'rounding', prints: '12' });
    // 49 of 99 are 49.495 percent, which is 49.5 and then 50
    const twice = 'rounding twice, to a decimal and then whole';
    expect(triedShare(49, 99, 'yes', 50, twice)).toMatchObject({ verdict: 'rounding', prints: '50' });
    expect(triedShare(49, 99, 'yes', 50, 'direct').verdict).toBe('wrong');
    // of 13, 1 and 6 print 8 and 46, together 54; 7 of 13 print 54
    const sum = 'the sum of rounded categories';
    expect(triedShare(7, 13, 'agree', 54, sum).verdict).toBe('recomputed');
    // 3 and 4 print 23 and 31; 2 and 5 print 15 and 38; no split of 7 makes 52
    expect(triedShare(7, 13, 'agree', 52, sum).verdict).toBe('wrong');
    // one answer has no parts to add
    expect(triedShare(7, 13, 'yes', 54, sum)).toMatchObject({ verdict: 'wrong', prints: '' });
  });
});
