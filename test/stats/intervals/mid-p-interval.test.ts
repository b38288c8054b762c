import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clopperPearsonInterval } from '../../../src/stats/intervals/clopper-pearson-interval.ts';
import { midPInterval } from '../../../src/stats/intervals/mid-p-interval.ts';
import oracle from '../../oracles/proportions.json' with { type: 'json' };
import { expectInterval, notLevels } from '../support.ts';

describe('midPInterval', () => {
  it('agrees with R, solved on dbinom and pbinom', () => {
    for (const { successes, n, level, midP } of oracle.one)
      expectInterval(midPInterval(successes, n, level), midP);
  });

  it('has a closed form where nobody said so: 1 - (2 tail)^(1/n)', () => {
    expectInterval(midPInterval(0, 20), [0, 1 - 0.05 ** (1 / 20)]);
  });

  it('lies inside the Clopper-Pearson interval and holds the share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(200), (n, k) => {
        const successes = k % (n + 1);
        const { lower, upper } = midPInterval(successes, n);
        const exact = clopperPearsonInterval(successes, n);
        expect(lower).toBeGreaterThanOrEqual(exact.lower);
        expect(upper).toBeLessThanOrEqual(exact.upper);
        expect(lower).toBeLessThanOrEqual(successes / n);
        expect(upper).toBeGreaterThanOrEqual(successes / n);
      }),
    );
  });

  it('refuses counts and levels out of range', () => {
    expect(() => midPInterval(0, 0)).toThrow(/n is 0/);
    expect(() => midPInterval(-1, 4)).toThrow(RangeError);
    for (const level of notLevels) expect(() => midPInterval(1, 4, level)).toThrow(/confidence level/);
  });
});
