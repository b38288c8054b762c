import { describe, expect, it } from 'vitest';
import { checkLevel } from '../../../src/stats/arguments/check-level.ts';
import { notLevels } from '../support.ts';

describe('checkLevel', () => {
  it('gives a probability strictly between 0 and 1 back', () => {
    for (const level of [0.001, 0.95, 0.999]) expect(checkLevel(level)).toBe(level);
  });

  it('refuses the rest by name, percentages among them', () => {
    for (const level of notLevels) {
      expect(() => checkLevel(level)).toThrow(RangeError);
      expect(() => checkLevel(level, { en: 'the power', nl: 'het onderscheidend vermogen' })).toThrow(
        `the power is ${level}`,
      );
    }
  });
});
