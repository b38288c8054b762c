import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherExactTableTest } from '../../../src/stats/tests/fisher-exact-table-test.ts';
import { fisherExactTest } from '../../../src/stats/tests/fisher-exact-test.ts';
import oracle from '../../oracles/two-waves.json' with { type: 'json' };
import { countVectors, expectClose, frozen } from '../support.ts';

describe('fisherExactTableTest', () => {
  it('agrees with R, fisher.test, on two waves', () => {
    for (const { first, second, fisher } of oracle.pairs) {
      expectClose(fisherExactTableTest([frozen(first), frozen(second)]), fisher);
    }
  });

  it("agrees with R, fisher.test, on larger tables, Agresti's job satisfaction among them", () => {
    for (const { table, fisher } of oracle.tables) expectClose(fisherExactTableTest(table), fisher);
  });

  it('agrees with the 2 x 2 test, turns with the table, and does not see empty columns', () => {
    fc.assert(
      fc.property(countVectors(2, 1, 12), countVectors(2, 1, 12), ([a = 0, b = 0], [c = 0, d = 0]) => {
        const p = fisherExactTest([
          [a, b],
          [c, d],
        ]).pValue;
        expectClose(
          fisherExactTableTest([
            [a, b],
            [c, d],
          ]),
          p,
        );
        expectClose(
          fisherExactTableTest([
            [a, 0, b],
            [c, 0, d],
          ]),
          p,
        );
        expectClose(
          fisherExactTableTest([
            [a, c],
            [b, d],
          ]),
          p,
        );
      }),
    );
  });

  it('refuses tables too large to count out, and names the way out', () => {
    const large = [frozen([30, 70, 120, 20, 8]), frozen([90, 11, 14, 100, 60])];
    expect(() => fisherExactTableTest(large)).toThrow(/use chiSquareTest/);
  });

  it('refuses what is no table of counts', () => {
    expect(() => fisherExactTableTest([[1, 2], [3]])).toThrow(/row 2 has 1 columns/);
    expect(() =>
      fisherExactTableTest([
        [1, 2],
        [3, 0.5],
      ]),
    ).toThrow(/0.5 is not a count/);
  });
});
