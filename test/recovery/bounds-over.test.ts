import { describe, expect, it } from 'vitest';
import { boundsOver, boundsOverPairs } from '../../src/recovery/bounds-over.ts';

const share = (counts: readonly number[]) => (counts[1] as number) / (counts[0] as number);

describe('boundsOver', () => {
  it('gives least and greatest value with the first member that has it', () => {
    expect(
      boundsOver(
        [
          [2, 2],
          [4, 1],
          [1, 3],
          [2, 6],
        ],
        share,
      ),
    ).toEqual({
      lower: 0.25,
      upper: 3,
      lowerWitness: [4, 1],
      upperWitness: [1, 3],
    });
  });

  it('tries every pair', () => {
    const bounds = boundsOverPairs(
      [
        [2, 2],
        [4, 1],
      ],
      [
        [1, 3],
        [5, 5],
      ],
      (a, b) => share(b) - share(a),
    );
    expect(bounds).toEqual({
      lower: 0,
      upper: 2.75,
      lowerWitness: [
        [2, 2],
        [5, 5],
      ],
      upperWitness: [
        [4, 1],
        [1, 3],
      ],
    });
  });

  it('refuses an empty set and a statistic that is not a number', () => {
    expect(() => boundsOver([], share)).toThrow(/the set is empty/);
    expect(() => boundsOverPairs([[1, 1]], [], share)).toThrow(/the set is empty/);
    expect(() => boundsOver([[0, 0]], share)).toThrow(/not a number for \[0,0\]/);
  });
});
