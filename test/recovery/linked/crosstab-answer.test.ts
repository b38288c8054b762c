import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Crosstab, CrosstabValue } from '../../../src/recovery/linked/crosstab.ts';
import { crosstabAnswer } from '../../../src/recovery/linked/crosstab-answer.ts';
import { compositions, printed } from '../print-exactly.ts';
import { size } from './printed-rows.ts';

/** A share of nothing prints nothing. */
const share = (held: number, of: number) =>
  of === 0 ? '-' : printed(BigInt(100 * held), BigInt(of), 0, 'up');
const cellsOf = (counts: readonly (readonly number[])[]) =>
  counts.flatMap((own, row) => own.map((count, column) => ({ row, column, count })));

/** What is printed of a table of 2 by 2, halves up. */
function printedCrosstab(counts: readonly (readonly number[])[], asked: readonly boolean[]): Crosstab {
  const rows = counts.map(size);
  const columns = [0, 1].map((column) => size(counts.map((own) => own[column] as number)));
  const all = size(rows);
  const values: CrosstabValue[] = [
    { name: 'all', row: null, column: null, statistic: 'count', printed: String(all) },
    ...rows.map(
      (n, row): CrosstabValue => ({
        name: `n of row ${row}`,
        row,
        column: null,
        statistic: 'count',
        printed: String(n),
      }),
    ),
    ...columns.map(
      (n, column): CrosstabValue => ({
        name: `share of column ${column}`,
        row: null,
        column,
        statistic: 'total percent',
        printed: share(n, all),
      }),
    ),
    ...cellsOf(counts).flatMap(({ row, column, count }): CrosstabValue[] => [
      {
        name: `row share ${row} ${column}`,
        row,
        column,
        statistic: 'row percent',
        printed: share(count, rows[row] as number),
      },
      {
        name: `column share ${row} ${column}`,
        row,
        column,
        statistic: 'column percent',
        printed: share(count, columns[column] as number),
      },
      { name: `count ${row} ${column}`, row, column, statistic: 'count', printed: String(count) },
    ]),
  ];
  return { rows: 2, columns: 2, values: values.filter((_, i) => i === 0 || asked[i]) };
}

const counts = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 2 }), {
  minLength: 2,
  maxLength: 2,
});
const asked = fc.array(fc.boolean(), { minLength: 17, maxLength: 17 });
const noCounts = (on: readonly boolean[]) => on.map((own, i) => own && !(i >= 5 && (i - 5) % 3 === 2));

describe('crosstabAnswer', () => {
  it('says possible exactly where some table prints all of its cells and margins, and gives one', async () => {
    const seen = { possible: 0, impossible: 0 };
    await fc.assert(
      fc.asyncProperty(
        counts,
        asked.map(noCounts),
        fc.nat(),
        fc.integer({ min: -2, max: 2 }),
        async (table, on, place, by) => {
          const truth = printedCrosstab(table, on);
          fc.pre(truth.values.every(({ printed: text }) => text !== '-'));
          const at = place % truth.values.length;
          // one value is off by a little
          const values = truth.values.map((value, i) =>
            i === at && Number(value.printed) + by > 0
              ? { ...value, printed: String(Number(value.printed) + by) }
              : value,
          );
          const all = Number(values[0]?.printed);
          const can = [...compositions(all, 4)].some(([a, b, c, d]) => {
            const other = printedCrosstab(
              [
                [a as number, b as number],
                [c as number, d as number],
              ],
              on,
            );
            return JSON.stringify(other.values) === JSON.stringify(values);
          });
          const answer = await crosstabAnswer({ rows: 2, columns: 2, values }, 'half-up');
          expect(answer.kind).toBe(can ? 'possible' : 'impossible');
          seen[can ? 'possible' : 'impossible'] += 1;
          if (answer.kind === 'possible') expect(printedCrosstab(answer.witness, on).values).toEqual(values);
          // a misprint is one exactly where some table prints all the others
          if (answer.kind === 'impossible' && at > 0)
            expect(answer.misprints.map(({ name }) => name)).toContain(values[at]?.name);
        },
      ),
      // the same tables each time: few of them can be by chance, and as many must be as cannot
      { numRuns: 30, seed: 3 },
    );
    expect(Math.min(seen.possible, seen.impossible)).toBeGreaterThan(5);
  }, 60_000);

  it('names values that cannot hold together, none needless, and what would print in place of a misprint', async () => {
    // 10 of 20 and 12 of 30 are 22 of 50, 44%
    const value = (
      name: string,
      row: number | null,
      column: number | null,
      statistic: CrosstabValue['statistic'],
      text: string,
    ): CrosstabValue => ({ name, row, column, statistic, printed: text });
    const values = [
      value('n men', 0, null, 'count', '20'),
      value('n women', 1, null, 'count', '30'),
      value('men', 0, 0, 'row percent', '50'),
      value('women', 1, 0, 'row percent', '40'),
      value('all', null, 0, 'total percent', '46'),
      value('men no', 0, 1, 'row percent', '50'),
    ];
    const answer = await crosstabAnswer({ rows: 2, columns: 2, values });
    expect(answer).toMatchObject({
      kind: 'impossible',
      conflict: ['n men', 'n women', 'women', 'all', 'men no'],
    });
    const { misprints } = answer as Extract<typeof answer, { kind: 'impossible' }>;
    expect(misprints).toContainEqual({ name: 'women', printed: '40', wouldPrint: '43' });
    expect(misprints.find(({ name }) => name === 'all')).toMatchObject({ printed: '46' });
    expect(misprints.map(({ name }) => name)).not.toContain('men');
  });

  it('decides nothing where no numbers of answers bound its cells', async () => {
    const values: CrosstabValue[] = [
      { name: 'a', row: 0, column: 0, statistic: 'row percent', printed: '50' },
    ];
    expect(await crosstabAnswer({ rows: 1, columns: 2, values })).toMatchObject({ kind: 'undecided' });
  });
});
