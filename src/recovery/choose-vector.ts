import { errorInWords } from '../contracts/error-in-words.ts';
import type { CountVector } from '../stats/counts/count-vector.ts';
import { compareVectors } from './feasible-set.ts';
import { parsePrinted } from './printed-value.ts';
import type { PublishedRow } from './published-row.ts';
import { moments } from './vector-values.ts';

/** An exact fraction; the denominator is positive. */
export type Fraction = readonly [numerator: bigint, denominator: bigint];

/**
 * Chooses one of several count vectors by a fixed rule, independent of order and chance.
 *
 * Least squared distance to the printed percentages first; then to the printed mean; then of the
 * variance to the square of the printed SD; then the lexicographically first. All compared exactly.
 *
 * @param feasible candidates, at least one
 * @param row the printed row; printed values that are null do not count
 * @returns one of the candidates
 * @throws RangeError when there is no candidate
 * @example chooseVector([[2, 1], [1, 2]], { n: 3, percents: ['33', '67'], mean: null, sd: null }) // [1, 2]
 */
export function chooseVector(feasible: readonly CountVector[], row: PublishedRow): CountVector {
  const ranked = feasible.map((vector) => ({ vector, distance: distances(vector, row) }));
  ranked.sort((a, b) => compareDistances(a.distance, b.distance) || compareVectors(a.vector, b.vector));
  const best = ranked[0];
  if (best === undefined)
    throw errorInWords(
      {
        en: 'feasible: got no count vector to choose from',
        nl: 'feasible: kreeg geen aantallen om uit te kiezen',
      },
      RangeError,
    );
  return best.vector;
}

/**
 * How far a count vector lies from the printed values: the three criteria of {@link chooseVector}.
 *
 * @param vector a count vector with at least one answer
 * @param row the printed row
 * @returns squared distances of percentages (summed, in points squared), mean, and variance
 */
export function distances(vector: CountVector, row: PublishedRow): Fraction[] {
  const { n, sum, spread } = moments(vector);
  let percents: Fraction = [0n, 1n];
  row.percents.forEach((text, index) => {
    if (text !== null) percents = add(percents, squaredGap([100n * BigInt(vector[index] ?? 0), n], text));
  });
  const mean: Fraction = row.mean === null ? [0n, 1n] : squaredGap([sum, n], row.mean);
  if (row.sd === null || n < 2n) return [percents, mean, [0n, 1n]];
  const { units, decimals } = parsePrinted(row.sd, 'sd');
  const variance = subtract([spread, n * (n - 1n)], [units * units, 100n ** BigInt(decimals)]);
  return [percents, mean, square(variance)];
}

/** Orders lists of distances: the first that differs decides. */
export function compareDistances(a: readonly Fraction[], b: readonly Fraction[]): number {
  for (const [index, [numerator, denominator]] of a.entries()) {
    const other = b[index] ?? [0n, 1n];
    const difference = numerator * other[1] - other[0] * denominator;
    if (difference !== 0n) return difference < 0n ? -1 : 1;
  }
  return 0;
}

/** Sums two lists of distances, criterion by criterion. */
export function addDistances(a: readonly Fraction[], b: readonly Fraction[]): Fraction[] {
  return a.map((distance, index) => add(distance, b[index] ?? [0n, 1n]));
}

function squaredGap(value: Fraction, text: string): Fraction {
  const { units, decimals } = parsePrinted(text);
  return square(subtract(value, [units, 10n ** BigInt(decimals)]));
}

function add([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return b === d ? [a + c, b] : [a * d + c * b, b * d];
}

function subtract(a: Fraction, [c, d]: Fraction): Fraction {
  return add(a, [-c, d]);
}

function square([a, b]: Fraction): Fraction {
  return [a * a, b * b];
}
