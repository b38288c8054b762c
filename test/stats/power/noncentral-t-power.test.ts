import { describe, expect, it } from 'vitest';
import { noncentralTPower } from '../../../src/stats/power/noncentral-t-power.ts';
import oracle from '../../oracles/power.json' with { type: 'json' };
import { expectClose, notLevels } from '../support.ts';

describe('noncentralTPower', () => {
  it("agrees with R's noncentral t, from one degree of freedom to thousands", () => {
    for (const { df, ncp, level, power } of oracle.noncentral) {
      expectClose(noncentralTPower(ncp, df, level), power);
    }
  });

  it('refuses levels out of range', () => {
    for (const level of notLevels) expect(() => noncentralTPower(1, 5, level)).toThrow(/confidence level/);
  });
});
