import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { midranks } from '../../../src/stats/numeric/midranks.ts';
import { frozen } from '../support.ts';

describe('midranks', () => {
  it('shares the ranks that equal values take up', () => {
    expect(midranks(frozen([10, 30, 10]))).toEqual([1.5, 3, 1.5]);
    expect(midranks(frozen([2, 2, 2, 1, 5]))).toEqual([3, 3, 3, 1, 5]);
  });

  it('is one more than the values below plus half the other equal ones', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 30 }), (values) => {
        const direct = values.map(
          (value) =>
            values.filter((x) => x < value).length + (values.filter((x) => x === value).length + 1) / 2,
        );
        expect(midranks(frozen(values))).toEqual(direct);
      }),
    );
  });
});
