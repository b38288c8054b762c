import { describe, expect, it } from 'vitest';
import { normalCriticalValue } from '../../../src/stats/numeric/normal-critical-value.ts';
import { expectClose, notLevels } from '../support.ts';

describe('normalCriticalValue', () => {
  it('agrees with R, qnorm(1 - (1 - level) / 2)', () => {
    expectClose(normalCriticalValue(0.5), 0.674489750196082);
    expectClose(normalCriticalValue(0.9), 1.64485362695147);
    expectClose(normalCriticalValue(0.95), 1.95996398454005);
    expectClose(normalCriticalValue(0.99), 2.5758293035489);
  });

  it('refuses levels out of range', () => {
    for (const level of notLevels) expect(() => normalCriticalValue(level)).toThrow(/confidence level/);
  });
});
