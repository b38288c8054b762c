import { describe, expect, expectTypeOf, it } from 'vitest';
import type { CountVector } from '../../../src/stats/counts/count-vector.ts';
import { agreeIndicators } from '../../../src/stats/linked/agree-indicators.ts';
import { clusterBootstrapInterval } from '../../../src/stats/linked/cluster-bootstrap-interval.ts';
import { clusterRobustInterval } from '../../../src/stats/linked/cluster-robust-interval.ts';
import { cronbachAlpha } from '../../../src/stats/linked/cronbach-alpha.ts';
import { intraclassCorrelation } from '../../../src/stats/linked/intraclass-correlation.ts';
import { itemTotalCorrelations } from '../../../src/stats/linked/item-total-correlations.ts';
import { itemAnswers, type LinkedMatrix, linkedMatrix } from '../../../src/stats/linked/linked-matrix.ts';
import { spearmanCorrelation } from '../../../src/stats/linked/spearman-correlation.ts';
import { frozen } from '../support.ts';

describe('linkedMatrix', () => {
  it('copies and freezes the answers, and shows no mark in them', () => {
    const rows = [
      [4, 5],
      [2, 1],
    ];
    const matrix = linkedMatrix(rows);
    (rows[0] as number[])[0] = 99;
    expect(JSON.stringify(matrix)).toBe('[[4,5],[2,1]]');
    expect(Object.isFrozen(matrix) && Object.isFrozen(matrix[0])).toBe(true);
    expect(itemAnswers(matrix, 1)).toEqual([5, 1]);
  });

  it('names the answer that is missing, the row that is short and the item that is not there', () => {
    expect(() =>
      linkedMatrix([
        [1, 2],
        [3, null],
      ]),
    ).toThrow(/respondent 2, item 2: null.*leave respondents/);
    expect(() => linkedMatrix([[1, Number.NaN]])).toThrow(/respondent 1, item 2: NaN/);
    expect(() => linkedMatrix([[1, 2], [3]])).toThrow(/respondent 2 has 1 answers, the first one 2/);
    expect(() => linkedMatrix([])).toThrow(/at least one respondent/);
    expect(() => linkedMatrix([[]])).toThrow(/at least one respondent/);
    expect(() => itemAnswers(linkedMatrix([[1, 2]]), 2)).toThrow(/no item 2; expected a column from 0 to 1/);
    expect(() => itemAnswers(linkedMatrix([[1, 2]]), 0.5)).toThrow(RangeError);
  });

  it('is a type of its own: neither counts nor plain rows pass for it', () => {
    expectTypeOf<CountVector>().not.toExtend<LinkedMatrix>();
    expectTypeOf<readonly CountVector[]>().not.toExtend<LinkedMatrix>();
    expectTypeOf(linkedMatrix).returns.toEqualTypeOf<LinkedMatrix>();
  });

  const counts = frozen([3, 7, 12, 20, 8]);
  const rows = frozen([counts, counts]);
  const refusals: readonly (readonly [string, () => unknown])[] = [
    // @ts-expect-error counts are not linked
    ['cronbachAlpha, counts', () => cronbachAlpha(counts)],
    // @ts-expect-error rows of counts are not linked either
    ['cronbachAlpha, rows of counts', () => cronbachAlpha(rows)],
    // @ts-expect-error counts are not linked
    ['itemTotalCorrelations', () => itemTotalCorrelations(rows)],
    // @ts-expect-error counts are not linked
    ['spearmanCorrelation', () => spearmanCorrelation(rows, 0, 1)],
    // @ts-expect-error counts are not linked
    ['intraclassCorrelation', () => intraclassCorrelation(rows, 0, ['a', 'b'])],
    // @ts-expect-error counts are not linked
    ['clusterRobustInterval', () => clusterRobustInterval(rows, 0, ['a', 'b'])],
    // @ts-expect-error counts are not linked
    ['clusterBootstrapInterval', () => clusterBootstrapInterval(rows, ['a', 'b'], () => 1, { seed: 1 })],
    // @ts-expect-error counts are not linked
    ['agreeIndicators', () => agreeIndicators(rows)],
  ];
  for (const [what, call] of refusals) {
    it(`is demanded at run time too, with the reason: ${what}`, () => {
      expect(call).toThrow(TypeError);
      expect(call).toThrow(
        /needs linked answers.*not which answers one respondent gave together.*linkedMatrix\(rows\)/,
      );
    });
  }
});
