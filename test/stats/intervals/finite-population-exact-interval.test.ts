import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finitePopulationExactInterval } from '../../../src/stats/intervals/finite-population-exact-interval.ts';
import oracle from '../../oracles/proportions.json' with { type: 'json' };
import { notLevels } from '../support.ts';

describe('finitePopulationExactInterval', () => {
  it('agrees with R, every total tried with phyper', () => {
    for (const { finite, level, exact } of oracle.finite) {
      const [successes, n, population] = finite as [number, number, number];
      const { lower, upper } = finitePopulationExactInterval(successes, n, population, level);
      expect([lower, upper]).toEqual(exact);
    }
  });

  it('holds only possible totals, mirrors, and knows a census', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(40), fc.nat(40), (n, k, more) => {
        const successes = k % (n + 1);
        const population = n + more + (n === 1 ? 1 : 0);
        const { lower, upper } = finitePopulationExactInterval(successes, n, population);
        expect(lower).toBeGreaterThanOrEqual(successes);
        expect(upper).toBeLessThanOrEqual(population - n + successes);
        expect(finitePopulationExactInterval(n - successes, n, population).lower).toBe(population - upper);
      }),
    );
    expect(finitePopulationExactInterval(3, 7, 7)).toEqual({ lower: 3, upper: 3 });
  });

  it('refuses arguments out of range', () => {
    expect(() => finitePopulationExactInterval(3, 44, 43)).toThrow(/population/);
    expect(() => finitePopulationExactInterval(25, 24, 43)).toThrow(/25 of 24/);
    for (const level of notLevels)
      expect(() => finitePopulationExactInterval(1, 4, 9, level)).toThrow(RangeError);
  });
});
