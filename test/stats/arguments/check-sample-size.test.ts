import { describe, expect, it } from 'vitest';
import { checkSampleSize } from '../../../src/stats/arguments/check-sample-size.ts';

describe('checkSampleSize', () => {
  it('lets integers from the least on through', () => {
    expect(() => checkSampleSize(1, 'first')).not.toThrow();
    expect(() => checkSampleSize(2, 'first', 2)).not.toThrow();
  });

  it('refuses the rest by name', () => {
    for (const n of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => checkSampleSize(n, 'second')).toThrow(`n of the second sample is ${n}`);
    }
    expect(() => checkSampleSize(1, 'second', 2)).toThrow(/2 or more/);
  });
});
