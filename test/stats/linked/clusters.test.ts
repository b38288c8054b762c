import { describe, expect, it } from 'vitest';
import { clusterRows } from '../../../src/stats/linked/clusters.ts';
import { frozen } from '../support.ts';

const A_TEST = { en: 'a test', nl: 'een toets' };

describe('clusterRows', () => {
  it('collects rows by label, in order of appearance', () => {
    expect(clusterRows(frozen(['b', 'a', 'b']), 3, A_TEST)).toEqual([[0, 2], [1]]);
    expect(clusterRows(frozen<string | number>([1, '1']), 2, A_TEST)).toEqual([[0], [1]]);
  });

  it('refuses labels that do not fit', () => {
    expect(() => clusterRows(frozen(['a']), 2, A_TEST)).toThrow(
      /a test needs one cluster per respondent, got 1 for 2/,
    );
    expect(() => clusterRows(frozen(['a', 'a']), 2, A_TEST)).toThrow(/at least 2 clusters, got 1/);
  });
});
