import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainConflict } from '../../src/recovery/explain-conflict.ts';
import { feasibleSet } from '../../src/recovery/feasible-set.ts';
import type { PublishedRow } from '../../src/recovery/published-row.ts';
import { compositions, printCounts } from './print-exactly.ts';
import { quickscanRows } from './quickscan-rows.ts';

const blank = { mean: null, sd: null, min: null, max: null };

describe('explainConflict', () => {
  it('names two percentages that add to more than 100, whatever n is', () => {
    const { conflicts } = explainConflict({ ...blank, n: 50, percents: ['60', '60', null] });
    expect(conflicts).toEqual([['p1', 'p2']]);
  });

  it('names a percentage that n cannot give', () => {
    // Of 3 answers, 0, 33, 67 or 100 percent.
    const { conflicts } = explainConflict({ ...blank, n: 3, percents: ['50', null] });
    expect(conflicts).toEqual([['p1', 'n']]);
  });

  it('has nothing to say of a row that fits', () => {
    const row = printCounts([1, 4, 9, 20, 6], 'up');
    expect(explainConflict(row).conflicts).toEqual([]);
    expect(explainConflict(row).nearest.every(({ misses }) => misses.length === 0)).toBe(true);
  });

  it('gives for each conflict a set that no small sample satisfies, and that each of its members is needed for', () => {
    const text = (value: unknown) => JSON.stringify(value);
    const spoiled = fc.record({
      vector: fc
        .array(fc.nat({ max: 3 }), { minLength: 3, maxLength: 3 })
        .filter((v) => v.some((c) => c > 0)),
      shift: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(spoiled, ({ vector, shift }) => {
        const print = printCounts(vector, 'up');
        const row: PublishedRow = {
          ...print,
          percents: print.percents.with(0, String((Number(print.percents[0]) + shift) % 101)),
        };
        const { conflicts } = explainConflict(row, 'half-up');
        expect(conflicts.length === 0).toBe(feasibleSet(row, 'half-up').length > 0);
        const all = Array.from({ length: 2 * print.n }, (_, i) => [...compositions(i + 1, 3)])
          .flat()
          .map((candidate) => printCounts(candidate, 'up'));
        const holds = (names: readonly string[]) =>
          all.some((candidate) =>
            names.every((name) => {
              if (name.startsWith('p'))
                return (
                  candidate.percents[Number(name.slice(1)) - 1] === row.percents[Number(name.slice(1)) - 1]
                );
              return (
                text(candidate[name as keyof typeof candidate]) === text(row[name as keyof PublishedRow])
              );
            }),
          );
        for (const conflict of conflicts) {
          expect(holds(conflict)).toBe(false);
          for (const name of conflict) expect(holds(conflict.filter((other) => other !== name))).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('explains the one item of 2017 that fits nothing: one answer in category 1 would print all of it but min', () => {
    const row = quickscanRows().find(({ wave, item }) => wave === '2017' && item === 'v4c')
      ?.row as PublishedRow;
    const { conflicts, nearest } = explainConflict(row);
    for (const conflict of conflicts) expect(conflict).toEqual(expect.arrayContaining(['sd', 'min']));
    expect(nearest).toEqual([
      {
        vector: [1, 8, 28, 138, 34],
        misses: [{ statistic: 'min', printed: '2', wouldPrint: '1', units: 1 }],
      },
    ]);
    const print = printCounts([1, 8, 28, 138, 34], 'up');
    expect({ ...print, sd: Number(print.sd) }).toEqual({ ...row, min: 1, sd: Number(row.sd) });
  });
});
