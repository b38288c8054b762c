import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finitePopulationInterval } from '../../../src/stats/intervals/finite-population-interval.ts';
import { wilsonInterval } from '../../../src/stats/intervals/wilson-interval.ts';
import oracle from '../../oracles/proportions.json' with { type: 'json' };
import { expectInterval, notLevels } from '../support.ts';

describe('finitePopulationInterval', () => {
  it('agrees with R, roots of the score equation with corrected variance', () => {
    for (const { finite, level, score } of oracle.finite) {
      const [successes, n, population] = finite as [number, number, number];
      const { lower, upper } = finitePopulationInterval(successes, n, population, level);
      expectInterval({ lower, upper }, score, 1e-9);
    }
  });

  it('has no width for a census and nears Wilson in an endless population', () => {
    expect(finitePopulationInterval(3, 7, 7)).toEqual({ lower: 3 / 7, upper: 3 / 7 });
    const { lower, upper } = wilsonInterval(12, 24);
    expectInterval(finitePopulationInterval(12, 24, 1e12), [lower, upper]);
  });

  it('lies inside the interval that knows no population', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(50), fc.nat(100), (n, k, more) => {
        const successes = k % (n + 1);
        const inside = finitePopulationInterval(successes, n, n + more + 1);
        const outside = wilsonInterval(successes, n);
        expect(inside.lower).toBeGreaterThanOrEqual(outside.lower - 1e-12);
        expect(inside.upper).toBeLessThanOrEqual(outside.upper + 1e-12);
      }),
    );
  });

  it('refuses arguments out of range', () => {
    expect(() => finitePopulationInterval(3, 44, 43)).toThrow(/population/);
    expect(() => finitePopulationInterval(25, 24, 43)).toThrow(/25 of 24/);
    for (const level of notLevels)
      expect(() => finitePopulationInterval(1, 4, 9, level)).toThrow(/confidence level/);
  });
});
