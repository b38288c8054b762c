import { describe, expect, it } from 'vitest';
import { checkSpread } from '../../../src/stats/arguments/check-spread.ts';

describe('checkSpread', () => {
  it('lets a positive number through and refuses the rest', () => {
    expect(() => checkSpread(0.1)).not.toThrow();
    for (const sd of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => checkSpread(sd)).toThrow(`the standard deviation is ${sd}`);
    }
  });
});
