import { describe, expect, it } from 'vitest';
import { checkPower } from '../../../src/stats/arguments/check-power.ts';
import { notLevels } from '../support.ts';

describe('checkPower', () => {
  it('lets a power above the chance of a false alarm through', () => {
    expect(() => checkPower(0.8, 0.95)).not.toThrow();
    expect(() => checkPower(0.06, 0.95)).not.toThrow();
  });

  it('refuses a power that needs no difference, and what is no probability', () => {
    expect(() => checkPower(0.04, 0.95)).toThrow(/false alarm/);
    for (const level of notLevels) {
      expect(() => checkPower(level, 0.95)).toThrow(/the power is/);
      expect(() => checkPower(0.8, level)).toThrow(/confidence level/);
    }
  });
});
