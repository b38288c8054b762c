import { describe, it } from 'vitest';
import { chiSquareTail } from '../../../src/stats/numeric/chi-square-tail.ts';
import { expectClose } from '../support.ts';

describe('chiSquareTail', () => {
  it('agrees with R, pchisq(lower.tail = FALSE), down the far tail', () => {
    expectClose(chiSquareTail(3.841458820694124, 1), 0.05);
    expectClose(chiSquareTail(12.3, 4), 0.01525439465576961);
    expectClose(chiSquareTail(60, 4), 2.9008631203404545e-12);
    expectClose(chiSquareTail(0, 3), 1);
  });
});
