import { describe, expect, it } from 'vitest';
import { printPercent } from '../../../src/stats/print/print-percent.ts';
import { printTwice } from '../../../src/stats/print/print-twice.ts';

describe('printTwice', () => {
  it('rounds by way of a decimal', () => {
    // 19/21 is 90.476..., 16/33 is 48.484..., 8/9 is 88.88...
    expect([printTwice(19, 21), printPercent(19, 21)]).toEqual(['91', '90']);
    expect([printTwice(16, 33), printPercent(16, 33)]).toEqual(['49', '48']);
    expect(printTwice(8, 9)).toBe('89');
    expect([printTwice(0, 7), printTwice(7, 7)]).toEqual(['0', '100']);
  });

  it('differs from rounding once by one point at most, and upwards only', () => {
    for (let n = 1; n <= 120; n += 1) {
      for (let count = 0; count <= n; count += 1) {
        const gap = Number(printTwice(count, n)) - Number(printPercent(count, n));
        expect([0, 1], `${count} of ${n}`).toContain(gap);
      }
    }
  });
});
