import { describe, expect, it } from 'vitest';
import { countVectors, numberOfCountVectors } from '../../src/recovery/count-vectors.ts';
import { numberOfCounts } from '../../src/recovery/counting/number-of-counts.ts';
import { compositions, printed, printedRoot } from './print-exactly.ts';

/** Mean and SD of counts of `min + i / items`, printed in long division. */
function printScale(counts: readonly number[], min: number, items: number, decimals: number) {
  const scores = counts.flatMap((count, i) => Array<bigint>(count).fill(BigInt(min * items + i)));
  const n = BigInt(scores.length);
  const sum = scores.reduce((total, score) => total + score, 0n);
  const deviations = scores.reduce((total, score) => total + (n * score - sum) ** 2n, 0n);
  const parts = BigInt(items);
  return {
    mean: printed(sum, n * parts, decimals, 'up'),
    sd: printedRoot(deviations, n * n * (n - 1n) * parts * parts, decimals, 'up'),
  };
}

describe('countVectors', () => {
  // CLOSURE's README (first), unsum's README (second), and two found by plain recursion over samples.
  it.each([
    ['2.7', '1.9', 100, 2256],
    ['2.7', '1.9', 130, 5359],
    ['3.5', '1.8', 80, 2215],
    ['3.5', '0.5', 52, 15],
    ['3.0', '1.0', 100, 24907],
  ])('finds as many vectors for mean %s, SD %s, n %i on 1-5 as CLOSURE: %i', (mean, sd, n, expected) => {
    const summary = { n, mean, sd, min: 1, max: 5 };
    expect(numberOfCountVectors(summary)).toBe(BigInt(expected));
    const listed = new Set([...countVectors(summary)].map((vector) => vector.join()));
    expect(listed.size).toBe(expected);
  });

  // unsum's README; the last is closure-core's own case, for which it
  // gives 10,357,721, as the next test explains.
  it.each([
    ['4.7', '2.2', 50, 7, 81_020n],
    ['3.1', '2.1', 60, 10, 6_854_464n],
    ['4.1', '1.8', 100, 7, 11_389_918n],
  ])('counts mean %s, SD %s, n %i on 1-%i without listing: %i', (mean, sd, n, max, expected) => {
    expect(numberOfCountVectors({ n, mean, sd, min: 1, max })).toBe(expected);
  });

  it('explains the 10,357,721 of closure-core: in binary the window of the sum loses its upper edge, 415', () => {
    // closure-core keeps sums within mean * n plus or minus 0.05 * n, in doubles; 4.15 * 100 is 415 exactly
    const inDoubles = { lower: Math.ceil(4.1 * 100 - 0.05 * 100), upper: Math.floor(4.1 * 100 + 0.05 * 100) };
    expect(inDoubles).toEqual({ lower: 405, upper: 414 });
    // s * s in [1.75, 1.85] squared; times n (n - 1) that is n * squares - sum * sum, in whole numbers
    const spread = { lower: Math.ceil((175 ** 2 * 9900) / 1e4), upper: Math.floor((185 ** 2 * 9900) / 1e4) };
    const among = (lower: number, upper: number) =>
      numberOfCounts({
        n: 100,
        scores: [1, 2, 3, 4, 5, 6, 7],
        bounds: Array.from({ length: 7 }, () => ({ lower: 0, upper: 100 })),
        sum: { lower, upper },
        squares: (sum) => ({
          lower: Math.ceil((spread.lower + sum * sum) / 100),
          upper: Math.floor((spread.upper + sum * sum) / 100),
        }),
        totals: [],
      });
    expect(among(405, 415)).toBe(11_389_918n);
    expect(among(inDoubles.lower, inDoubles.upper)).toBe(10_357_721n);
    expect(among(415, 415)).toBe(11_389_918n - 10_357_721n);
  });

  it('counts large scales and many answers without listing them, however large the number', () => {
    const start = performance.now();
    const numbers = [
      numberOfCountVectors({ n: 400, mean: '4.1', sd: '1.8', min: 1, max: 7 }),
      numberOfCountVectors({ n: 100, mean: '5.0', sd: '2.0', min: 0, max: 10 }),
      numberOfCountVectors({ n: 30, mean: '4.10', sd: '1.20', min: 1, max: 7, items: 3 }),
    ];
    // bench/any-table.ts times them; listing any of these would take hours
    expect(performance.now() - start).toBeLessThan(19_000);
    for (const number of numbers) expect(number).toBeGreaterThan(1_000_000n);
  });

  it('rejects no true sample: every sample of 2 to 6 values on 1-3, averaged over 1 to 3 items', () => {
    let cases = 0;
    for (const items of [1, 2, 3]) {
      for (const n of [2, 3, 4, 5, 6]) {
        const groups = new Map<string, Set<string>>();
        for (const counts of compositions(n, (3 - 1) * items + 1)) {
          const { mean, sd } = printScale(counts, 1, items, 2);
          groups.set(`${mean} ${sd}`, (groups.get(`${mean} ${sd}`) ?? new Set()).add(counts.join()));
          cases += 1;
        }
        for (const [printedValues, expected] of groups) {
          const [mean, sd] = printedValues.split(' ') as [string, string];
          const found = [...countVectors({ n, mean, sd, min: 1, max: 3, items }, 'half-up')];
          expect(new Set(found.map((vector) => vector.join()))).toEqual(expected);
        }
      }
    }
    expect(cases).toBeGreaterThan(2000);
  });

  it('lists only vectors that print so, also on a scale that starts below zero', () => {
    // pysprite's solvable set: n 41, mean 1.98, SD 2.02 on -1..6.
    let seen = 0;
    for (const vector of countVectors({ n: 41, mean: '1.98', sd: '2.02', min: -1, max: 6 }, 'half-up')) {
      expect(printScale(vector, -1, 1, 2)).toEqual({ mean: '1.98', sd: '2.02' });
      seen += 1;
      if (seen === 500) break;
    }
    expect(seen).toBe(500);
  });

  it('finds what SPRITE finds under restrictions (rsprite2: 2.33 once, 4 three times, 4.67 never)', () => {
    let found = 0;
    for (const vector of countVectors({ n: 15, mean: '3.29', sd: '1.29', min: 1, max: 5, items: 3 })) {
      if (vector[4] === 1 && vector[9] === 3 && vector[11] === 0) found += 1;
    }
    expect(found).toBeGreaterThan(0);
  });

  it('finds nothing where SPRITE fails', () => {
    // pysprite: a mean that 20 integers cannot have; a mean above the scale.
    expect(numberOfCountVectors({ n: 20, mean: '4.21', sd: '1.00', min: 1, max: 7 })).toBe(0n);
    expect(numberOfCountVectors({ n: 20, mean: '8.00', sd: '1.00', min: 0, max: 7 })).toBe(0n);
    expect(numberOfCountVectors({ n: 1, mean: '3.00', sd: '0.00', min: 1, max: 5 })).toBe(0n);
  });

  it('is lazy: the first of very many vectors comes at once', () => {
    const start = performance.now();
    const first = countVectors({ n: 400, mean: '4.0', sd: '1.5', min: 1, max: 7 }).next();
    expect(first.done).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('refuses an impossible scale, naming it', () => {
    const summary = { n: 20, mean: '3.00', sd: '1.00', min: 1, max: 5 };
    expect(() => numberOfCountVectors({ ...summary, n: 0 })).toThrow(/n: 0/);
    expect(() => numberOfCountVectors({ ...summary, max: 0 })).toThrow(/max: 0 .*at least 1/);
    expect(() => numberOfCountVectors({ ...summary, items: 0.5 })).toThrow(/items: 0.5/);
    expect(() => [...countVectors({ ...summary, mean: 3 as unknown as string })]).toThrow(TypeError);
  });
});
