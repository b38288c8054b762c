import { describe, expect, it } from 'vitest';
import { designEffect } from '../../../src/stats/linked/design-effect.ts';
import oracle from '../../oracles/linked.json' with { type: 'json' };
import { expectClose, frozen } from '../support.ts';

describe('designEffect', () => {
  it('agrees with R, weighted.mean of the cluster sizes by themselves, ICC 0.07', () => {
    for (const { sizes, deff } of oracle.sets) expectClose(designEffect(0.07, frozen(sizes)), deff);
  });

  it('is 1 without likeness, and the cluster size when all in a cluster say the same', () => {
    expect(designEffect(0, frozen([2, 5, 3]))).toBe(1);
    expect(designEffect(1, frozen([4, 4, 4]))).toBe(4);
    expect(designEffect(0.3, frozen([1, 1]))).toBe(1);
  });

  it('refuses what is no correlation or no size', () => {
    expect(() => designEffect(1.1, [2])).toThrow(/intraclass correlation is 1.1/);
    expect(() => designEffect(Number.NaN, [2])).toThrow(RangeError);
    expect(() => designEffect(-0.5, [4, 4])).toThrow(/-0.5 cannot be in clusters of this size/);
    expect(() => designEffect(0.1, [2, 0])).toThrow(/cluster 2: 0 is not a size/);
    expect(() => designEffect(0.1, [2.5])).toThrow(/cluster 1: 2.5/);
    expect(() => designEffect(0.1, [])).toThrow(/at least one cluster/);
  });
});
