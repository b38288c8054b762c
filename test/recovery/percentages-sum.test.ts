import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentagesSum } from '../../src/recovery/percentages-sum.ts';
import { quickscanRows } from './quickscan-rows.ts';

describe('percentagesSum', () => {
  it('allows half a unit a category, and no more', () => {
    expect(percentagesSum(['33', '33', '33']).consistent).toBe(true);
    expect(percentagesSum(['33', '33', '32']).consistent).toBe(false);
    expect(percentagesSum(['50', '49']).consistent).toBe(true);
    expect(percentagesSum(['50', '48']).consistent).toBe(false);
    expect(percentagesSum(['33.3', '33.3', '33.3']).consistent).toBe(true);
    expect(percentagesSum(['33.3', '33.3', '33']).consistent).toBe(true);
    expect(percentagesSum(['33.3', '33.3', '32']).consistent).toBe(false);
  });

  it('knows that nothing lies below 0, so a printed 0 can only add', () => {
    // 50.5 and 50.5 less half a point each is 100; zeros cannot take anything away.
    expect(percentagesSum(['51', '50', '0', '0', '0']).consistent).toBe(true);
    expect(percentagesSum(['51', '51', '0', '0', '0']).consistent).toBe(false);
    expect(percentagesSum(['49', '49', '0', '0']).consistent).toBe(true);
  });

  it('takes an edge by the named convention', () => {
    // Both shares would have to be exactly 49.5 and 50.5: up gives 50 and 51.
    expect(percentagesSum(['50', '51'], 'half-up').consistent).toBe(true);
    expect(percentagesSum(['49', '50'], 'half-up').consistent).toBe(false);
    expect(percentagesSum(['49', '50'], 'either').consistent).toBe(true);
    expect(percentagesSum(['50', '51'], 'half-even').consistent).toBe(false);
  });

  it('says what the sums can be', () => {
    expect(percentagesSum(['33', '33', '32'])).toMatchObject({
      consistent: false,
      reason: 'the percentages add to 98, further from 100 than rounding 3 of them explains',
      witness: ['true shares add to 96.5 at least and 99.5 at most'],
    });
  });

  it('passes every row of the quickscan, and every print of true shares', () => {
    for (const { row } of quickscanRows())
      expect(percentagesSum(row.percents as string[]).consistent).toBe(true);
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 8 }), fc.nat(2), (counts, decimals) => {
        const n = counts.reduce((a, b) => a + b);
        fc.pre(n > 0);
        expect(percentagesSum(counts.map((count) => ((100 * count) / n).toFixed(decimals))).consistent).toBe(
          true,
        );
      }),
    );
  });
});
