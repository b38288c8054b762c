import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validPercent } from '../../../src/stats/counts/valid-percent.ts';
import oracle from '../../oracles/basics.json' with { type: 'json' };
import { countVectors, expectClose, frozen, notCounts } from '../support.ts';

describe('validPercent', () => {
  it('agrees with R on the answers spelled out', () => {
    for (const { counts, percent } of oracle.vectors) {
      validPercent(frozen(counts)).forEach((value, index) => {
        expectClose(value, percent[index] ?? Number.NaN);
      });
    }
  });

  it('adds up to 100', () => {
    fc.assert(
      fc.property(countVectors(), (counts) => {
        expectClose(
          validPercent(counts).reduce((sum, value) => sum + value, 0),
          100,
        );
      }),
    );
  });

  for (const [what, counts, message] of notCounts) {
    it(`refuses ${what}`, () => {
      expect(() => validPercent(counts)).toThrow(message);
    });
  }
});
