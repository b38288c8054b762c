import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainConflict } from '../../src/recovery/explain-conflict.ts';
import { feasibleSet } from '../../src/recovery/feasible-set.ts';
import type { PublishedRow } from '../../src/recovery/published-row.ts';
import { constraintNames } from '../../src/recovery/row-constraints.ts';
import { compositions, printCounts } from './print-exactly.ts';
import { quickscanRows } from './quickscan-rows.ts';

const blank = { mean: null, sd: null, min: null, max: null };

describe('explainConflict', () => {
  it('names two percentages that add to more than 100, whatever n is', () => {
    const { conflict, misprints } = explainConflict({ ...blank, n: 50, percents: ['60', '60', null] });
    expect(conflict).toEqual(['p1', 'p2']);
    expect(misprints).toEqual(['p1', 'p2']);
  });

  it('names a percentage that n cannot give', () => {
    // Of 3 answers, 0, 33, 67 or 100 percent.
    const { conflict } = explainConflict({ ...blank, n: 3, percents: ['50', null] });
    expect(conflict).toEqual(['p1', 'n']);
  });

  it('has nothing to say of a row that fits', () => {
    const row = printCounts([1, 4, 9, 20, 6], 'up');
    expect(explainConflict(row)).toMatchObject({ conflict: [], misprints: [] });
    expect(explainConflict(row).nearest.every(({ misses }) => misses.length === 0)).toBe(true);
  });

  it('gives a set that no small sample satisfies and that each of its members is needed for, and all single misprints', () => {
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
        const { conflict, misprints } = explainConflict(row, 'half-up');
        expect(conflict.length === 0).toBe(feasibleSet(row, 'half-up').length > 0);
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
        if (conflict.length === 0) return;
        expect(holds(conflict)).toBe(false);
        for (const name of conflict) expect(holds(conflict.filter((other) => other !== name))).toBe(true);
        const names = constraintNames(row);
        const alone = names.filter((name) => holds(names.filter((other) => other !== name)));
        expect(misprints).toEqual(alone);
      }),
      { numRuns: 40 },
    );
  });

  it('explains the one item of 2017 that fits nothing: one answer in category 1 would print all of it but min', () => {
    const row = quickscanRows().find(({ wave, item }) => wave === '2017' && item === 'v4c')
      ?.row as PublishedRow;
    const { conflict, misprints, nearest } = explainConflict(row);
    expect(conflict).toEqual(expect.arrayContaining(['sd', 'min']));
    expect(misprints).toEqual(['sd', 'min']);
    expect(nearest).toEqual([
      {
        vector: [1, 8, 28, 138, 34],
        misses: [{ statistic: 'min', printed: '2', wouldPrint: '1', units: 1 }],
      },
    ]);
    const print = printCounts([1, 8, 28, 138, 34], 'up');
    expect({ ...print, sd: Number(print.sd) }).toEqual({ ...row, min: 1, sd: Number(row.sd) });
  });

  it('explains ten categories and 200 answers without trying all sets of their printed values', () => {
    const percents = ['5', '8', '10', '12', '15', '15', '12', '10', '8', '5'];
    const row = { n: 200, percents, mean: '5.90', sd: '2.49', min: 1, max: 10 };
    const { conflict, misprints } = explainConflict(row);
    // symmetric percentages: a mean of 5.50, a little more or less by rounding
    expect(misprints).toEqual(['mean']);
    expect(conflict).toContain('mean');
  });
});
