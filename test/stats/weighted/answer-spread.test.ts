import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerSpreadUnder,
  type ReplicateWeights,
  replicateMean,
  type SurveyDesign,
  surveyDesign,
  weightedMean,
  weightedMeanOfSums,
} from '../../../src/stats/index.ts';
import { answers, designs, oracle, weights } from './oracle.ts';

const POINTS = 5;
const codes = answers.map((answer) => answer ?? 0);

/** Sums of weights by answer, with the spread that a design gives them. */
function sumsUnder(given: readonly number[], design: SurveyDesign | ReplicateWeights) {
  const by = (power: number) =>
    Array.from({ length: POINTS }, (_, index) =>
      design.weights.reduce(
        (sum, weight, row) => sum + (given[row] === index + 1 && weight > 0 ? weight ** power : 0),
        0,
      ),
    );
  const spread = answerSpreadUnder(design)(given, POINTS);
  return { counts: by(0), weights: by(1), squares: by(2), spread };
}

describe('answerSpreadUnder', () => {
  it.each(['simple', 'strat', 'clus', 'fpc'] as const)('gives the errors of R: %s', (name) => {
    const sums = sumsUnder(codes, designs[name]);
    const mean = weightedMeanOfSums(sums, [1, 2, 3, 4, 5], weights.length);
    expect(mean.standardError).toBeCloseTo(oracle[name].se, 10);
    expect(mean.interval.lower).toBeCloseTo(oracle[name].interval[0] as number, 10);
    expect(mean.degreesOfFreedom).toBe(oracle[name].df);
  });

  it('gives the error of a share, and those of replicate weights', () => {
    const share = weightedMeanOfSums(sumsUnder(codes, designs.fpc), [0, 0, 0, 1, 1], weights.length);
    expect(share.standardError).toBeCloseTo(oracle.agree.se, 10);
    const { weights: replicates, scale, rscales } = oracle.jackknife;
    const design = { weights, replicates, scale, replicateScales: rscales };
    const own = weightedMeanOfSums(sumsUnder(codes, design), [1, 2, 3, 4, 5], weights.length);
    expect(own.standardError).toBeCloseTo(replicateMean(answers, design).standardError, 10);
    expect(own.standardError).toBeCloseTo(oracle.jackknife.se, 10);
  });

  it('is weightedMean, whatever the design', () => {
    const person = fc.record({
      answer: fc.integer({ min: 0, max: POINTS }),
      weight: fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 9, noNaN: true })),
      unit: fc.integer({ min: 0, max: 3 }),
      stratum: fc.integer({ min: 0, max: 1 }),
    });
    const people = fc
      .array(person, { minLength: 8, maxLength: 30 })
      .filter((all) => all.some(({ answer, weight }) => answer > 0 && weight > 0));
    fc.assert(
      fc.property(people, fc.boolean(), (all, isStratified) => {
        const label = ({ stratum, unit }: (typeof all)[number]) =>
          isStratified ? `${stratum} ${unit}` : unit;
        const units = new Map(all.map((one) => [label(one), one.stratum]));
        const lonely = [0, 1].some((s) => [...units.values()].filter((each) => each === s).length === 1);
        fc.pre(isStratified ? !lonely : units.size > 1);
        const design = surveyDesign({
          weights: all.map(({ weight }) => weight),
          clusters: all.map(label),
          ...(isStratified ? { strata: all.map(({ stratum }) => stratum) } : {}),
        });
        const given = all.map(({ answer }) => answer);
        const own = weightedMeanOfSums(sumsUnder(given, design), [1, 2, 3, 4, 5], all.length);
        const other = weightedMean(
          given.map((answer) => answer || null),
          design,
        );
        expect(own.standardError).toBeCloseTo(other.standardError, 7);
        expect([own.n, own.degreesOfFreedom]).toEqual([other.n, other.degreesOfFreedom]);
      }),
    );
  });

  it('refuses what is no design', () => {
    const alone = surveyDesign({ weights: [1, 1, 1], strata: ['a', 'a', 'b'] });
    expect(() => answerSpreadUnder(alone)([1, 2, 3], 3)).toThrow(/stratum "b" has one primary sampling unit/);
    expect(() => answerSpreadUnder({ weights: [1], replicates: [[1]], scale: 1 })).toThrow(/at least 2 repl/);
    expect(() => answerSpreadUnder(surveyDesign({ weights: [1, 1] }))([1], 3)).toThrow(
      /1 answers for 2 weights/,
    );
  });
});
