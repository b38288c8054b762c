import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TwoByTwo } from '../../../src/stats/numeric/hypergeometric-weights.ts';
import { fisherExactTest } from '../../../src/stats/tests/fisher-exact-test.ts';
import oracle from '../../oracles/two-waves.json' with { type: 'json' };
import { expectClose } from '../support.ts';

const cell = fc.nat(15);
const tables = fc
  .tuple(fc.tuple(cell, cell), fc.tuple(cell, cell))
  .filter((rows) => rows.flat().some((x) => x > 0));

describe('fisherExactTest', () => {
  it('agrees with R, fisher.test and dhyper', () => {
    for (const { table, p, midP, less, greater } of oracle.two) {
      const result = fisherExactTest(table as unknown as TwoByTwo);
      expectClose(result.pValue, p);
      expectClose(result.midP, midP);
      expectClose(result.less, less);
      expectClose(result.greater, greater);
    }
  });

  it("gives Fisher's tea tasting as fractions: 34/70 two-sided, 17/70 one-sided", () => {
    const { pValue, greater } = fisherExactTest([
      [3, 1],
      [1, 3],
    ]);
    expectClose(pValue, 34 / 70);
    expectClose(greater, 17 / 70);
  });

  it('does not see which group or outcome comes first, and its tails overlap in the observed table', () => {
    fc.assert(
      fc.property(tables, ([[a, b], [c, d]]) => {
        const result = fisherExactTest([
          [a, b],
          [c, d],
        ]);
        expectClose(
          fisherExactTest([
            [c, d],
            [a, b],
          ]).pValue,
          result.pValue,
        );
        expectClose(
          fisherExactTest([
            [b, a],
            [d, c],
          ]).pValue,
          result.pValue,
        );
        expectClose(
          fisherExactTest([
            [a, c],
            [b, d],
          ]).pValue,
          result.pValue,
        );
        expectClose(
          fisherExactTest([
            [c, d],
            [a, b],
          ]).greater,
          result.less,
        );
        expect(result.less + result.greater).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(result.midP).toBeLessThan(result.pValue);
        expect(result.midP).toBeGreaterThan(0);
      }),
    );
  });

  it('refuses what is no 2 x 2 table of counts', () => {
    expect(() =>
      fisherExactTest([
        [1, 2, 3],
        [4, 5, 6],
      ] as unknown as TwoByTwo),
    ).toThrow(/2 rows and 2 columns, got 2 by 3/);
    expect(() =>
      fisherExactTest([
        [0, 0],
        [0, 0],
      ]),
    ).toThrow(/every cell/);
    expect(() =>
      fisherExactTest([
        [1, -1],
        [0, 0],
      ]),
    ).toThrow(/category 2: -1/);
    expect(() =>
      fisherExactTest([
        [1, Number.NaN],
        [0, 0],
      ]),
    ).toThrow(RangeError);
  });
});
