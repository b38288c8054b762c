import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOfTotal } from '../../../src/recovery/counting/bounds-of-total.ts';
import type { CountQuestion } from '../../../src/recovery/counting/count-question.ts';
import { countsAnswering } from '../../../src/recovery/counting/counts-answering.ts';
import { listCounts } from '../../../src/recovery/counting/list-counts.ts';
import { momentsReached } from '../../../src/recovery/counting/moments-reached.ts';
import { numberOfCounts } from '../../../src/recovery/counting/number-of-counts.ts';
import { compositions } from '../print-exactly.ts';
import { bruteForce } from './brute-force.ts';

const range = (least: number, most: number) =>
  fc.tuple(fc.integer({ min: least, max: most }), fc.integer({ min: 0, max: 6 })).map(([lower, width]) => ({
    lower,
    upper: lower + width,
  }));

/** Questions on up to five categories, with scores in any order and distance, and up to three groups. */
const questions: fc.Arbitrary<CountQuestion> = fc
  .record({
    n: fc.integer({ min: 1, max: 9 }),
    scores: fc.uniqueArray(fc.integer({ min: -3, max: 9 }), { minLength: 2, maxLength: 5 }),
    bound: fc.array(fc.option(range(0, 3)), { minLength: 5, maxLength: 5 }),
    sum: fc.option(range(-10, 40)),
    squares: fc.option(range(0, 150)),
    groups: fc.array(
      fc.tuple(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 4 }), range(0, 7)),
      { maxLength: 3 },
    ),
  })
  .map(({ n, scores, bound, sum, squares, groups }) => ({
    n,
    scores,
    bounds: scores.map((_, i) => bound[i] ?? { lower: 0, upper: n }),
    sum,
    squares:
      squares === null
        ? null
        : (total: number) => ({ lower: squares.lower, upper: squares.upper + Math.abs(total) }),
    totals: groups
      .map(([of, total]) => ({ of: [...new Set(of.filter((i) => i < scores.length))], ...total }))
      .filter(({ of }) => of.length > 0),
  }));

const text = (vectors: Iterable<readonly number[]>) => [...vectors].map((vector) => vector.join()).sort();

describe('the exact search', () => {
  it('counts, lists, finds and bounds what trying every vector gives', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const tried = bruteForce(question);
        expect(numberOfCounts(question)).toBe(BigInt(tried.length));
        expect(text(listCounts(question))).toEqual(text(tried));
        const answer = countsAnswering(question);
        if (tried.length === 0) expect(answer).toBe('none');
        else expect(text(tried)).toContain((answer as { counts: number[] }).counts.join());
        const weight = (category: number, count: number) => (category % 2 === 0 ? count * count : -count);
        const worth = (counts: readonly number[]) =>
          counts.reduce((sum, count, category) => sum + weight(category, count), 0);
        const bounds = boundsOfTotal(question, weight);
        if (tried.length === 0) expect(bounds).toBe('none');
        else {
          const found = bounds as Exclude<typeof bounds, string>;
          expect([found.lower, found.upper]).toEqual([
            Math.min(...tried.map(worth)),
            Math.max(...tried.map(worth)),
          ]);
          for (const witness of [found.lowerWitness, found.upperWitness])
            expect(text(tried)).toContain(witness.join());
          expect([worth(found.lowerWitness), worth(found.upperWitness)]).toEqual([found.lower, found.upper]);
          const weights = question.scores.map((_, i) => (i % 3) - 1);
          const line = (counts: readonly number[]) =>
            counts.reduce((sum, count, i) => sum + count * (weights[i] as number), 0);
          const straight = boundsOfTotal(question, weights) as Exclude<typeof bounds, string>;
          expect(straight.lower).toBe(Math.min(...tried.map(line)) + 0);
          expect(straight.upper).toBe(Math.max(...tried.map(line)) + 0);
          expect([line(straight.lowerWitness) + 0, line(straight.upperWitness) + 0]).toEqual([
            straight.lower,
            straight.upper,
          ]);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives every pair of a sum and a sum of squares that counts have, and no other', () => {
    for (const scores of [
      [1, 2, 3, 4],
      [0, 25, 50, 100],
    ]) {
      const expected = new Set(
        [...compositions(7, 4)].map((counts) => {
          const sum = counts.reduce((total, count, i) => total + count * (scores[i] as number), 0);
          const squares = counts.reduce((total, count, i) => total + count * (scores[i] as number) ** 2, 0);
          return `${sum} ${squares}`;
        }),
      );
      const bounds = scores.map(() => ({ lower: 0, upper: 7 }));
      const squares = () => ({ lower: 0, upper: 7 * 100 ** 2 });
      const found = momentsReached({ n: 7, scores, bounds, sum: null, squares, totals: [] });
      expect(
        new Set((found as { sum: number; squares: number }[]).map((m) => `${m.sum} ${m.squares}`)),
      ).toEqual(expected);
    }
  });

  it('counts exactly far above 2^53: all ways to share 500 answers over 12 categories', () => {
    const n = 500;
    const scores = Array.from({ length: 12 }, (_, i) => i);
    const bounds = scores.map(() => ({ lower: 0, upper: n }));
    // binomial coefficient (511 choose 11), by exact multiplication and division
    let ways = 1n;
    for (let i = 1n; i <= 11n; i += 1n) ways = (ways * (500n + i)) / i;
    expect(numberOfCounts({ n, scores, bounds, sum: null, squares: null, totals: [] })).toBe(ways);
  });

  it('says so when a question needs more memory than its limit', () => {
    const scores = [1, 2, 3, 4, 5, 6, 7];
    const question: CountQuestion = {
      n: 100,
      scores,
      bounds: scores.map(() => ({ lower: 0, upper: 100 })),
      sum: { lower: 400, upper: 420 },
      squares: () => ({ lower: 1700, upper: 1900 }),
      totals: [],
    };
    expect(numberOfCounts(question, 1_000)).toBeNull();
    expect(countsAnswering(question, 1_000)).toBe('too large');
    expect(boundsOfTotal(question, (_, count) => count, 1_000)).toBe('too large');
    expect(momentsReached(question, 1_000)).toBe('too large');
    expect([...listCounts(question, 1_000)]).toEqual([]);
  });
});
