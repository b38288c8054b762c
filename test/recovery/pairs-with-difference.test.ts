import { describe, expect, it } from 'vitest';
import {
  differenceOfPrinted,
  pairsWithDifference,
  samePrinted,
} from '../../src/recovery/pairs-with-difference.ts';

describe('pairsWithDifference', () => {
  // Means 1.5 and 1.25; 1.75 and 1.6.
  const earlier = [
    [2, 2],
    [3, 1],
  ];
  const later = [
    [1, 3],
    [2, 3],
  ];

  it('keeps the pairs whose unrounded means differ so', () => {
    expect(pairsWithDifference(earlier, later, '0.25')).toEqual([
      [
        [2, 2],
        [1, 3],
      ],
    ]);
    expect(pairsWithDifference(earlier, later, '0.10')).toEqual([
      [
        [2, 2],
        [2, 3],
      ],
    ]);
    expect(pairsWithDifference(earlier, later, '0.35')).toEqual([
      [
        [3, 1],
        [2, 3],
      ],
    ]);
    expect(pairsWithDifference(earlier, later, '0.11')).toEqual([]);
    expect(pairsWithDifference(later, earlier, '-0.25')).toEqual([
      [
        [1, 3],
        [2, 2],
      ],
    ]);
  });

  it('takes a lost trailing zero for a zero, and fewer decimals when told so', () => {
    expect(pairsWithDifference(earlier, later, '0.1')).toEqual([
      [
        [2, 2],
        [2, 3],
      ],
    ]);
    expect(pairsWithDifference(earlier, later, '0.5', 1)).toEqual([
      [
        [3, 1],
        [1, 3],
      ],
    ]);
    expect(pairsWithDifference(earlier, later, '0.2', 1)).toEqual([
      [
        [2, 2],
        [1, 3],
      ],
    ]);
  });

  it('lets an exact half fall as the convention says, below zero too', () => {
    expect(pairsWithDifference(earlier, later, '0.3', 1, 'half-up')).toEqual([
      [
        [2, 2],
        [1, 3],
      ],
    ]);
    expect(pairsWithDifference(earlier, later, '0.2', 1, 'half-even')).toEqual([
      [
        [2, 2],
        [1, 3],
      ],
    ]);
    expect(pairsWithDifference(later, earlier, '-0.3', 1, 'half-up')).toEqual([
      [
        [1, 3],
        [2, 2],
      ],
    ]);
    expect(pairsWithDifference(later, earlier, '-0.2', 1, 'half-up')).toEqual([]);
  });
});

it('differenceOfPrinted subtracts as printed', () => {
  expect(differenceOfPrinted('3.84', '3.75')).toBe('-0.09');
  expect(differenceOfPrinted('2.9', '3.17')).toBe('0.27');
  expect(samePrinted('0.1', '0.10')).toBe(true);
  expect(samePrinted('-0.2', '-0.20')).toBe(true);
  expect(samePrinted('0.06', '0.07')).toBe(false);
});
