import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { totalOfGroups } from '../../../src/recovery/linked/total-of-groups.ts';
import type { SummaryRow, SummaryValue } from '../../../src/recovery/summary/summary-row.ts';
import { compositions, printed } from '../print-exactly.ts';

const size = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

/** A row on 1 to 3 that prints n, and as asked the shares of the lowest and the top two, and the mean. */
function rowOf(counts: readonly number[], asked: readonly boolean[]): SummaryRow {
  const n = size(counts);
  const [a, b, c] = counts as [number, number, number];
  const share = (held: number) => printed(BigInt(100 * held), BigInt(n), 0, 'up');
  const printedValues: SummaryValue[] = [
    { name: '1', statistic: 'percent', of: [0], printed: share(a) },
    { name: 'top 2', statistic: 'percent', of: [1, 2], printed: share(b + c) },
    { name: 'mean', statistic: 'mean', printed: printed(BigInt(a + 2 * b + 3 * c), BigInt(n), 1, 'up') },
  ];
  return {
    scores: [1, 2, 3],
    items: 1,
    base: 'answers',
    printedValues: [
      { name: 'n', statistic: 'n', printed: String(n) },
      ...printedValues.filter((_, i) => asked[i]),
    ],
  };
}

const counts = fc
  .array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 })
  .filter((c) => size(c) > 0);
const asked = fc.array(fc.boolean(), { minLength: 3, maxLength: 3 });

describe('totalOfGroups', () => {
  it('says possible exactly where some counts of the groups print them and add up to the total', async () => {
    const seen = { possible: 0, impossible: 0 };
    await fc.assert(
      fc.asyncProperty(counts, counts, asked, asked, fc.nat(), async (a, b, ofGroups, ofTotal, pick) => {
        const n = size(a) + size(b);
        const totals = [...compositions(n, 3)];
        const total = rowOf(totals[pick % totals.length] as number[], ofTotal);
        const same = (x: SummaryRow, y: SummaryRow) => JSON.stringify(x) === JSON.stringify(y);
        const behind = (group: number[]) =>
          [...compositions(size(group), 3)].filter((other) =>
            same(rowOf(other, ofGroups), rowOf(group, ofGroups)),
          );
        const can = behind(a).some((x) =>
          behind(b).some((y) =>
            same(
              rowOf(
                x.map((count, k) => count + (y[k] as number)),
                ofTotal,
              ),
              total,
            ),
          ),
        );
        const answer = await totalOfGroups([rowOf(a, ofGroups), rowOf(b, ofGroups)], total, 'half-up');
        expect(answer.kind).toBe(can ? 'possible' : 'impossible');
        seen[can ? 'possible' : 'impossible'] += 1;
      }),
      { numRuns: 80 },
    );
    expect(Math.min(seen.possible, seen.impossible)).toBeGreaterThan(5);
  });

  it('names the sizes that do not add up, and the printed value that the groups exclude with what they leave', async () => {
    const row = (n: string, percent: string): SummaryRow => ({
      scores: [1, 2],
      items: 1,
      base: 'answers',
      printedValues: [
        { name: 'n', statistic: 'n', printed: n },
        { name: '2', statistic: 'percent', of: [1], printed: percent },
      ],
    });
    expect(await totalOfGroups([row('20', '50'), row('30', '40')], row('51', '44'))).toEqual({
      kind: 'n',
      groups: [20, 30],
      total: 51,
    });
    // 10 of 20 and 12 of 30 are 22 of 50, 44%
    expect(await totalOfGroups([row('20', '50'), row('30', '40')], row('50', '44'))).toEqual({
      kind: 'possible',
    });
    expect(await totalOfGroups([row('20', '50'), row('30', '40')], row('50', '46'))).toMatchObject({
      kind: 'impossible',
      excluded: [{ printedValue: { name: '2', printed: '46' }, attainable: { lower: 22, upper: 22 } }],
    });
  });

  it('decides nothing where n is not printed', async () => {
    const row: SummaryRow = { scores: [1, 2], items: 1, base: 'answers', printedValues: [] };
    expect(await totalOfGroups([row], row)).toMatchObject({
      kind: 'undecided',
      reason: expect.stringMatching(/n is not printed/),
    });
  });
});
