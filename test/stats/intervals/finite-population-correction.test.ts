import { describe, expect, it } from 'vitest';
import { finitePopulationCorrection } from '../../../src/stats/intervals/finite-population-correction.ts';
import oracle from '../../oracles/proportions.json' with { type: 'json' };
import { expectClose } from '../support.ts';

describe('finitePopulationCorrection', () => {
  it('agrees with R for 24 of 43 and others', () => {
    for (const { finite, factor } of oracle.finite) {
      const [, n, population] = finite as [number, number, number];
      expectClose(finitePopulationCorrection(n, population), factor);
    }
  });

  it('makes the variance of the mean over all samples of 2 from 1, 2, 6 what it is', () => {
    // Means of the three samples: 1.5, 3.5, 4 about 3, so the variance
    // is 14/12; sigma^2 (denominator 3) is 14/3.
    expectClose(((14 / 3 / 2) * finitePopulationCorrection(2, 3) ** 2) / (14 / 12), 1);
  });

  it('refuses n beyond the population, and no population', () => {
    expect(() => finitePopulationCorrection(44, 43)).toThrow(/44 of a population of 43/);
    expect(() => finitePopulationCorrection(0, 43)).toThrow(RangeError);
    expect(() => finitePopulationCorrection(1, 1)).toThrow(/population is 1/);
    expect(() => finitePopulationCorrection(1, Number.NaN)).toThrow(RangeError);
    expect(() => finitePopulationCorrection(1.5, 3)).toThrow(RangeError);
  });
});
