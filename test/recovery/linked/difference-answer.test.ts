import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceAnswer } from '../../../src/recovery/linked/difference-answer.ts';
import { type Asked, behind, printedDifference, printedRow, size } from './printed-rows.ts';

const counts = fc
  .array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 })
  .filter((c) => size(c) > 1);
const asked: fc.Arbitrary<Asked> = fc.record({
  lowest: fc.boolean(),
  topTwo: fc.boolean(),
  mean: fc.boolean(),
  sd: fc.boolean(),
});
const statistics = fc.constantFrom('mean' as const, 'percent' as const);

describe('differenceAnswer', () => {
  it('says possible exactly where some counts of both rows print the difference, and gives such counts', () => {
    const seen = { possible: 0, impossible: 0 };
    fc.assert(
      fc.property(
        counts,
        counts,
        asked,
        statistics,
        fc.integer({ min: -3, max: 3 }),
        (a, b, what, statistic, by) => {
          // the true difference, or one that is off
          const unit = statistic === 'mean' ? 0.1 : 1;
          const truth = Number(printedDifference(statistic, a, b));
          const printed = (truth + by * unit)
            .toFixed(statistic === 'mean' ? 1 : 0)
            .replace(/^-(0(\.0)?)$/, '$1');
          const can = behind(a, what).some((x) =>
            behind(b, what).some((y) => printedDifference(statistic, x, y) === printed),
          );
          const difference = { statistic, of: [2, 3], printed };
          const answer = differenceAnswer(printedRow(a, what), printedRow(b, what), difference, 'half-up');
          expect(answer.kind).toBe(can ? 'possible' : 'impossible');
          seen[can ? 'possible' : 'impossible'] += 1;
          if (answer.kind !== 'possible') return;
          const [x, y] = answer.witness.map((witness) => witness.counts) as [number[], number[]];
          expect([printedRow(x, what), printedRow(y, what)]).toEqual([
            printedRow(a, what),
            printedRow(b, what),
          ]);
          expect(printedDifference(statistic, x, y)).toBe(printed);
        },
      ),
      { numRuns: 100 },
    );
    expect(Math.min(seen.possible, seen.impossible)).toBeGreaterThan(20);
  });

  it('tells the range that two rows leave, which counts of both attain', () => {
    // 5 answers with mean 3.60 have sum 18, 10 with 3.70 have 37: the difference is 0.1 and nothing else
    const row = (n: string, mean: string) => ({
      scores: [1, 2, 3, 4, 5],
      items: 1,
      base: 'answers' as const,
      printedValues: [
        { name: 'n', statistic: 'n' as const, printed: n },
        { name: 'mean', statistic: 'mean' as const, printed: mean },
      ],
    });
    const answer = differenceAnswer(row('10', '3.70'), row('5', '3.60'), {
      statistic: 'mean',
      printed: '0.20',
    });
    expect(answer.kind).toBe('impossible');
    const { range } = answer as Extract<typeof answer, { kind: 'impossible' }>;
    expect(range.lower).toBeCloseTo(0.1, 12);
    expect(range.upper).toBeCloseTo(0.1, 12);
    expect(
      differenceAnswer({ ...row('5', '3.60'), printedValues: [] }, row('5', '3.60'), {
        statistic: 'mean',
        printed: '0',
      }),
    ).toMatchObject({ kind: 'undecided', reason: expect.stringMatching(/n is not printed/) });
  });
});
