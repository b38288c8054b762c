import { describe, expect, it } from 'vitest';
import { average, sampleVariance } from '../../../src/stats/counts/sample-variance.ts';
import { expectClose, frozen } from '../support.ts';

describe('sampleVariance', () => {
  it('has denominator n - 1, and keeps its digits far from 0', () => {
    expectClose(sampleVariance(frozen([1, 2, 4])), 7 / 3);
    expectClose(sampleVariance(frozen([1e8 + 1, 1e8 + 2, 1e8 + 4])), 7 / 3);
    expect(sampleVariance(frozen([0.1, 0.1, 0.1]))).toBe(0);
  });
});

describe('average', () => {
  it('is the sum over the number', () => {
    expectClose(average(frozen([1, 2, 4])), 7 / 3);
  });
});
