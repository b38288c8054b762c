import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkedMatrix } from '../../../src/stats/linked/linked-matrix.ts';
import { spearmanCorrelation } from '../../../src/stats/linked/spearman-correlation.ts';
import oracle from '../../oracles/linked.json' with { type: 'json' };
import { expectClose } from '../support.ts';

describe('spearmanCorrelation', () => {
  it("agrees with R, cor.test(method = 'spearman', exact = FALSE)", () => {
    for (const { answers, rho, rhoP } of oracle.sets) {
      const result = spearmanCorrelation(linkedMatrix(answers), 0, 1);
      expectClose(result.rho, rho);
      expectClose(result.pValue, rhoP);
    }
  });

  it('is 1 - 6 sum d^2 / (n (n^2 - 1)) without ties, and certain when the order is the same', () => {
    const { rho } = spearmanCorrelation(
      linkedMatrix([
        [1, 2],
        [2, 1],
        [3, 4],
        [4, 3],
      ]),
      0,
      1,
    );
    expectClose(rho, 1 - (6 * 4) / (4 * 15));
    const same = spearmanCorrelation(
      linkedMatrix([
        [1, 10],
        [2, 11],
        [3, 500],
      ]),
      0,
      1,
    );
    expect(same.rho).toBe(1);
    expect(same.pValue).toBe(0);
  });

  it('stays in [-1, 1], turns with an item and does not see a rising change of scale', () => {
    const pair = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 4, maxLength: 25 }), (pairs) => {
        fc.pre(new Set(pairs.map(([x]) => x)).size > 1 && new Set(pairs.map(([, y]) => y)).size > 1);
        const { rho } = spearmanCorrelation(linkedMatrix(pairs), 0, 1);
        const bent = spearmanCorrelation(linkedMatrix(pairs.map(([x, y]) => [x ** 3, 6 - y])), 0, 1);
        expect(Math.abs(rho)).toBeLessThanOrEqual(1);
        expect(bent.rho).toBeCloseTo(-rho, 12);
      }),
    );
  });

  it('refuses too few respondents and items that do not vary', () => {
    expect(() =>
      spearmanCorrelation(
        linkedMatrix([
          [1, 2],
          [2, 1],
        ]),
        0,
        1,
      ),
    ).toThrow(/at least 3 respondents/);
    expect(() =>
      spearmanCorrelation(
        linkedMatrix([
          [1, 2],
          [1, 1],
          [1, 4],
        ]),
        0,
        1,
      ),
    ).toThrow(/answers that vary/);
    expect(() =>
      spearmanCorrelation(
        linkedMatrix([
          [1, 2],
          [2, 1],
          [3, 4],
        ]),
        0,
        2,
      ),
    ).toThrow(/no item 2/);
  });
});
