import { describe, expect, it } from 'vitest';
import { clusterRows } from '../../../src/stats/linked/clusters.ts';
import { frozen } from '../support.ts';

describe('clusterRows', () => {
  it('collects rows by label, in order of appearance', () => {
    expect(clusterRows(frozen(['b', 'a', 'b']), 3, 'a test')).toEqual([[0, 2], [1]]);
    expect(clusterRows(frozen<string | number>([1, '1']), 2, 'a test')).toEqual([[0], [1]]);
  });

  it('refuses labels that do not fit', () => {
    expect(() => clusterRows(frozen(['a']), 2, 'a test')).toThrow(
      /a test needs one cluster per respondent, got 1 for 2/,
    );
    expect(() => clusterRows(frozen(['a', 'a']), 2, 'a test')).toThrow(/at least 2 clusters, got 1/);
  });
});
