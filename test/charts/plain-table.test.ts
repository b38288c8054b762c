import { table } from 'arquero';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { plainTable } from '../../src/charts/plain-table.ts';

function cellsOf(columns: Record<string, unknown[]>) {
  const { document } = new JSDOM(plainTable(table(columns), 'Caption', 'none')).window;
  return [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => `${cell.getAttribute('align') ?? 'left'} ${cell.textContent}`),
  );
}

describe('plainTable', () => {
  it('writes a column of numbers with the same decimals, to the right with its gaps', () => {
    expect(cellsOf({ item: ['a', 'b', 'c'], change: [24, -0.35, null] })).toEqual([
      ['left a', 'right 24.00'],
      ['left b', 'right -0.35'],
      ['left c', 'right none'],
    ]);
  });

  it('takes a column of ranges for numbers, and a wave for a name', () => {
    expect(cellsOf({ item: ['a', 'b'], wave: ['2010', '2017'], left: ['8,5\u20139,6', ''] })).toEqual([
      ['left a', 'left 2010', 'right 8,5\u20139,6'],
      ['left b', 'left 2017', 'right '],
    ]);
  });
});
