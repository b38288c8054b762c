import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clopperPearsonInterval } from '../../../src/stats/intervals/clopper-pearson-interval.ts';
import { binomialTail } from '../../../src/stats/numeric/binomial-tail.ts';
import oracle from '../../oracles/proportions.json' with { type: 'json' };
import { expectInterval, notLevels } from '../support.ts';

describe('clopperPearsonInterval', () => {
  it('agrees with R, binom.test', () => {
    for (const { successes, n, level, exact } of oracle.one) {
      expectInterval(clopperPearsonInterval(successes, n, level), exact);
    }
  });

  it('leaves exactly the tail at each bound, and mirrors', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(300), (n, k) => {
        const successes = k % (n + 1);
        const { lower, upper } = clopperPearsonInterval(successes, n);
        if (successes > 0) expect(binomialTail(successes, n, lower)).toBeCloseTo(0.025, 10);
        if (successes < n) expect(1 - binomialTail(successes + 1, n, upper)).toBeCloseTo(0.025, 10);
        expect(clopperPearsonInterval(n - successes, n).upper).toBeCloseTo(1 - lower, 12);
      }),
    );
  });

  it('refuses counts and levels out of range', () => {
    expect(() => clopperPearsonInterval(0, 0)).toThrow(/n is 0/);
    expect(() => clopperPearsonInterval(5, 4)).toThrow(/5 of 4/);
    expect(() => clopperPearsonInterval(1.5, 4)).toThrow(RangeError);
    for (const level of notLevels)
      expect(() => clopperPearsonInterval(1, 4, level)).toThrow(/confidence level/);
  });
});
