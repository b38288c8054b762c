import { describe, expect, it } from 'vitest';
import type { TwoByTwo } from '../../../src/stats/numeric/hypergeometric-weights.ts';
import { conditionalOddsRatio } from '../../../src/stats/tests/conditional-odds-ratio.ts';
import oracle from '../../oracles/two-waves.json' with { type: 'json' };
import { expectClose, notLevels } from '../support.ts';

describe('conditionalOddsRatio', () => {
  it('agrees with R, solved to full precision on dhyper', () => {
    for (const { table, odds } of oracle.two) {
      if (odds === null || Array.isArray(odds) || odds.estimate === undefined) continue;
      const { estimate, interval } = conditionalOddsRatio(table as unknown as TwoByTwo);
      expectClose(estimate, Number(odds.estimate === 'Inf' ? Number.POSITIVE_INFINITY : odds.estimate), 1e-8);
      expectClose(interval.lower, odds.lower, 1e-8);
      expectClose(interval.upper, Number(odds.upper === 'Inf' ? Number.POSITIVE_INFINITY : odds.upper), 1e-8);
    }
  });

  it("prints the odds ratios in the help of R's fisher.test: 6.408309 and 0.04693661", () => {
    expectClose(
      conditionalOddsRatio([
        [3, 1],
        [1, 3],
      ]).estimate,
      6.408309,
      1e-5,
    );
    expectClose(
      conditionalOddsRatio([
        [2, 10],
        [15, 3],
      ]).estimate,
      0.04693661,
      1e-5,
    );
  });

  it('inverts when the groups change place', () => {
    const { estimate, interval } = conditionalOddsRatio([
      [8, 5],
      [3, 9],
    ]);
    const turned = conditionalOddsRatio([
      [3, 9],
      [8, 5],
    ]);
    expectClose(turned.estimate, 1 / estimate);
    expectClose(turned.interval.lower, 1 / interval.upper);
  });

  it('refuses tables with an empty row or column, and levels out of range', () => {
    expect(() =>
      conditionalOddsRatio([
        [0, 4],
        [0, 5],
      ]),
    ).toThrow(/both rows and both columns/);
    expect(() =>
      conditionalOddsRatio([
        [0, 0],
        [3, 5],
      ]),
    ).toThrow(/both rows and both columns/);
    for (const level of notLevels)
      expect(() =>
        conditionalOddsRatio(
          [
            [1, 2],
            [3, 4],
          ],
          level,
        ),
      ).toThrow(/confidence level/);
  });
});
