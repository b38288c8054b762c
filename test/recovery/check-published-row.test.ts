import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPublishedRow } from '../../src/recovery/check-published-row.ts';
import { feasibleSet } from '../../src/recovery/feasible-set.ts';
import type { PublishedRow } from '../../src/recovery/published-row.ts';
import { printCounts } from './print-exactly.ts';
import { quickscanRows } from './quickscan-rows.ts';

const good: PublishedRow = printCounts([2, 5, 9, 18, 6], 'up');
const checks = (change: Partial<PublishedRow>) =>
  checkPublishedRow({ ...good, ...change }).map(({ check }) => check);

describe('checkPublishedRow', () => {
  it('finds nothing in a row printed from counts', () => {
    expect(good).toEqual({
      n: 40,
      percents: ['5', '13', '23', '45', '15'],
      mean: '3.53',
      sd: '1.06',
      min: 1,
      max: 5,
    });
    expect(checkPublishedRow(good)).toEqual([]);
  });

  it('has a finding exactly when no counts fit, for rows spoiled at random', () => {
    const spoiled = fc.record({
      counts: fc
        .array(fc.nat(12), { minLength: 3, maxLength: 5 })
        .filter((v) => v.reduce((a, b) => a + b) > 1),
      name: fc.constantFrom('percents', 'mean', 'sd', 'min', 'n'),
      by: fc.integer({ min: -12, max: 12 }),
    });
    fc.assert(
      fc.property(spoiled, ({ counts, name, by }) => {
        const print = printCounts(counts, 'up');
        const text = (value: number) => Math.max(0, value).toFixed(2);
        const row: PublishedRow = {
          ...print,
          n: name === 'n' ? Math.max(1, print.n + by) : print.n,
          mean: name === 'mean' ? text(Number(print.mean) + by / 10) : print.mean,
          sd: name === 'sd' ? text(Number(print.sd) + by / 100) : print.sd,
          min: name === 'min' ? Math.min(print.max, Math.max(1, print.min + by)) : print.min,
          percents:
            name === 'percents'
              ? print.percents.with(0, String(Math.min(100, Math.max(0, Number(print.percents[0]) + by))))
              : print.percents,
        };
        expect(checkPublishedRow(row).length > 0).toBe(feasibleSet(row).length === 0);
      }),
      { numRuns: 120 },
    );
  });

  it('names the check, the printed values, the reason and the evidence', () => {
    expect(checks({ percents: ['140', '13', '23', '45', '15'] })).toMatchObject(['percentage range']);
    expect(checks({ percents: ['5', '13', '23', '45', '20'] })).toContain('percentages sum');
    expect(checks({ percents: ['5', '13', '23', '46', null] })).toContain('percentages from n');
    expect(checks({ mean: '5.30' })).toContain('mean range');
    expect(checks({ mean: '3.54' })).toContain('grim');
    // The only counts that print these percentages have a sum of 141, and 141 / 40 = 3.525.
    expect(checkPublishedRow({ ...good, mean: '2.53' })).toMatchObject([
      {
        check: 'mean and percentages',
        printedValues: ['mean', 'p1', 'p2', 'p3', 'p4', 'p5', 'n'],
        reason: 'the percentages do not allow a mean of 2.53',
        witness: ['all counts that print these percentages give 3.5250 to 3.5250'],
      },
    ]);
    expect(checks({ percents: [null, null, null, null, null], sd: '2.90' })).toContain('sd limits');
    expect(checks({ sd: '1.20' })).toContain('sd and percentages');
  });

  it('finds the joint conflict of v4c, and no fault in the other 69 rows', () => {
    for (const { wave, item, row } of quickscanRows()) {
      const findings = checkPublishedRow(row);
      if (`${wave} ${item}` !== '2017 v4c') expect(findings).toEqual([]);
      else {
        expect(findings.map(({ check }) => check)).toEqual(['joint']);
        expect(findings[0]?.reason).toMatch(/a misprint of sd or min alone would explain it/);
        expect(findings[0]?.witness[0]).toBe('counts [1, 8, 28, 138, 34] print min 1 in place of 2');
      }
    }
  });

  it('takes a range of n: a printed value is wrong only if no n in it gives it', () => {
    expect(checks({ n: { min: 38, max: 42 } })).toEqual([]);
    const [finding] = checkPublishedRow({
      ...good,
      percents: [null, null, null, null, null],
      mean: '3.54',
      n: { min: 5, max: 9 },
    });
    expect(finding).toMatchObject({ check: 'grim' });
    expect(finding?.reason).toMatch(/nor from any number of answers from 5/);
  });

  it('refuses numbers in place of text', () => {
    expect(() => checkPublishedRow({ ...good, mean: 3.53 as unknown as string })).toThrow(/as printed text/);
    expect(() =>
      checkPublishedRow({ ...good, percents: [5 as unknown as string, null, null, null, null] }),
    ).toThrow(/as printed text/);
  });
});
