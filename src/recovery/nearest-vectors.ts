import type { CountVector } from '../stats/counts/count-vector.ts';
import { combinations } from './combinations.ts';
import { compareVectors, feasibleVectors } from './feasible-set.ts';
import { parseRow } from './parsed-row.ts';
import type { PublishedRow } from './published-row.ts';
import type { Rounding } from './rounding.ts';
import { constraintNames, keeping, type Miss, missesOf } from './row-constraints.ts';
import { numberOfRowVectors } from './row-question.ts';

/** A count vector with the printed values that it misses. */
export interface NearestVector {
  readonly vector: CountVector;
  readonly misses: readonly Miss[];
}

/** Vectors that are compared at most; counting how many there are costs as much as comparing some. */
const MOST_COMPARED = 100_000;
const COST_OF_A_TRY = 100;

/**
 * The count vectors nearest to a row that none prints as.
 *
 * Nearest means: the fewest printed values missed, and among those the fewest units in total (last
 * decimals of a percentage, mean or SD, categories of min or max). Values come first since a misprint
 * is one value wrong, not all of them a little. n is kept.
 *
 * @param row the printed row
 * @param rounding what an exact half became
 * @returns all nearest vectors in lexicographic order; without misses when the row is feasible; none when
 *   there are more than 100,000 vectors to compare, since then nothing is near
 * @example
 * nearestVectors({ n: 1, percents: ['50', '50'], mean: null, sd: null, min: null, max: null }).length
 * // 2
 */
export function nearestVectors(row: PublishedRow, rounding: Rounding = 'either'): NearestVector[] {
  const parsed = parseRow(row);
  const names = constraintNames(row).filter((name) => name !== 'n');
  let left = MOST_COMPARED;
  for (let missed = 0; missed <= names.length; missed += 1) {
    let fewest = Number.POSITIVE_INFINITY;
    const nearest = new Map<string, NearestVector>();
    for (const kept of combinations(names, names.length - missed)) {
      const given = keeping(parsed, new Set([...kept, 'n']));
      const number = numberOfRowVectors(given, rounding);
      left -= Number(number ?? MOST_COMPARED) + COST_OF_A_TRY;
      if (left < 0) return [];
      for (const vector of feasibleVectors(given, rounding)) {
        const misses = missesOf(vector, row, rounding);
        const units = misses.reduce((total, miss) => total + miss.units, 0);
        if (units > fewest) continue;
        if (units < fewest) nearest.clear();
        fewest = units;
        nearest.set(vector.join(), { vector, misses });
      }
    }
    if (nearest.size > 0) return [...nearest.values()].sort((a, b) => compareVectors(a.vector, b.vector));
  }
  return [];
}
