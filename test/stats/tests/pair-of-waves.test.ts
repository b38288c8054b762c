import { describe, expect, it } from 'vitest';
import { STATISTICS } from '../../../src/stats/statistic-names.ts';
import { pairOfWaves } from '../../../src/stats/tests/pair-of-waves.ts';
import { frozen, refusesBadPairs } from '../support.ts';

describe('pairOfWaves', () => {
  it('counts the answers of both and the categories they share', () => {
    expect(pairOfWaves(frozen([1, 2]), frozen([0, 4]), STATISTICS.mannWhitneyTest)).toEqual({
      n1: 3,
      n2: 4,
      categories: 2,
    });
  });

  it('refuses what is no pair of count vectors, and names the wave', () => {
    refusesBadPairs((first, second) => pairOfWaves(first, second, STATISTICS.mannWhitneyTest));
    expect(() => pairOfWaves(frozen([1, 2]), frozen([1, 0]), STATISTICS.tTest, 2)).toThrow(
      /a t test, second wave, needs at least 2 valid answers, got 1/,
    );
  });
});
