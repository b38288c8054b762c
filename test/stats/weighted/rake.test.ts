import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postStratify, rake } from '../../../src/stats/weighted/rake.ts';
import { surveyDesign } from '../../../src/stats/weighted/survey-design.ts';
import { weightedMean } from '../../../src/stats/weighted/weighted-mean.ts';
import { weightedShare } from '../../../src/stats/weighted/weighted-share.ts';
import { expectClose, expectInterval } from '../support.ts';
import { answers, column, designs, oracle } from './oracle.ts';

const teams = { name: 'team', labels: column('team'), totals: { a: 500, b: 300, c: 400 } };
const ages = { name: 'age', labels: column('age'), totals: { young: 700, old: 500 } };

describe('postStratify', () => {
  const design = postStratify(designs.clus, 'team', teams.labels, teams.totals);

  it("gives the weights of R's survey", () => {
    design.weights.forEach((weight, row) => {
      expectClose(weight, oracle.postWeights[row] as number);
    });
  });

  it('gives its standard error, which the known totals make smaller or larger', () => {
    const result = weightedMean(answers, design);
    expectClose(result.estimate, oracle.post.estimate);
    expectClose(result.standardError, oracle.post.se);
    expectInterval(result.interval, oracle.post.interval);
  });
});

describe('rake', () => {
  const design = rake(designs.clus, [teams, ages], { tolerance: 1e-13 });

  it("gives the weights of R's survey, by its rake", () => {
    design.weights.forEach((weight, row) => {
      expectClose(weight, oracle.rakedWeights[row] as number);
    });
  });

  it("gives the standard errors of R's survey, by its calibrate with raking", () => {
    for (const [result, expected] of [
      [weightedMean(answers, design), oracle.raked],
      [weightedShare(answers, [4, 5], design), oracle.rakedAgree],
    ] as const) {
      expectClose(result.estimate, expected.estimate);
      expectClose(result.standardError, expected.se);
    }
  });

  it('knows the totals it was fitted to without error', () => {
    const team = teams.labels.map((label) => Number(label === 'a'));
    const { estimate, standardError } = weightedMean(team, design);
    expectClose(estimate, 500 / 1200);
    expect(standardError).toBeLessThan(1e-12);
  });

  it('reaches all totals, whatever the weights', () => {
    const some = fc.array(fc.double({ min: 0.1, max: 10, noNaN: true }), { minLength: 90, maxLength: 90 });
    fc.assert(
      fc.property(some, (weights) => {
        const raked = rake(surveyDesign({ weights }), [teams, ages]).weights;
        for (const { labels, totals } of [teams, ages]) {
          for (const [label, total] of Object.entries(totals)) {
            const sum = raked.reduce((all, weight, row) => all + (labels[row] === label ? weight : 0), 0);
            expectClose(sum, total, 1e-9);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ['no margins', [], /at least one margin/],
    [
      'a category without a total',
      [{ ...teams, totals: { a: 1, b: 1 } }],
      /"team" has no total for "c"; it has a, b/,
    ],
    [
      'a total that nobody is in',
      [{ ...ages, totals: { young: 1, old: 1, retired: 1 } }],
      /nobody .* "retired".*merge/,
    ],
    [
      'totals of two populations',
      [teams, { ...ages, totals: { young: 1, old: 1 } }],
      /"team" adds to 1200 and margin "age" to 2/,
    ],
    ['a total of 0', [{ ...ages, totals: { young: 0, old: 5 } }], /the total of "young" is 0/],
    ['labels that do not fit', [{ ...ages, labels: ['young'] }], /got 1 for 90/],
  ])('refuses %s', (_, margins, message) => {
    expect(() => rake(designs.simple, margins)).toThrow(message);
  });

  it('says so where no weights fit, and where weights were fitted before', () => {
    const two = surveyDesign({ weights: [1, 1] });
    const crossed = [
      { name: 'row', labels: ['a', 'b'], totals: { a: 1, b: 3 } },
      { name: 'column', labels: ['x', 'y'], totals: { x: 2, y: 2 } },
    ];
    expect(() => rake(two, crossed)).toThrow(/no weights fit all margins.*"row" is still off/);
    expect(() => rake(design, [teams])).toThrow(/fitted to totals already/);
  });
});
