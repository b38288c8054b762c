import { type ColumnTable, table } from 'arquero';
import { boundsOverPairs } from '../recovery/index.ts';
import {
  agreeCount,
  agreeShareDifference,
  type CountVector,
  newcombeInterval,
  validN,
} from '../stats/index.ts';
import { countsOf, publishedRows, type UnlinkedResponses } from '../tables/index.ts';
import { possibleCounts } from './possible-counts.ts';

/**
 * What the agree share of some items can carry: its change between 2010 and 2017, the 95 percent interval of
 * that change (Newcombe's hybrid score, 1998), and how far the counts that lie behind the print let it move.
 *
 * @param responses response counts of both waves
 * @param frequencies the printed tables, from which the feasible sets follow
 * @param items item codes in the order of the rows
 * @returns columns item, agree_2010, agree_2017 (percent), change (points), lower, upper (its interval),
 *   least, greatest (over all feasible pairs); rounded to one decimal, the interval to two where one of its bounds
 *   would else read as zero, on either side of which it may lie
 * @throws Error when an item is in neither table
 */
export function agreeChange(
  responses: UnlinkedResponses,
  frequencies: ColumnTable,
  items: readonly string[],
): ColumnTable {
  const earlierRows = publishedRows(frequencies, '2010');
  const laterRows = publishedRows(frequencies, '2017');
  const rows = items.map((item) => {
    const before = countsOf(responses, '2010', item);
    const after = countsOf(responses, '2017', item);
    const interval = newcombeInterval(agreeCount(after), validN(after), agreeCount(before), validN(before));
    const range = boundsOverPairs(
      possibleCounts(earlierRows, item),
      possibleCounts(laterRows, item),
      agreeShareDifference,
    );
    const agree = (counts: CountVector) => (100 * agreeCount(counts)) / validN(counts);
    return {
      item,
      agree_2010: tenth(agree(before)),
      agree_2017: tenth(agree(after)),
      change: tenth(agreeShareDifference(before, after)),
      lower: 100 * interval.lower,
      upper: 100 * interval.upper,
      least: tenth(range.lower),
      greatest: tenth(range.upper),
    };
  });
  const names = [
    'item',
    'agree_2010',
    'agree_2017',
    'change',
    'lower',
    'upper',
    'least',
    'greatest',
  ] as const;
  const bounds = rows.flatMap(({ lower, upper }) => [lower, upper]);
  const places = bounds.some((bound) => bound !== 0 && tenth(bound) === 0) ? 100 : 10;
  const written = rows.map((row) => ({
    ...row,
    lower: Math.round(row.lower * places) / places,
    upper: Math.round(row.upper * places) / places,
  }));
  return table(Object.fromEntries(names.map((name) => [name, written.map((row) => row[name])])));
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
