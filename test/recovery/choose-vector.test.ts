import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseVector } from '../../src/recovery/choose-vector.ts';
import { feasibleSet } from '../../src/recovery/feasible-set.ts';
import { quickscanRows } from './quickscan-rows.ts';

const blank = { n: 10, mean: null, sd: null, min: null, max: null };

describe('chooseVector', () => {
  it('takes the least squared distance to the percentages', () => {
    const row = { ...blank, percents: ['20', '50', '30'] };
    // Squared distances 0.. : [3,4,3] misses by 10 and 10, [2,4,4] by 10 and 10, [2,5,3] by nothing.
    expect(
      chooseVector(
        [
          [3, 4, 3],
          [2, 5, 3],
          [2, 4, 4],
        ],
        row,
      ),
    ).toEqual([2, 5, 3]);
  });

  it('then to the mean, then of the SD, then the first in lexicographic order', () => {
    const equal = [
      [3, 4, 3],
      [2, 6, 2],
    ];
    const percents = [null, '50', null];
    expect(chooseVector(equal, { ...blank, percents })).toEqual([2, 6, 2]);
    // Both have mean 2; variances 6/9 and 4/9, so an SD of 0.80 lies nearer to the first.
    expect(chooseVector(equal, { ...blank, percents, mean: '2.00', sd: '0.80' })).toEqual([3, 4, 3]);
    expect(
      chooseVector(
        [
          [3, 4, 3],
          [2, 4, 4],
        ],
        { ...blank, percents, mean: '2.15' },
      ),
    ).toEqual([2, 4, 4]);
  });

  it('does not depend on the order of the candidates', () => {
    for (const { row } of quickscanRows().filter((_, index) => index % 7 === 0)) {
      const feasible = feasibleSet(row);
      if (feasible.length < 2) continue;
      const expected = chooseVector(feasible, row);
      fc.assert(
        fc.property(fc.shuffledSubarray(feasible, { minLength: feasible.length }), (shuffled) => {
          expect(chooseVector(shuffled, row)).toEqual(expected);
        }),
        { numRuns: 10 },
      );
    }
  });

  it('needs a candidate', () => {
    expect(() => chooseVector([], { ...blank, percents: [null] })).toThrow(/no count vector/);
  });
});
