import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  effectiveNOfSums,
  surveyDesign,
  weightedMean,
  weightedMeanOfSums,
  weightedShare,
} from '../../../src/stats/index.ts';

type Person = readonly [answer: number | null, weight: number];

function sumsOf(people: readonly Person[], points: number) {
  const sums = [0, 1, 2].map(() => Array<number>(points).fill(0)) as [number[], number[], number[]];
  for (const [answer, weight] of people) {
    if (answer === null || weight === 0) continue;
    [1, weight, weight ** 2].forEach((each, kind) => {
      (sums[kind] as number[])[answer - 1] = ((sums[kind] as number[])[answer - 1] as number) + each;
    });
  }
  const [counts, weights, squares] = sums;
  return { counts, weights, squares };
}

describe('weightedMeanOfSums', () => {
  const person = fc.tuple(
    fc.option(fc.integer({ min: 1, max: 5 })),
    fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 9, noNaN: true })),
  );
  const people = fc
    .array(person, { minLength: 2, maxLength: 40 })
    .filter((all) => all.some(([answer, weight]) => answer !== null && weight > 0));

  it('is weightedMean, which is R, whoever did not answer or has weight 0', () => {
    fc.assert(
      fc.property(people, (all) => {
        const answers = all.map(([answer]) => answer);
        const design = surveyDesign({ weights: all.map(([, weight]) => weight) });
        const sums = sumsOf(all, 5);
        const close = (one: number, other: number) => expect(one).toBeCloseTo(other, 9);
        for (const [own, theirs] of [
          [weightedMeanOfSums(sums, [1, 2, 3, 4, 5], all.length), weightedMean(answers, design)],
          [weightedMeanOfSums(sums, [0, 0, 0, 1, 1], all.length), weightedShare(answers, [4, 5], design)],
        ] as const) {
          close(own.estimate, theirs.estimate);
          close(own.standardError, theirs.standardError);
          close(own.interval.upper, theirs.interval.upper);
          close(own.effectiveN, theirs.effectiveN);
          expect([own.n, own.degreesOfFreedom]).toEqual([theirs.n, theirs.degreesOfFreedom]);
        }
      }),
    );
  });

  it('refuses nobody, and fewer respondents than answered', () => {
    const sums = { counts: [1, 1], weights: [1, 1], squares: [1, 1] };
    expect(() => weightedMeanOfSums(sums, [1, 2], 1)).toThrow(/respondents is 1; expected at least 2/);
    const nobody = { counts: [0, 0], weights: [0, 0], squares: [0, 0] };
    expect(() => weightedMeanOfSums(nobody, [1, 2], 9)).toThrow(/nobody with a weight above 0/);
    expect(effectiveNOfSums(nobody)).toBe(0);
  });
});
