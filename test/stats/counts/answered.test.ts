import { describe, expect, it } from 'vitest';
import { answered } from '../../../src/stats/counts/answered.ts';
import { STATISTICS } from '../../../src/stats/statistic-names.ts';
import { frozen, notCounts } from '../support.ts';

describe('answered', () => {
  it('is the number of answers', () => {
    expect(answered(frozen([3, 7, 12, 20, 8]), STATISTICS.mean)).toBe(50);
  });

  it('says which statistic needs how many', () => {
    expect(() => answered(frozen([1, 0]), STATISTICS.standardDeviation, 2)).toThrow(
      /a standard deviation needs at least 2 valid answers, got 1/,
    );
    expect(() => answered(frozen([0, 0]), STATISTICS.mean)).toThrow(
      /a mean needs at least 1 valid answer, got 0/,
    );
  });

  for (const [what, counts, message] of notCounts) {
    it(`refuses ${what}`, () => {
      expect(() => answered(counts, STATISTICS.mean)).toThrow(message);
    });
  }
});
