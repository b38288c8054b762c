import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  feasibleShares,
  type ShareConstraints,
  type ShareStatement,
} from '../../src/recovery/feasible-shares.ts';
import { compositions, printCounts } from './print-exactly.ts';

const solutions = (constraints: ShareConstraints) => [...feasibleShares(constraints)];

describe('feasibleShares', () => {
  // Figure 3.2 and its summary in section 3.6 of the report, n = 21.
  const focus: ShareConstraints = {
    categories: ['balance', 'repression', 'prevention'],
    choice: 'all',
    respondents: 21,
    statements: [
      { of: ['balance'], reading: 'more than', percent: '50' },
      { of: ['repression'], reading: 'exact', percent: '24' },
      { of: ['prevention'], reading: 'about', percent: '20' },
    ],
  };

  it('recovers figure 3.2: 5 of 21 are 24 percent; 4 or 5 are about one in five; the rest is more than half', () => {
    expect(solutions(focus).map(({ counts }) => counts)).toEqual([
      [11, 5, 5],
      [12, 5, 4],
    ]);
  });

  it('lets a second place in the report decide: about half in balance, somewhat less than a quarter repression', () => {
    const summary: ShareStatement[] = [
      { of: ['balance'], reading: 'about', percent: '50' },
      { of: ['repression'], reading: 'less than', percent: '25' },
    ];
    expect(
      solutions({ ...focus, statements: [...focus.statements, ...summary] }).map(({ counts }) => counts),
    ).toEqual([[11, 5, 5]]);
  });

  it('finds n where it is not given: 14 and 86 percent of at most 24 answers', () => {
    const found = solutions({
      categories: ['yes', 'no'],
      choice: 'all',
      respondents: { min: 2, max: 24 },
      statements: [
        { of: ['yes'], reading: 'exact', percent: '14' },
        { of: ['no'], reading: 'exact', percent: '86' },
      ],
    });
    // k / n between 13.5 and 14.5 percent: 1/7 = 14.29, 2/14, 3/21, 3/22 = 13.64; no other up to 24.
    expect(found.map(({ counts, n }) => `${counts[0]}/${n}`)).toEqual(['1/7', '2/14', '3/21', '3/22']);
  });

  it('keeps "don\'t know" out of the answers, or in the base where a statement says so', () => {
    const base = { categories: ['yes', 'no'], choice: 'all', respondents: 22, dontKnow: 2 } as const;
    const of = ['yes'];
    expect(solutions({ ...base, statements: [{ of, reading: 'exact', percent: '55' }] })).toEqual([
      { respondents: 22, dontKnow: 2, n: 20, counts: [11, 9] },
    ]);
    // 50 percent of all 22 is 11 as well; of the 20 it would be 10.
    expect(
      solutions({ ...base, statements: [{ of, reading: 'exact', percent: '50', base: 'respondents' }] }).map(
        (s) => s.counts,
      ),
    ).toEqual([[11, 9]]);
  });

  it('adds categories, leaves some unnamed, or lets one answer choose several', () => {
    const statements: ShareStatement[] = [
      { of: ['a', 'b'], reading: 'exact', percent: '75' },
      { of: ['b'], reading: 'at least', percent: '50' },
    ];
    const base = { categories: ['a', 'b'], respondents: 4, statements };
    expect(solutions({ ...base, choice: 'all' })).toEqual([]);
    expect(solutions({ ...base, choice: 'some' }).map(({ counts }) => counts)).toEqual([
      [0, 3],
      [1, 2],
    ]);
    const several = [
      { of: ['a'], reading: 'at least', percent: '75' },
      { of: ['b'], reading: 'more than', percent: '75' },
    ] as const;
    expect(
      solutions({ ...base, choice: 'multiple', statements: several }).map(({ counts }) => counts),
    ).toEqual([
      [3, 4],
      [4, 4],
    ]);
  });

  it('contains the counts that a print was made from, and equals trying all of them', () => {
    const vectors = fc.array(fc.nat(5), { minLength: 2, maxLength: 4 }).filter((v) => v.some((c) => c > 0));
    fc.assert(
      fc.property(vectors, fc.nat(2), (vector, slack) => {
        const { percents, n } = printCounts(vector, 'up');
        const categories = vector.map((_, index) => `c${index}`);
        const statements = categories.map(
          (name, index): ShareStatement => ({
            of: [name],
            reading: 'exact',
            percent: percents[index] as string,
          }),
        );
        const respondents = { min: Math.max(1, n - slack), max: n + slack };
        const expected: string[] = [];
        for (let size = respondents.min; size <= respondents.max; size += 1) {
          for (const counts of compositions(size, vector.length)) {
            if (printCounts(counts, 'up').percents.join() === percents.join()) expected.push(counts.join());
          }
        }
        const found = [...feasibleShares({ categories, choice: 'all', respondents, statements }, 'half-up')];
        expect(found.map(({ counts }) => counts.join())).toEqual(expected);
        expect(expected).toContain(vector.join());
      }),
      { numRuns: 100 },
    );
  });

  it('is lazy', () => {
    const wide: ShareConstraints = {
      categories: [...'abcdefgh'],
      choice: 'multiple',
      respondents: 40,
      statements: [],
    };
    expect(feasibleShares(wide).next().value).toMatchObject({ n: 40, counts: [0, 0, 0, 0, 0, 0, 0, 0] });
  });

  it('refuses what cannot be stated, naming it', () => {
    const spoil = (change: Partial<ShareStatement>) => () =>
      solutions({ ...focus, statements: [{ of: ['balance'], reading: 'exact', percent: '24', ...change }] });
    expect(spoil({ of: ['blance'] })).toThrow(
      /"blance" is not a category; the categories are balance, repression/,
    );
    expect(spoil({ of: [] })).toThrow(/names no category/);
    expect(spoil({ percent: '140' })).toThrow(/share of balance: "140" lies outside/);
    expect(spoil({ percent: 24 as unknown as string })).toThrow(/as printed text/);
    expect(spoil({ reading: 'nearly' as 'about' })).toThrow(/"nearly" is not one of exact, about/);
    expect(spoil({ within: 0.5 })).toThrow(/within: 0.5/);
    expect(() => solutions({ ...focus, respondents: 0 })).toThrow(/respondents: 0 to 0/);
    expect(() => solutions({ ...focus, respondents: { min: 9, max: 3 } })).toThrow(/respondents: 9 to 3/);
  });
});
