import { addJointCounts, coupledItems } from '../count-tables/count-pairs.ts';
import { type CountTable, pairsOf } from '../count-tables/count-table.ts';
import { quoted } from './count-sql.ts';
import type { CountOptions, CountQuery } from './response-source.ts';
import { wholeCount } from './table-of-rows.ts';

/** Columns g, a, b, n: how often two couples of answers came together in a group. */
type JointRow = Readonly<Record<string, unknown>>;

/** What a database is asked for pairs: items two by two in one column, so that a query counts four pairs. */
interface PairQueries {
  readonly relation: string;
  /** Expression of the group */
  readonly group: string;
  /** Expression of what a respondent counts for, summed */
  readonly amount: string;
  /** Expression of the answers to a couple of items, by the couple's number */
  readonly couple: (index: number) => string;
}

/**
 * The answers to a couple of items as one number: first times points plus one, plus second; no answer is 0.
 */
export function coupleCode({ items, points }: CountTable, query: CountQuery, index: number): string {
  const [first, second] = coupledItems(items.length)[index] as readonly number[];
  const answer = (item: number) => `coalesce(${quoted(query.items[items[item] as string] as string)}, 0)`;
  const code = `${answer(first as number)} * ${points + 1}`;
  return second === undefined ? code : `${code} + ${answer(second)}`;
}

/**
 * Adds the counts of pairs to a count table, where the database counts them.
 *
 * @param run sends one query and gives its rows
 */
export async function withPairs(
  counted: CountTable,
  { relation, group, amount, couple }: PairQueries,
  run: (sql: string) => Promise<readonly JointRow[]>,
  { signal, onProgress }: CountOptions,
): Promise<CountTable> {
  const { items, points } = counted;
  const couples = coupledItems(items.length);
  const size = (points + 1) ** 2;
  const pairs = new Map(
    counted.groups.map((each) => [each.group, new Float64Array(pairsOf(items.length) * size)]),
  );
  const respondents = counted.groups.reduce((sum, each) => sum + each.respondents, 0);
  let asked = 0;
  for (let first = 0; first < couples.length; first += 1) {
    // a couple with itself has the pair within it
    for (let second = first; second < couples.length; second += 1) {
      signal?.throwIfAborted();
      const both = second > first;
      const rows = await run(
        `SELECT ${group} AS rk_g, ${couple(first)} AS rk_a, ${both ? couple(second) : '0'} AS rk_b, ${amount} AS rk_n FROM ${relation} GROUP BY rk_g, rk_a, rk_b`,
      );
      for (const [name, counts] of pairs) {
        const joint = new Float64Array(both ? size * size : size);
        for (const row of rows) {
          if (String(row.rk_g) !== name) continue;
          joint[both ? Number(row.rk_a) * size + Number(row.rk_b) : Number(row.rk_a)] = wholeCount(row.rk_n);
        }
        const parts = [first, ...(both ? [second] : [])].map((index) => couples[index] as readonly number[]);
        addJointCounts(counts, items.length, points, parts, joint);
      }
      asked += 1;
      onProgress?.(Math.floor((respondents * asked) / ((couples.length * (couples.length + 1)) / 2)));
    }
  }
  const groups = counted.groups.map((each) => ({ ...each, pairs: pairs.get(each.group) as Float64Array }));
  return { ...counted, paired: true, groups };
}
