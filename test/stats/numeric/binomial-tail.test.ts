import { describe, it } from 'vitest';
import { binomialTail } from '../../../src/stats/numeric/binomial-tail.ts';
import { expectClose } from '../support.ts';

describe('binomialTail', () => {
  it('equals the sum of the probabilities, counted by hand', () => {
    expectClose(binomialTail(9, 10, 0.5), 11 / 1024);
    expectClose(binomialTail(1, 3, 0.2), 1 - 0.8 ** 3);
    expectClose(binomialTail(0, 3, 0.2), 1);
    expectClose(binomialTail(4, 3, 0.2), 0);
    expectClose(binomialTail(3, 3, 0.2), 0.008);
  });
});
