import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberOfTables } from '../../../src/recovery/linked/number-of-tables.ts';
import { tRange } from '../../../src/recovery/linked/t-range.ts';
import type { SummaryRow } from '../../../src/recovery/summary/summary-row.ts';
import { compositions, printCounts } from '../print-exactly.ts';

/** Tables by trying every way to fill each column. */
function tried(rows: readonly number[], columns: readonly number[]): number {
  const [first, ...others] = columns;
  if (first === undefined) return rows.every((left) => left === 0) ? 1 : 0;
  let number = 0;
  for (const share of compositions(first, rows.length)) {
    const left = rows.map((total, i) => total - (share[i] as number));
    if (left.every((total) => total >= 0)) number += tried(left, others);
  }
  return number;
}

describe('numberOfTables', () => {
  it('counts the tables with the margins of hair and eye colour (De Loera & Onn 2006; Diaconis & Efron 1985)', () => {
    const start = performance.now();
    expect(numberOfTables([220, 215, 93, 64], [108, 286, 71, 127])).toBe(1_225_914_276_768_514n);
    // under a second on a quiet machine
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('equals trying every table, whatever the margins', () => {
    const margins = fc
      .array(fc.array(fc.nat(4), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
      .map((table) => table.map((row) => [...row, 0, 0, 0].slice(0, 4)));
    fc.assert(
      fc.property(margins, (table) => {
        const rows = table.map((row) => row.reduce((a, b) => a + b));
        const columns = [0, 1, 2, 3].map((i) => table.reduce((sum, row) => sum + (row[i] as number), 0));
        expect(numberOfTables(rows, columns)).toBe(BigInt(tried(rows, columns)));
      }),
      { numRuns: 100 },
    );
  });

  it('finds none where the margins differ in total, and refuses what is no total', () => {
    expect(numberOfTables([1, 2], [2, 2])).toBe(0n);
    expect(() => numberOfTables([1.5, 2], [2, 2])).toThrow(/1.5 is no total/);
  });
});

describe('tRange', () => {
  const rowOf = (counts: readonly number[]): SummaryRow => {
    const { n, mean, sd } = printCounts(counts, 'up');
    return {
      scores: counts.map((_, i) => i + 1),
      items: 1,
      base: 'answers',
      printedValues: [
        { name: 'n', statistic: 'n', printed: String(n) },
        { name: 'mean', statistic: 'mean', printed: mean },
        { name: 'sd', statistic: 'sd', printed: sd as string },
      ],
    };
  };
  const welch = (a: readonly number[], b: readonly number[]) => {
    const moments = (counts: readonly number[]) => {
      const n = counts.reduce((x, y) => x + y);
      const mean = counts.reduce((sum, count, i) => sum + count * (i + 1), 0) / n;
      const squares = counts.reduce((sum, count, i) => sum + count * (i + 1 - mean) ** 2, 0);
      return { n, mean, error: squares / (n - 1) / n };
    };
    const [x, y] = [moments(a), moments(b)];
    return (x.mean - y.mean) / Math.sqrt(x.error + y.error);
  };

  it('is the range over all pairs of counts that print so, with a witness at each end', () => {
    const [a, b] = [
      [1, 2, 3, 4],
      [4, 1, 2, 1],
    ];
    const alike = (counts: readonly number[]) =>
      [
        ...compositions(
          counts.reduce((x, y) => x + y),
          4,
        ),
      ].filter((other) => {
        const [p, q] = [printCounts(counts, 'up'), printCounts(other, 'up')];
        return p.mean === q.mean && p.sd === q.sd;
      });
    const values = alike(a).flatMap((x) => alike(b).map((y) => welch(x, y)));
    const range = tRange(rowOf(a), rowOf(b), 'welch', 'half-up');
    expect(range?.lower).toBeCloseTo(Math.min(...values), 12);
    expect(range?.upper).toBeCloseTo(Math.max(...values), 12);
    const [x, y] = range?.lowerWitness ?? [[], []];
    expect(welch(x, y)).toBeCloseTo(Math.min(...values), 12);
  });

  it('is never wider than what the corners of the rounded means and SDs give', () => {
    const [a, b] = [rowOf([5, 12, 20, 30, 13]), rowOf([10, 20, 15, 9, 6])];
    const range = tRange(a, b);
    const number = (row: SummaryRow, i: number) => Number(row.printedValues[i]?.printed);
    const corner = (sign: number) => {
      const gap = number(a, 1) - number(b, 1) + sign * 0.01;
      const sds = [number(a, 2), number(b, 2)].map((sd) => sd - sign * Math.sign(gap) * 0.005) as [
        number,
        number,
      ];
      return gap / Math.sqrt(sds[0] ** 2 / number(a, 0) + sds[1] ** 2 / number(b, 0));
    };
    expect(range?.lower).toBeGreaterThanOrEqual(corner(-1));
    expect(range?.upper).toBeLessThanOrEqual(corner(1));
  });
});
