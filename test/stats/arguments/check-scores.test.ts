import { describe, expect, it } from 'vitest';
import { checkScores } from '../../../src/stats/arguments/check-scores.ts';
import { frozen } from '../support.ts';

describe('checkScores', () => {
  it('counts from 1 where none are given, and gives back those that are', () => {
    expect(checkScores(undefined, 3, 'row')).toEqual([1, 2, 3]);
    expect(checkScores(frozen([3, -1]), 2, 'row')).toEqual([3, -1]);
  });

  it('refuses too few, too many, and what is not finite', () => {
    expect(() => checkScores(frozen([1]), 2, 'row')).toThrow(/1 row scores for 2 rows/);
    expect(() => checkScores(frozen([1, 2, 3]), 2, 'row')).toThrow(RangeError);
    expect(() => checkScores(frozen([1, Number.NaN]), 2, 'row')).toThrow(/row score is NaN/);
  });
});
