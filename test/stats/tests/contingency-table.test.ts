import { describe, expect, it } from 'vitest';
import { tableMargins } from '../../../src/stats/tests/contingency-table.ts';

const A_TEST = { en: 'a test', nl: 'een toets' };

describe('tableMargins', () => {
  it('adds rows, columns and all', () => {
    expect(
      tableMargins(
        [
          [1, 2, 0],
          [3, 4, 0],
        ],
        A_TEST,
      ),
    ).toEqual({ rows: [3, 7], columns: [4, 6, 0], n: 10 });
  });

  it('names the row that is too short and the test that has no answers', () => {
    expect(() => tableMargins([[1, 2], [3]], A_TEST)).toThrow(/row 2 has 1 columns, the first row 2/);
    expect(() =>
      tableMargins(
        [
          [0, 0],
          [0, 0],
        ],
        A_TEST,
      ),
    ).toThrow(/a test needs answers/);
    expect(() => tableMargins([[1], [2]], A_TEST)).toThrow(/got 2 by 1/);
    expect(() => tableMargins([], A_TEST)).toThrow(/got 0 by 0/);
  });
});
