import { describe, expect, it } from 'vitest';
import { itemTotalCorrelations } from '../../../src/stats/linked/item-total-correlations.ts';
import { linkedMatrix } from '../../../src/stats/linked/linked-matrix.ts';
import oracle from '../../oracles/linked.json' with { type: 'json' };
import { expectClose } from '../support.ts';

describe('itemTotalCorrelations', () => {
  it("agrees with R's psych, r.drop of alpha", () => {
    for (const { answers, itemTotal } of oracle.sets) {
      const result = itemTotalCorrelations(linkedMatrix(answers));
      expect(result).toHaveLength(itemTotal.length);
      itemTotal.forEach((expected, item) => {
        expectClose(result[item] as number, expected);
      });
    }
  });

  it('turns negative for an item that runs the other way', () => {
    const reversed = oracle.sets[0]?.answers.map((row) =>
      row.map((x, j) => (j === 0 ? 6 - x : x)),
    ) as number[][];
    expect(itemTotalCorrelations(linkedMatrix(reversed))[0]).toBeLessThan(0);
  });

  it('names the item that does not vary', () => {
    expect(() =>
      itemTotalCorrelations(
        linkedMatrix([
          [1, 2, 3],
          [2, 2, 4],
          [3, 2, 1],
        ]),
      ),
    ).toThrow(/of item 1 needs answers that vary/);
    expect(() => itemTotalCorrelations(linkedMatrix([[1], [2], [3]]))).toThrow(/2 items/);
  });
});
