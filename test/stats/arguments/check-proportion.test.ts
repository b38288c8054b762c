import { describe, expect, it } from 'vitest';
import { checkProportion } from '../../../src/stats/arguments/check-proportion.ts';

const SHARE = { en: 'the share', nl: 'het aandeel' };

describe('checkProportion', () => {
  it('lets 0 to 1 through, both ends included', () => {
    for (const p of [0, 0.3, 1]) expect(() => checkProportion(p, SHARE)).not.toThrow();
  });

  it('refuses the rest, and knows a percentage when it sees one', () => {
    expect(() => checkProportion(65, SHARE)).toThrow(/the share is 65.*divide a percentage by 100/);
    expect(() => checkProportion(-0.1, SHARE)).toThrow(/the share is -0.1; expected a number from 0 to 1$/);
    expect(() => checkProportion(Number.NaN, SHARE)).toThrow(RangeError);
  });
});
