import { describe, expect, it } from 'vitest';
import { effectiveN } from '../../../src/stats/weighted/effective-n.ts';
import { expectClose, frozen } from '../support.ts';
import { oracle, weights } from './oracle.ts';

describe('effectiveN', () => {
  it("is Kish's, as computed in R", () => expectClose(effectiveN(weights), oracle.kish));

  it('is n for equal weights, whatever their size, and less for any others', () => {
    expect(effectiveN([7, 7, 7])).toBe(3);
    expect(effectiveN(frozen([1, 2, 3]))).toBeLessThan(3);
    expect(effectiveN([1, 0])).toBe(1);
  });

  it.each([
    ['nobody', [], /at least one respondent/],
    ['a negative weight', [1, -1], /respondent 2 is -1/],
    ['a weight that is no number', [Number.NaN], /respondent 1 is NaN/],
    ['only zeros', [0, 0], /all weights are 0/],
  ])('refuses %s', (_, bad, message) => expect(() => effectiveN(bad)).toThrow(message));
});
