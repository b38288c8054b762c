import fc from 'fast-check';
import { expect } from 'vitest';

/**
 * Expects a number to agree with an oracle to a relative error; a zero
 * must be met within the same absolute error.
 *
 * @param actual the value under test
 * @param expected the oracle's value
 * @param relative largest relative error, default 1e-9
 */
export function expectClose(actual: number, expected: number, relative = 1e-9): void {
  if (actual === expected) return;
  const error = Math.abs(actual - expected) / (expected === 0 ? 1 : Math.abs(expected));
  expect(error, `${actual} against ${expected}`).toBeLessThan(relative);
}

/** A frozen copy, so that a function that changes its input throws. */
export function frozen<T>(values: readonly T[]): readonly T[] {
  return Object.freeze([...values]);
}

/** Count vectors of a given number of categories with at least `least` answers. */
export function countVectors(categories = 5, least = 2, most = 30): fc.Arbitrary<readonly number[]> {
  return fc
    .array(fc.integer({ min: 0, max: most }), { minLength: categories, maxLength: categories })
    .filter((counts) => counts.reduce((sum, count) => sum + count, 0) >= least)
    .map((counts) => Object.freeze(counts));
}

/** The answers behind a count vector, one number per respondent. */
export function spelledOut(counts: readonly number[]): number[] {
  return counts.flatMap((count, index) => Array<number>(count).fill(index + 1));
}

/** Count vectors that are none, each with a word that the error must contain. */
export const notCounts: readonly (readonly [string, readonly number[], RegExp])[] = [
  ['no categories', frozen<number>([]), /at least one category/],
  ['a negative count', frozen([3, -1, 2, 0, 0]), /category 2: -1/],
  ['a fractional count', frozen([3, 1.5, 2, 0, 0]), /category 2: 1.5/],
  ['NaN', frozen([3, Number.NaN, 2, 0, 0]), /category 2: NaN/],
  ['Infinity', frozen([Number.POSITIVE_INFINITY, 1, 2, 0, 0]), /category 1: Infinity/],
  ['n = 0', frozen([0, 0, 0, 0, 0]), /needs at least/],
];

/** Levels outside (0, 1). */
export const notLevels: readonly number[] = [0, 1, -0.1, 95, Number.NaN];

/** Expects both bounds of an interval to agree with an oracle. */
export function expectInterval(
  actual: { readonly lower: number; readonly upper: number },
  expected: readonly number[],
  relative = 1e-9,
): void {
  expectClose(actual.lower, expected[0] ?? Number.NaN, relative);
  expectClose(actual.upper, expected[1] ?? Number.NaN, relative);
}

/** Families of p-values that are none, each with a word that the error must contain. */
export const notPValues: readonly (readonly [string, readonly number[], RegExp])[] = [
  ['no p-values', frozen<number>([]), /at least one p-value/],
  ['a negative p-value', frozen([0.1, -0.1]), /p-value 2 is -0.1/],
  ['a percentage', frozen([5]), /p-value 1 is 5/],
  ['NaN', frozen([Number.NaN]), /p-value 1 is NaN/],
];

/** Expects every function of two waves to refuse what is no pair of count vectors. */
export function refusesBadPairs(
  statistic: (first: readonly number[], second: readonly number[]) => unknown,
): void {
  const good = frozen([3, 7, 12, 20, 8]);
  for (const [what, counts, message] of notCounts) {
    if (what === 'no categories') continue;
    expect(() => statistic(counts, good), `${what}, first`).toThrow(message);
    expect(() => statistic(good, counts), `${what}, second`).toThrow(message);
  }
  expect(() => statistic(good, frozen([3, 7, 12, 20]))).toThrow(RangeError);
  expect(() => statistic(frozen<number>([]), frozen<number>([]))).toThrow(RangeError);
}
