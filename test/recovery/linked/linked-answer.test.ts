import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkedAnswer, type RowLink } from '../../../src/recovery/linked/linked-answer.ts';
import { type Asked, behind, printedDifference, printedRow, size } from './printed-rows.ts';

const counts = fc
  .array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 })
  .filter((c) => size(c) > 0);
const asked: fc.Arbitrary<Asked> = fc.record({
  lowest: fc.boolean(),
  topTwo: fc.boolean(),
  mean: fc.boolean(),
});

describe('linkedAnswer', () => {
  it('says possible exactly where counts of a total and two groups keep their sum and two printed differences', async () => {
    const seen = { possible: 0, impossible: 0 };
    await fc.assert(
      fc.asyncProperty(
        counts,
        counts,
        asked,
        asked,
        fc.integer({ min: -1, max: 1 }),
        async (a, b, ofGroups, ofTotal, by) => {
          const whole = a.map((count, k) => count + (b[k] as number));
          const means = (Number(printedDifference('mean', a, b)) + by / 10).toFixed(1).replace('-0.0', '0.0');
          const shares = printedDifference('percent', whole, a);
          const can = behind(a, ofGroups).some((x) =>
            behind(b, ofGroups).some((y) => {
              const sum = x.map((count, k) => count + (y[k] as number));
              return (
                JSON.stringify(printedRow(sum, ofTotal)) === JSON.stringify(printedRow(whole, ofTotal)) &&
                printedDifference('mean', x, y) === means &&
                printedDifference('percent', sum, x) === shares
              );
            }),
          );
          const rows = [printedRow(a, ofGroups), printedRow(b, ofGroups), printedRow(whole, ofTotal)];
          const links: RowLink[] = [
            { kind: 'total', name: 'total', total: 2, parts: [0, 1] },
            { kind: 'difference', name: 'means', first: 0, second: 1, statistic: 'mean', printed: means },
            {
              kind: 'difference',
              name: 'shares',
              first: 2,
              second: 0,
              statistic: 'percent',
              of: [1, 2],
              printed: shares,
            },
          ];
          const answer = await linkedAnswer(rows, links, 'half-up');
          expect(answer.kind).toBe(can ? 'possible' : 'impossible');
          seen[can ? 'possible' : 'impossible'] += 1;
          if (answer.kind === 'possible') {
            const [x, y, sum] = answer.witness as [number[], number[], number[]];
            expect(sum).toEqual(x.map((count, k) => count + (y[k] as number)));
            expect([printedDifference('mean', x, y), printedDifference('percent', sum, x)]).toEqual([
              means,
              shares,
            ]);
          }
          // a minimal set: the links that it names cannot hold together, those without any of them can
          if (answer.kind === 'impossible') {
            const named = links.filter(({ name }) => answer.conflict.includes(name));
            expect((await linkedAnswer(rows, named, 'half-up')).kind).toBe('impossible');
            for (const link of named)
              expect(
                (
                  await linkedAnswer(
                    rows,
                    named.filter((other) => other !== link),
                    'half-up',
                  )
                ).kind,
              ).toBe('possible');
          }
        },
      ),
      { numRuns: 50 },
    );
    expect(Math.min(seen.possible, seen.impossible)).toBeGreaterThan(5);
  });

  it('leaves undecided what does not print n', async () => {
    const row = { scores: [1, 2], items: 1, base: 'answers' as const, printedValues: [] };
    expect(await linkedAnswer([row], [])).toMatchObject({
      kind: 'undecided',
      reason: 'n is not printed for each of the rows',
    });
  });
});
