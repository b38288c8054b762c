import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { midPInterval } from '../../../src/stats/intervals/mid-p-interval.ts';
import { midPTest } from '../../../src/stats/tests/mid-p-test.ts';
import oracle from '../../oracles/proportions.json' with { type: 'json' };
import { expectClose } from '../support.ts';

describe('midPTest', () => {
  it('agrees with R, dbinom and pbinom', () => {
    for (const { successes, n, midPTests } of oracle.one) {
      for (const { proportion, p } of midPTests) expectClose(midPTest(successes, n, proportion), p);
    }
  });

  it('equals counting by hand: 9 of 10 against a half is 2 (1 + 10/2) / 1024', () => {
    expectClose(midPTest(9, 10, 0.5), 12 / 1024);
  });

  it('rejects just what its interval leaves out', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.nat(100),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (n, k, proportion) => {
          const successes = k % (n + 1);
          const { lower, upper } = midPInterval(successes, n);
          const p = midPTest(successes, n, proportion);
          if (Math.abs(p - 0.05) < 1e-9) return;
          expect(p < 0.05).toBe(proportion < lower || proportion > upper);
        },
      ),
    );
  });

  it('refuses counts and proportions out of range', () => {
    expect(() => midPTest(5, 4, 0.5)).toThrow(/5 of 4/);
    expect(() => midPTest(1, 4, 1.5)).toThrow(/stated proportion is 1.5/);
    expect(() => midPTest(1, 4, Number.NaN)).toThrow(/stated proportion/);
  });
});
