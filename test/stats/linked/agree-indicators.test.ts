import { describe, expect, it } from 'vitest';
import { agreeIndicators } from '../../../src/stats/linked/agree-indicators.ts';
import { linkedMatrix } from '../../../src/stats/linked/linked-matrix.ts';

describe('agreeIndicators', () => {
  it('marks the two highest categories', () => {
    const matrix = linkedMatrix([
      [1, 2, 3],
      [4, 5, 3],
    ]);
    expect(JSON.stringify(agreeIndicators(matrix))).toBe('[[0,0,0],[1,1,0]]');
    expect(JSON.stringify(agreeIndicators(matrix, 7))).toBe('[[0,0,0],[0,0,0]]');
  });

  it('refuses answers off the scale and scales too short', () => {
    expect(() => agreeIndicators(linkedMatrix([[1, 6]]))).toThrow(
      /respondent 1, item 2: 6 is not on the scale/,
    );
    expect(() => agreeIndicators(linkedMatrix([[1.5]]))).toThrow(/1.5 is not on the scale/);
    expect(() => agreeIndicators(linkedMatrix([[1]]), 3)).toThrow(/needs 4 or more/);
  });
});
