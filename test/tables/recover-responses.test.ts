import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openStudy, recoverResponses } from '../../src/tables/index.ts';

const committed = new URL('../../data/responses/quickscan.csv', import.meta.url);
const recovered = recoverResponses(openStudy());

describe('recoverResponses', () => {
  it('gives what is committed', () => {
    expect(recovered.csv).toBe(readFileSync(committed, 'utf8'));
  });

  it('gives counts that add to the printed n of each item', () => {
    for (const { counts, row } of recovered.items) {
      expect(counts.reduce((a, b) => a + b)).toBe(row.n);
    }
  });
});
