import { describe, expect, it } from 'vitest';
import { feasibleSet } from '../../src/recovery/feasible-set.ts';
import { readDifferences } from '../../src/recovery/read-differences.ts';
import { printCounts } from './print-exactly.ts';

function item(name: string, before: number[], after: number[], printed: string) {
  const [earlier, later] = [printCounts(before, 'up'), printCounts(after, 'up')];
  return {
    item: name,
    from: 'before',
    to: 'after',
    printed,
    earlier: { row: earlier, feasible: feasibleSet(earlier) },
    later: { row: later, feasible: feasibleSet(later) },
  };
}

// Means 4/3 = 1.33 and 11/7 = 1.57: the unrounded difference is 0.238, the printed one 0.24 as well.
const silent = item('a', [2, 1], [3, 4], '0.24');
// Means 4/3 = 1.33 and 5/3 = 1.67: 0.333 unrounded, 0.34 from the printed means.
const unrounded = item('b', [2, 1], [1, 2], '0.33');
const printed = item('c', [2, 1], [1, 2], '0.34');

describe('readDifferences', () => {
  it('tells the way from an item that follows one way only', () => {
    expect(readDifferences([silent]).reading).toBe('unknown');
    expect(readDifferences([silent, unrounded]).reading).toBe('unrounded');
    expect(readDifferences([silent, printed]).reading).toBe('printed');
    expect(readDifferences([unrounded, printed]).reading).toBe('unknown');
  });

  it('reports a difference that follows neither way, and does not let it tell anything', () => {
    const wrong = item('d', [2, 1], [1, 2], '0.43');
    const { reading, findings } = readDifferences([wrong, unrounded]);
    expect(reading).toBe('unrounded');
    expect(findings[0]).toMatchObject({ followsFromPrinted: false, followsFromUnrounded: false, pairs: [] });
    expect(findings[0]?.ofPrinted).toBe('0.34');
  });
});
