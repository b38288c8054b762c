import { describe, expect, it } from 'vitest';
import { checkPValues } from '../../../src/stats/arguments/check-p-values.ts';
import { frozen, notPValues } from '../support.ts';

describe('checkPValues', () => {
  it('lets probabilities through, both ends included', () => {
    expect(() => checkPValues(frozen([0, 0.5, 1]))).not.toThrow();
  });

  for (const [what, pValues, message] of notPValues) {
    it(`refuses ${what}`, () => {
      expect(() => checkPValues(pValues)).toThrow(RangeError);
      expect(() => checkPValues(pValues)).toThrow(message);
    });
  }
});
