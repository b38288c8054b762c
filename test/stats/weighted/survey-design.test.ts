import { describe, expect, it } from 'vitest';
import { surveyDesign } from '../../../src/stats/weighted/survey-design.ts';

describe('surveyDesign', () => {
  it('refuses labels that do not fit', () => {
    expect(() => surveyDesign({ weights: [1, 2], strata: ['a'] })).toThrow(
      /strata needs one label .* got 1 for 2/,
    );
  });

  it('refuses a unit in two strata, which is numbered anew in each as a rule', () => {
    const parts = { weights: [1, 1], strata: ['a', 'b'], clusters: [1, 1] };
    expect(() => surveyDesign(parts)).toThrow(/unit 1 lies in stratum a and in stratum b; give units/);
  });
});
